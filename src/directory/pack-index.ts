import type { Numbers } from '#lib/domain/directory/columns.ts';
import type { IndexData, Pairs, ServiceFacts } from '#lib/domain/matching/index-data.ts';
import { FACTS_APART, type IndexHeader } from '#lib/domain/matching/load-index.ts';
import { saysLittle } from '#lib/domain/matching/telling-words.ts';
import { narrowest, pushVarint } from './write-columns.ts';

/** A file of columns before it is written. */
export type Packed<Header> = { header: Header; columns: Record<string, Numbers | string[]> };
type Columns = Packed<unknown>['columns'];

/** Each value once, the most frequent first, and which of them every row has. */
function numbered<Value>(values: readonly Value[]): { each: Value[]; numbers: Numbers } {
	const seen = new Map<string, { value: Value; rows: number[] }>();
	values.forEach((value, row) => {
		const key = JSON.stringify(value);
		const found = seen.get(key) ?? { value, rows: [] };
		found.rows.push(row);
		seen.set(key, found);
	});
	const all = [...seen.values()].sort((a, b) => b.rows.length - a.rows.length);
	const numbers = values.map(() => 0);
	all.forEach(({ rows }, number) => {
		for (const row of rows) numbers[row] = number;
	});
	return { each: all.map(({ value }) => value), numbers: narrowest(numbers) };
}

/** Rows as steps from one to the next. */
function pushSteps(to: number[], rows: Iterable<number>): void {
	let before = -1;
	for (const row of rows) {
		pushVarint(to, row - before - 1);
		before = row;
	}
}

const evens = (pairs: readonly number[]) => pairs.filter((_, i) => i % 2 === 0);
const odds = (pairs: readonly number[]) => pairs.filter((_, i) => i % 2 === 1);

function packLists(lists: Pairs, name: string, columns: Columns): [string, number][] {
	const steps: number[] = [];
	for (const pairs of Object.values(lists)) pushSteps(steps, evens(pairs));
	columns[`${name}.steps`] = Uint8Array.from(steps);
	columns[`${name}.strengths`] = narrowest(Object.values(lists).flatMap(odds));
	return Object.entries(lists).map(([id, pairs]) => [id, pairs.length / 2]);
}

function packTagged(tagged: IndexData['tagged'], columns: Columns): [string, number][] {
	const steps: number[] = [];
	for (const rows of Object.values(tagged)) pushSteps(steps, rows);
	columns['tagged.steps'] = Uint8Array.from(steps);
	return Object.entries(tagged).map(([id, rows]) => [id, rows.length]);
}

const NONE = { rows: new Uint32Array(), impacts: new Uint32Array() };

/** Arrays one after another as one. */
function joined<Kind extends Uint8Array | Uint32Array>(
	Whole: new (length: number) => Kind,
	parts: readonly Kind[]
): Kind {
	const whole = new Whole(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

// Words in order; those that nobody is matched by alone keep how many rows have them, and not which.
function packWords(index: IndexData, columns: Columns): void {
	const little = {
		stopWords: new Set(index.stopWords),
		commonWords: new Set(index.commonWords),
		placeWords: new Set(index.placeWords)
	};
	const counts: number[] = [];
	const lengths: number[] = [];
	// Millions of numbers: as one list of them they would take eight times the room.
	const steps: Uint8Array[] = [];
	const impacts: Uint32Array[] = [];
	const words = [...index.words.keys()].sort();
	for (const word of words) {
		const { rows, impacts: said } = index.words.get(word) ?? NONE;
		pushVarint(counts, rows.length);
		const own: number[] = [];
		if (!saysLittle(word, little)) {
			pushSteps(own, rows);
			impacts.push(said);
		}
		steps.push(Uint8Array.from(own));
		pushVarint(lengths, own.length);
	}
	columns['words'] = words;
	columns['words.counts'] = Uint8Array.from(counts);
	columns['words.lengths'] = Uint8Array.from(lengths);
	columns['words.steps'] = joined(Uint8Array, steps);
	columns['words.impacts'] = narrowest(joined(Uint32Array, impacts));
}

// A phrase has a number among those of its concept, which are few and so small.
function packPhrases({ concepts, phrases }: IndexData, columns: Columns): number[] {
	const lines: string[] = [];
	const which: number[] = [];
	const places = Object.keys(concepts).map((id) => {
		const { each, numbers } = numbered(phrases[id] ?? []);
		const place = lines.length;
		for (const phrase of each) lines.push(JSON.stringify(phrase));
		for (const number of numbers) pushVarint(which, number);
		return place;
	});
	columns['phrases'] = lines;
	columns['phrases.numbers'] = Uint8Array.from(which);
	return places;
}

const thousandths = (n: number) => Math.round(n * 1000);

function packCircles(rows: readonly ServiceFacts[], columns: Columns): void {
	const { each, numbers } = numbered(rows.flatMap(({ circles }) => circles));
	columns['circles.counts'] = narrowest(rows.map(({ circles }) => circles.length));
	columns['circles.numbers'] = numbers;
	['lat', 'lon', 'miles'].forEach((part, i) => {
		columns[`circles.${part}`] = Int32Array.from(each, (circle) => thousandths(circle[i] ?? 0));
	});
}

/** An index in columns, as `loadIndex` takes it. */
export function packIndex(index: IndexData): Packed<IndexHeader> {
	const columns: Columns = { ids: index.ids, names: index.rows.map(({ name }) => ` ${name}`) };
	const fields = Object.keys(index.rows[0] ?? {}).filter((field) => !FACTS_APART.has(field));
	const facts = Object.fromEntries(
		fields.map((field) => {
			const { each, numbers } = numbered(index.rows.map((row) => row[field as keyof ServiceFacts]));
			columns[`facts.${field}`] = numbers;
			return [field, each];
		})
	);
	packCircles(index.rows, columns);
	packWords(index, columns);
	const { people, roles, crisis, shortForms, stopWords, commonWords, placeWords } = index;
	return {
		header: {
			size: index.ids.length,
			facts,
			lifeAreas: packLists(index.lifeAreas, 'areas', columns),
			concepts: packLists(index.concepts, 'concepts', columns),
			phrases: packPhrases(index, columns),
			tagged: packTagged(index.tagged, columns),
			lexicon: { people, roles, crisis, shortForms, stopWords, commonWords, placeWords }
		},
		columns
	};
}
