import type { Directory } from './directory-index.ts';
import type { Postings } from './postings.ts';
import type { Need } from './need.ts';
import { RELEVANCE } from './weights.ts';

/** How far each service is about what the person asked for, by row. */
export type Relevance = {
	/** What the person's own words add, 0 to about 1. */
	words: Float32Array;
	/** What being for people like them adds, 0 to about 1.2. */
	people: Float32Array;
	total: Float32Array;
};

function raise(to: Float32Array, postings: Postings | undefined, weight: number): void {
	if (postings === undefined) return;
	const { rows, strengths } = postings;
	for (let i = 0; i < rows.length; i += 1) {
		const row = rows[i] ?? 0;
		const value = (strengths[i] ?? 0) * weight;
		if (value > (to[row] ?? 0)) to[row] = value;
	}
}

function join(to: Float32Array, postings: Postings | undefined, weight: number): void {
	if (postings === undefined) return;
	const { rows, strengths } = postings;
	for (let i = 0; i < rows.length; i += 1) {
		const row = rows[i] ?? 0;
		to[row] = 1 - (1 - (to[row] ?? 0)) * (1 - (strengths[i] ?? 0) * weight);
	}
}

function add(to: Float32Array, postings: Postings | undefined, weight: number): void {
	if (postings === undefined) return;
	const { rows, strengths } = postings;
	for (let i = 0; i < rows.length; i += 1) to[rows[i] ?? 0]! += (strengths[i] ?? 0) * weight;
}

// Every key asks for all of these: made anew each time, a phone would stop to clear them away.
function columnsOf(size: number) {
	const [words, people, total, most, exact] = Array.from(
		{ length: 5 },
		() => new Float32Array(size)
	) as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
	return { words, people, total, most, exact };
}
let columns = columnsOf(0);
function clearColumns(size: number): typeof columns {
	if (columns.total.length !== size) columns = columnsOf(size);
	for (const column of Object.values(columns)) column.fill(0);
	return columns;
}

function addWords(
	subjects: Float32Array,
	exact: Float32Array,
	{ words, concepts }: Directory,
	need: Need
): void {
	for (const { id, narrow, within, areas } of need.subjects) {
		const chosen = need.areas.some((area) => (areas[area.id] ?? 0) >= RELEVANCE.withinChosenArea);
		const weight =
			narrow >= RELEVANCE.narrow || within !== null
				? RELEVANCE.narrowSubject
				: chosen
					? RELEVANCE.chosenSubject
					: RELEVANCE.subject;
		raise(subjects, concepts.get(id), weight);
	}
	const lists = [...new Set(need.words)].flatMap((word) => words.get(word) ?? []);
	for (const list of lists) add(exact, list, 1);
	let most = 0;
	for (const { rows } of lists) for (const row of rows) if (exact[row]! > most) most = exact[row]!;
	for (const { rows } of lists)
		for (const row of rows) {
			subjects[row]! += (RELEVANCE.words * exact[row]!) / most;
			// A row that several lists have is added once.
			exact[row] = 0;
		}
}

/**
 * Works out relevance for the whole directory: only the lists that bear on the need are read. The next
 * one is written into the same columns.
 */
export function relevanceTo(need: Need, directory: Directory): Relevance {
	const { size } = directory;
	const { words, people, total, most, exact } = clearColumns(size);
	for (const { id, weight } of need.areas) {
		const list = directory.lifeAreas.get(id);
		raise(most, list, weight);
		add(total, list, weight * RELEVANCE.allAreas);
	}
	addWords(words, exact, directory, need);
	for (const { id, kind } of directory.people)
		if (kind === 'audience' && need.concerns.has(id))
			join(people, directory.concepts.get(id), RELEVANCE.people[id] ?? RELEVANCE.fewPeople);
	for (let row = 0; row < size; row += 1)
		total[row]! += RELEVANCE.bestArea * most[row]! + words[row]! + people[row]!;
	return { words, people, total };
}
