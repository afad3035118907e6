import type { Role } from '../directory/role.ts';
import type { ServiceFacts } from './index-data.ts';
import { audienceFit } from './audience-fit.ts';
import type { Directory } from './directory-index.ts';
import type { Need } from './need.ts';
import { rolesFit } from './roles.ts';
import { AGE, AUDIENCE, RECORD } from './fit-weights.ts';
import { placeFit } from './place-fit.ts';
import { wayFit } from './way-fit.ts';

/** Why a service is left out although it is about the right thing. Only what a feed states can do this. */
export type NotShownWhy = 'age' | 'area' | 'closed' | 'not-free' | 'needs-professional';
/** `for-others`: it is for the other side, or only about something else; that is not even named. */
export type LeftOut = NotShownWhy | 'for-others';
/** How well a service suits this person: a factor on its relevance, the part of it that is about whom it is for, miles when known, and whether it covers where they live. */
export type Fit = {
	factor: number;
	person: number;
	why: LeftOut | null;
	miles: number | null;
	covers: boolean | null;
};

const leftOut = (why: LeftOut): Fit => ({
	factor: 0,
	person: 0,
	why,
	miles: null,
	covers: null
});

/** Whether it is for one stage of life alone: the young, or later life. */
const isOneStage = ({ ages }: ServiceFacts): boolean =>
	ages !== null && ((ages.min ?? 0) >= AGE.laterLifeFrom || (ages.max ?? 99) <= AGE.youngTo);

/** How far help for children fits the ages of theirs; in full where no age was said. */
function childFit(
	{ min, max }: { min: number | null; max: number | null },
	ages: readonly number[]
): number {
	if (ages.length === 0) return 1;
	const gap = Math.min(...ages.map((age) => Math.max((min ?? 0) - age, age - (max ?? 200), 0)));
	return gap === 0 ? AGE.fits : gap <= AGE.nearly ? AGE.nearlyFits : AGE.mentionedElse;
}

function ageFit(
	row: ServiceFacts,
	{ situation: { age }, family, childAges }: Need
): number | 'age' {
	const { ages } = row;
	// Help in directories is for adults unless it says otherwise.
	if (ages === null) {
		if (age === null || age >= AGE.adult) return 1;
		return age < AGE.teenager ? AGE.notStatedForChild : AGE.notStatedForTeenager;
	}
	const { min, max, source } = ages;
	const forChildren = max !== null && max < AGE.childrenBelow;
	if (family && forChildren && (age === null || age >= AGE.teenager))
		return childFit(ages, childAges);
	const oneStage = isOneStage(row);
	if (age === null) return oneStage ? AGE.oneStageAgeNotSaid : 1;
	const gap = Math.max((min ?? 0) - age, age - (max ?? 200));
	if (gap <= 0) return oneStage ? AGE.oneStageFits : AGE.fits;
	if (source === 'stated') return 'age';
	// Help that begins at an age cannot take a child who is younger.
	const tooYoung = age < AGE.adult && age < (min ?? 0);
	return gap <= AGE.nearly && !tooYoung ? AGE.nearlyFits : AGE.mentionedElse;
}

const DAY = 86_400_000;

function stateFit(index: number, row: ServiceFacts, need: Need, directory: Directory): number {
	const checked = directory.checkedDay(index);
	const days = Date.parse(need.situation.day) / DAY - checked;
	const old = Number.isNaN(days) ? RECORD.notStatedDays : days;
	const fresh = old > RECORD.veryOldDays ? RECORD.veryOld : old > RECORD.oldDays ? RECORD.old : 1;
	const past = row.dated && old > RECORD.passedDays ? RECORD.passed : 1;
	// A line for the person's own stage of life is nearer to them than one for everybody.
	const theirs = need.situation.age !== null && isOneStage(row);
	const listens = row.listens && !need.crisis && !theirs ? RECORD.listens : 1;
	const reached = row.hasContact ? 1 : RECORD.unreachable;
	return RECORD.level[row.level] * fresh * past * listens * reached;
}

// Help for those who hurt somebody, or for workers, is no help to anyone else, wherever that was read.
const neverFor = (role: Role) => role === 'hurts-others' || role === 'professional';

// Help for the young is help for whoever asks because of a child of that age.
const isForTheirChild = ({ roles, ages }: ServiceFacts, { family, childAges }: Need): boolean =>
	family &&
	roles.includes('young-person') &&
	ages !== null &&
	childAges.some((age) => age >= (ages.min ?? 0) && age <= (ages.max ?? 200));

const rolesSuit = (row: ServiceFacts, need: Need): boolean =>
	rolesFit(row, need.roles) || isForTheirChild(row, need);

function isMeant(row: ServiceFacts, need: Need): boolean {
	const { circumstances } = need.situation;
	const spokenOf = (ids: readonly string[]) => ids.some((id) => need.concerns.has(id));
	return (
		(rolesSuit(row, need) || !(row.rolesStated || row.roles.some(neverFor))) &&
		(row.onlyAbout.length === 0 || spokenOf(row.onlyAbout)) &&
		(row.onlyFor.length === 0 || row.onlyFor.some((id) => circumstances.some((one) => one === id)))
	);
}

/** How well one service suits, apart from what it is about. `named`: it was searched for by its name, so that its roles do not count. */
export function fitOf(index: number, need: Need, directory: Directory, named = false): Fit {
	const row = directory.facts(index);
	if (row.status !== 'active') return leftOut('closed');
	if (!named && !isMeant(row, need)) return leftOut('for-others');
	const age = ageFit(row, need);
	if (age === 'age') return leftOut('age');
	const { factor: place, elsewhere, miles, covers } = placeFit(row, need);
	if (elsewhere) return leftOut('area');
	const way = wayFit(row, need);
	if (typeof way === 'string') return leftOut(way);
	const audience = named ? 1 : audienceFit(index, need, directory);
	const roles = named || rolesSuit(row, need) ? 1 : AUDIENCE.otherRole;
	const factor = roles * age * audience * place * way * stateFit(index, row, need, directory);
	// An age that was not said speaks against nobody.
	const person = roles * audience * (need.situation.age === null ? 1 : age);
	return { factor, person, why: null, miles, covers };
}
