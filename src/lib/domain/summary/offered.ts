import { aboutMeSections, type AboutMe } from '../about-me/about-me.ts';
import type { CheckIn } from '../check-in/check-in.ts';
import { checkInsInOrder } from '../check-in/line.ts';
import { goalPoints } from '../goal/moves.ts';
import { isSaid, isStep, notDeleted, stateOf, type Goal, type GoalStep } from '../goal/goal.ts';
import type { GuideRun } from '../guide/run.ts';
import { shownMoments, type GoodMoment } from '../moment/moment.ts';
import { saidEntries, type PlanParts } from '../plan/plan.ts';
import { answersPart, linePart } from './check-in-parts.ts';
import {
	ASKED,
	cleaned,
	type Part,
	type PartOf,
	type Place,
	type Said,
	type SummaryPack,
	type WrittenGroup
} from './part.ts';

interface Heading {
	id: string;
	title: string;
}
/** Everything kept that a summary can be made of. */
export interface KeptHere {
	checkIns: readonly CheckIn[];
	goals: readonly Goal[];
	/** Services with something said of them; one whose name is not known is not among them. */
	tried: readonly { id: string; name: string; said: Said }[];
	runs: readonly GuideRun[];
	aboutMe: AboutMe;
	stayingWell: AboutMe;
	moments: readonly GoodMoment[];
	plan: PlanParts;
}
/** What things are called, in the language of the summary. */
export interface Named {
	packs: readonly SummaryPack[];
	guides: readonly Heading[];
	aboutMe: readonly Heading[];
	stayingWell: readonly Heading[];
	plan: readonly Heading[];
}

/** Good moments offered at most: a page holds no more. */
export const MAX_MOMENTS = 10;
/** Headings of About me that say how to talk with a person and what they need. */
const NEEDS = ['communicate', 'access'];

const placeOf = (point: Place | undefined): Place | null =>
	point ? { day: point.day, value: point.value } : null;

function stepText({ text, when, then }: GoalStep): string {
	const plan = [when, then].filter(isSaid).join(': ');
	return cleaned(isSaid(text) ? text : plan);
}

function goalPart(goal: Goal): PartOf<'goal'>[] {
	const state = stateOf(goal);
	const hope = cleaned(goal.hope);
	if (state === 'draft' || hope === '') return [];
	const points = goalPoints(goal);
	const steps = goal.steps
		.filter(isStep)
		.map((step) => ({ text: stepText(step), done: step.done?.day ?? null }))
		.filter(({ text }) => text !== '');
	const { day: since, enough, tenWords } = goal;
	const ends = { first: placeOf(points[0]), latest: placeOf(points[1] && points.at(-1)) };
	const ten = cleaned(tenWords);
	return [{ kind: 'goal', id: `goal:${goal.id}`, hope, state, since, ten, enough, ...ends, steps }];
}

/** The last finished run of each guide that is still there. */
function guideParts(runs: readonly GuideRun[], guides: readonly Heading[]): PartOf<'guide'>[] {
	return guides.flatMap(({ id, title }) => {
		const [end] = runs
			.flatMap((run) => (run.guide === id && run.end ? [run.end] : []))
			.sort((a, b) => b.seq - a.seq);
		if (!end) return [];
		const { day, felt = null } = end;
		return [{ kind: 'guide', id: `guide:${id}`, guide: id, title, day, felt }];
	});
}

const writtenParts = (
	headings: readonly Heading[],
	texts: AboutMe,
	groupOf: (heading: string) => WrittenGroup
): PartOf<'written'>[] =>
	aboutMeSections(headings, texts).flatMap(({ id, title, text }) => {
		const group = groupOf(id);
		const kept = cleaned(text);
		return kept ? [{ kind: 'written', id: `${group}:${id}`, group, title, text: kept }] : [];
	});

function planPart(headings: readonly Heading[], plan: PlanParts): PartOf<'plan'>[] {
	const said = headings.flatMap(({ id, title }) => {
		const lines = saidEntries(plan[id]).map(({ text, phone }) =>
			[text, phone]
				.map((one) => cleaned(one ?? ''))
				.filter(isSaid)
				.join(', ')
		);
		const text = lines.filter(isSaid).join('\n');
		return text ? [{ title, text }] : [];
	});
	return said.length > 0 ? [{ kind: 'plan', id: 'plan', headings: said }] : [];
}

/** Everything that may go into a summary, in the order it stands there. */
export function offeredParts(kept: KeptHere, named: Named): Part[] {
	const ordered = checkInsInOrder(kept.checkIns);
	return [
		...named.packs.flatMap((pack) => [
			...answersPart(pack, ordered),
			...linePart(pack, named.packs, ordered)
		]),
		...notDeleted(kept.goals).flatMap(goalPart),
		...kept.tried.flatMap(({ id, name, said }): Part[] =>
			ASKED.some((asked) => said[asked])
				? [{ kind: 'option', id: `option:${id}`, service: id, name: cleaned(name), said }]
				: []
		),
		...guideParts(kept.runs, named.guides),
		...writtenParts(named.aboutMe, kept.aboutMe, (id) => (NEEDS.includes(id) ? 'needs' : 'about')),
		...writtenParts(named.stayingWell, kept.stayingWell, () => 'well'),
		...shownMoments(kept.moments)
			.slice(0, MAX_MOMENTS)
			.map(({ id, day, text }): Part => ({
				kind: 'moment',
				id: `moment:${id}`,
				day,
				text: cleaned(text)
			})),
		...planPart(named.plan, kept.plan)
	];
}
