import { likelyAreas, outcodePoint, parseOutcode, type Point } from '../directory/place.ts';
import type { Situation } from '../situation/situation.ts';
import { PLACE } from './fit-weights.ts';
import type { Person } from './index-data.ts';
import type { Directory } from './directory-index.ts';
import { tokens } from './plain-words.ts';
import { childAges } from './child-ages.ts';
import { rolesOf, type OwnRoles } from './roles.ts';
import { inFull, outsidePhrases, speaksOfCrisis, spokenOf } from './spoken.ts';
import { saysLittle } from './telling-words.ts';
import { RELEVANCE } from './weights.ts';

/** A situation read against the words and tables of a directory. Nothing here goes beyond what the person said. */
export type Need = {
	situation: Situation;
	/** Life areas with how much each weighs, most important first. */
	areas: { id: string; weight: number }[];
	/** Subjects the person's own words speak of. */
	subjects: Person[];
	/** Concepts that are true of the person or that their words name. */
	concerns: ReadonlySet<string>;
	roles: OwnRoles;
	/** Their words hold what people in distress say. Only the order of lines that listen rests on it. */
	crisis: boolean;
	words: string[];
	point: Point | null;
	/** Miles by which the point may be off: nothing for an outcode, much of its size for a whole area. */
	vague: number;
	/** Slugs of local authorities they may live in; empty when not known. */
	councils: ReadonlySet<string>;
	nation: string | null;
	/** For each concept of the lexicon, whether it is theirs or within what they ask for. */
	meant: Uint8Array;
	/** Help for a child is help for them. */
	family: boolean;
	/** Whole years, as far as their words say them. */
	childAges: readonly number[];
};

/** Who calls a child of this many years a baby speaks of love, not of a birth. */
const NO_BABY_FROM = 3;
const BIRTH = 'perinatal';

const FAMILY = ['new-parent', 'single-parent', 'child-with-send'];

function areasSpokenOf(spoken: readonly Person[]): Map<string, number> {
	const weights = new Map<string, number>();
	for (const { areas } of spoken)
		for (const [id, weight] of Object.entries(areas))
			weights.set(id, (weights.get(id) ?? 0) + weight);
	return weights;
}

function areasOf(situation: Situation, spoken: readonly Person[]): Need['areas'] {
	const chosen = situation.lifeAreas.map((id, i) => ({
		id: id as string,
		weight: RELEVANCE.areaByPlace[i] ?? 0
	}));
	if (chosen.length > 0) {
		// What their words say outright is asked for, though it was not ticked.
		const named = new Set(spoken.flatMap(({ kind, about }) => (kind === 'subject' ? about : [])));
		const more = [...named].filter((id) => !chosen.some((area) => area.id === id)).sort();
		return [...chosen, ...more.map((id) => ({ id, weight: RELEVANCE.namedArea }))];
	}
	// Without a chosen area, the areas of what the words speak of stand in.
	const weights = areasSpokenOf(spoken);
	const most = Math.max(...weights.values());
	return [...weights]
		.map(([id, weight]) => ({ id, weight: weight / most }))
		.filter(({ weight }) => weight >= RELEVANCE.spokenArea)
		.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
		.slice(0, RELEVANCE.mostSpokenAreas);
}

function whereOf(situation: Situation, directory: Directory) {
	const { outcodes, areas, outcodeAreas } = directory.tables;
	const outcode = situation.outcode === null ? null : parseOutcode(situation.outcode, outcodes);
	const council = areas.find(({ slug }) => slug === situation.area);
	const point = outcodePoint(outcode, outcodes) ?? council ?? null;
	const known = outcode === null ? undefined : outcodeAreas?.[outcode];
	const likely = outcode === null || point === null ? [] : likelyAreas(point, areas);
	const slugs = [situation.area, ...(known ?? []), ...likely];
	return {
		point,
		vague: outcode === null && council !== undefined ? council.radius * PLACE.vague : 0,
		councils: new Set(slugs.filter((slug) => slug !== null)),
		nation: areas.find(({ slug }) => slug === (situation.area ?? likely[0]))?.nation ?? null
	};
}

/** Words that may match by themselves: no common word and no name of a place or a language stands for a subject. */
function tellingWords(text: string, directory: Directory, typed: boolean): string[] {
	const { termWords, words } = directory;
	return tokens(outsidePhrases(directory, text)).filter(
		(word) =>
			(word.length > 2 || termWords.has(word) || (typed && words.has(word))) &&
			!saysLittle(word, directory)
	);
}

// Who expects a first child has no use yet for what is for children.
function isFamily({ circumstances }: Situation, { own }: OwnRoles): boolean {
	const hasChildren = circumstances.some((id) => FAMILY.includes(id));
	return hasChildren || (own.has('parent') && !own.has('expecting')) || own.has('new-baby');
}

// A narrow part of a life area is asked for by words alone: who worries has not said that it is of other people.
function isTheirs(
	{ of, from, narrow, areas }: Person,
	situation: Situation,
	wanted: Need['areas']
) {
	const mainPart = ({ id }: { id: string }) => (areas[id] ?? 0) >= RELEVANCE.mainPart;
	return (
		of.some((id) =>
			[...situation.circumstances, ...situation.lifeAreas].some((one) => one === id)
		) ||
		(from !== null && situation.age !== null && situation.age >= from) ||
		(narrow < RELEVANCE.oneOfFew && wanted.some(mainPart))
	);
}

// Who ticks `man` and a wish about being a parent has said that he is a father.
function withTogether(spoken: Person[], situation: Situation, { people }: Directory): Person[] {
	const said: ReadonlySet<string> = new Set([...situation.circumstances, ...situation.lifeAreas]);
	const more = people.filter(
		(person) =>
			person.ofAll.length > 0 &&
			person.ofAll.every((id) => said.has(id)) &&
			(person.from === null || (situation.age ?? 0) >= person.from) &&
			!spoken.includes(person)
	);
	return [...spoken, ...more];
}

/** Reads a situation once, before any service is looked at. `typed` words are a search, where short ones that some record has are meant. */
export function readNeed(situation: Situation, directory: Directory, typed = false): Need {
	const said = childAges(inFull(situation.words, directory));
	// Who has become a parent has a baby, whether or not their words say so.
	const newParent = situation.circumstances.some((id) => id === 'new-parent');
	const ages = said.length === 0 && newParent ? [0] : said;
	const grown = ages.length > 0 && ages.every((age) => age >= NO_BABY_FROM);
	const spoken = withTogether(spokenOf(directory, situation.words), situation, directory).filter(
		({ id }) => !grown || id !== BIRTH
	);
	const wanted = areasOf(situation, spoken);
	const concerns = new Set([...situation.circumstances, ...spoken.map(({ id }) => id)]);
	const roles = rolesOf(situation, directory);
	if (grown) roles.own.delete('new-baby');
	return {
		situation,
		areas: wanted,
		meant: Uint8Array.from(directory.people, (person) =>
			concerns.has(person.id) || isTheirs(person, situation, wanted) ? 1 : 0
		),
		subjects: spoken.filter(({ kind }) => kind === 'subject'),
		concerns,
		roles,
		crisis: speaksOfCrisis(directory, situation.words),
		words: tellingWords(situation.words, directory, typed),
		...whereOf(situation, directory),
		family: isFamily(situation, roles),
		childAges: ages
	};
}
