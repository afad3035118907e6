import type { Directory, Postings } from './load-index.ts';
import type { Need } from './need.ts';

/** How far each service is about what the person asked for, by row. */
export type Relevance = {
	/** What the person's own words add, 0 to about 1. */
	words: Float32Array;
	/** What being for people like them adds, 0 to about 1. */
	people: Float32Array;
	total: Float32Array;
};

const SUBJECT = 0.5;
const NARROW_SUBJECT = 0.9;
/** A subject within a chosen life area counts there already. */
const CHOSEN_SUBJECT = 0.2;
const WORDS = 0.3;
const BEST_AREA = 0.65;
const ALL_AREAS = 0.35;
/** A circumstance many share says less about which help fits than one few share. */
const PEOPLE: Record<string, number> = {
	woman: 0.12,
	man: 0.12,
	'low-income': 0.15,
	rural: 0.1,
	'looking-for-work': 0.2,
	student: 0.25,
	'minority-ethnic': 0.3
};
const FEW = 0.95;

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

function wordsColumn({ words, concepts }: Directory, need: Need, size: number): Float32Array {
	const subjects = new Float32Array(size);
	for (const { id, narrow, within, areas } of need.subjects) {
		const chosen = need.areas.some((area) => (areas[area.id] ?? 0) >= 0.7);
		const weight =
			narrow >= 0.5 || within !== null ? NARROW_SUBJECT : chosen ? CHOSEN_SUBJECT : SUBJECT;
		raise(subjects, concepts.get(id), weight);
	}
	const exact = new Float32Array(size);
	for (const word of new Set(need.words)) add(exact, words.get(word), 1);
	let most = 0;
	for (const value of exact) if (value > most) most = value;
	if (most > 0) for (let i = 0; i < size; i += 1) subjects[i]! += (WORDS * exact[i]!) / most;
	return subjects;
}

/** Works out relevance for the whole directory: only the lists that bear on the need are read. */
export function relevanceTo(need: Need, directory: Directory): Relevance {
	const size = directory.ids.length;
	const most = new Float32Array(size);
	const total = new Float32Array(size);
	for (const { id, weight } of need.areas) {
		const list = directory.lifeAreas.get(id);
		raise(most, list, weight);
		add(total, list, weight * ALL_AREAS);
	}
	const words = wordsColumn(directory, need, size);
	const people = new Float32Array(size);
	for (const { id, kind } of directory.people)
		if (kind === 'audience' && need.concerns.has(id))
			join(people, directory.concepts.get(id), PEOPLE[id] ?? FEW);
	for (let row = 0; row < size; row += 1)
		total[row]! += BEST_AREA * most[row]! + words[row]! + people[row]!;
	return { words, people, total };
}
