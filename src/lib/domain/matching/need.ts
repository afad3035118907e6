import { likelyAreas, outcodePoint, parseOutcode, type Point } from '../directory/place.ts';
import { plain, tokens } from './plain-words.ts';
import type { Situation } from '../situation/situation.ts';
import type { Person } from './index-data.ts';
import type { Directory } from './load-index.ts';
import { PLACE } from './fit-weights.ts';
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
};

const FAMILY = ['new-parent', 'single-parent', 'child-with-send', 'pregnant'];

function spokenOf(directory: Directory, words: string) {
	const text = plain(words);
	if (text === '') return [];
	return directory.people.filter(
		({ kind, pattern }) => kind !== 'kind' && pattern !== null && text.search(pattern) >= 0
	);
}

function areasOf(situation: Situation, spoken: ReturnType<typeof spokenOf>): Need['areas'] {
	if (situation.lifeAreas.length > 0)
		return situation.lifeAreas.map((id, i) => ({ id, weight: RELEVANCE.areaByPlace[i] ?? 0 }));
	// Without a chosen area, the areas of what the words speak of stand in.
	const weights = new Map<string, number>();
	for (const { areas } of spoken)
		for (const [id, weight] of Object.entries(areas))
			weights.set(id, (weights.get(id) ?? 0) + weight);
	const most = Math.max(...weights.values());
	return [...weights]
		.map(([id, weight]) => ({ id, weight: weight / most }))
		.filter(({ weight }) => weight >= RELEVANCE.spokenArea)
		.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
		.slice(0, 3);
}

/** Reads a situation once, before any service is looked at. */
export function readNeed(situation: Situation, directory: Directory): Need {
	const { outcodes, areas, outcodeAreas } = directory.tables;
	const spoken = spokenOf(directory, situation.words);
	const outcode = situation.outcode === null ? null : parseOutcode(situation.outcode, outcodes);
	const council = areas.find(({ slug }) => slug === situation.area);
	const point = outcodePoint(outcode, outcodes) ?? council ?? null;
	const known = outcode === null ? undefined : outcodeAreas?.[outcode];
	const likely = outcode === null || point === null ? [] : likelyAreas(point, areas);
	const councils = new Set(
		[situation.area, ...(known ?? []), ...likely].filter((slug) => slug !== null)
	);
	const nation = areas.find(({ slug }) => slug === (situation.area ?? likely[0]))?.nation ?? null;
	const wanted = areasOf(situation, spoken);
	const concerns = new Set([...situation.circumstances, ...spoken.map(({ id }) => id)]);
	return {
		situation,
		areas: wanted,
		meant: Uint8Array.from(directory.people, ({ id, areas: own }) =>
			concerns.has(id) || wanted.some((area) => (own[area.id] ?? 0) >= RELEVANCE.mainPart) ? 1 : 0
		),
		subjects: spoken.filter(({ kind }) => kind === 'subject'),
		concerns,
		words: tokens(situation.words).filter(
			(word) => word.length > 2 && !directory.stopWords.has(word)
		),
		point,
		vague: outcode === null && council !== undefined ? council.radius * PLACE.vague : 0,
		councils,
		nation,
		family:
			situation.lifeAreas.includes('parenting') ||
			situation.circumstances.some((id) => FAMILY.includes(id))
	};
}
