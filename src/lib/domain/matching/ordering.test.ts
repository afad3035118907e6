import { describe, expect, test } from 'vitest';
import type { Directory } from './directory-index.ts';
import type { Need } from './need.ts';
import { best, bestFirst, reachableFirst, spread, type Candidate } from './ordering.ts';
import type { Relevance } from './relevance.ts';

type Fact = { checked?: string | null; hasContact?: boolean; placed?: boolean };
const directory = (facts: Fact[] = [], lifeAreas: Record<string, number[]> = {}) =>
	({
		facts: (row: number) => ({ checked: null, hasContact: true, placed: true, ...facts[row] }),
		idOf: (row: number) => `id ${row}`,
		lifeAreas: {
			get: (id: string) =>
				lifeAreas[id] && {
					rows: Uint32Array.from(lifeAreas[id].keys()),
					strengths: Float32Array.from(lifeAreas[id])
				}
		}
	}) as unknown as Directory;
const one = (row: number, score: number, miles: number | null = null) =>
	({ row, score, miles }) as Candidate;
const rows = (some: readonly Candidate[]) => some.map(({ row }) => row);
const sorted = (some: Candidate[], facts: Fact[] = []) =>
	rows(some.toSorted(bestFirst(directory(facts))));

describe('the better one stands first', () => {
	test('by its score, to a hundred thousandth', () => {
		expect(sorted([one(0, 0.5), one(1, 0.50002)])).toEqual([1, 0]);
		expect(sorted([one(0, 0.5), one(1, 0.500002)])).toEqual([0, 1]);
	});

	test('then by miles, to a tenth; what has none stands behind', () => {
		expect(sorted([one(0, 1, 3), one(1, 1, 2)])).toEqual([1, 0]);
		expect(sorted([one(0, 1), one(1, 1, 90)])).toEqual([1, 0]);
		expect(sorted([one(0, 1, 2.02), one(1, 1, 2)])).toEqual([0, 1]);
		expect(sorted([one(0, 1, 2.2), one(1, 1, 2)])).toEqual([1, 0]);
	});

	test('then by the day it was checked, and at last by its id', () => {
		const checked = [{ checked: '2026-01-01' }, { checked: '2026-02-01' }, {}, {}];
		expect(sorted([one(2, 1), one(0, 1), one(3, 1), one(1, 1)], checked)).toEqual([1, 0, 2, 3]);
		expect(sorted([one(1, 1), one(0, 1)])).toEqual([0, 1]);
		expect(sorted([one(0, 1), one(1, 1)])).toEqual([0, 1]);
	});
});

describe('the best few of many', () => {
	const many = Array.from({ length: 20 }, (_, row) => one(row, (row * 7) % 20));

	test('are the same as of all in order', () => {
		const all = rows(many.toSorted((a, b) => b.score - a.score));
		for (const most of [1, 3, 4, 5, 19, 20, 30])
			expect(rows(best([...many], most, directory()))).toEqual(all.slice(0, most));
	});

	test('are all of those that are as good as the last of them, where few are far better', () => {
		const scores = [5, 1, 1, 9, 1, 1, 1, 1, 1, 1, 1, 1];
		const some = scores.map((score, row) => one(row, score, 12 - row));
		expect(rows(best(some, 3, directory()))).toEqual([3, 0, 11]);
		expect(rows(best([one(0, 1), one(1, 2)], 0, directory()))).toEqual([]);
	});

	test('are of as good ones the first by the other rules', () => {
		const alike = Array.from({ length: 20 }, (_, row) => one(row, 1, 20 - row));
		expect(rows(best(alike, 2, directory()))).toEqual([19, 18]);
	});
});

describe('life areas take turns', () => {
	const need = (...weights: number[]) =>
		({ areas: weights.map((weight, at) => ({ id: `area ${at}`, weight })) }) as unknown as Need;
	const inTurn = (
		some: Candidate[],
		areas: number[][],
		weights = [1, 1],
		extra: Partial<Record<'words' | 'people', number[]>> = {}
	) => {
		const lists = Object.fromEntries(areas.map((list, at) => [`area ${at}`, list]));
		const relevance = { words: extra.words ?? [], people: extra.people ?? [] };
		return rows(
			spread(some, need(...weights), relevance as unknown as Relevance, directory([], lists))
		);
	};
	const three = [one(0, 1), one(1, 0.9), one(2, 0.8)];

	test('so that what answers the second stands before more of the first', () => {
		const areas = [
			[1, 1, 0],
			[0, 0, 1]
		];
		expect(inTurn(three, areas)).toEqual([0, 2, 1]);
		expect(inTurn(three, areas.slice(0, 1), [1])).toEqual([0, 1, 2]);
		// What is far less good does not stand before.
		expect(inTurn([one(0, 1), one(1, 0.9), one(2, 0.5)], areas)).toEqual([0, 1, 2]);
	});

	test('less so, the less the first was about it or the less it weighs', () => {
		const areas = [
			[0.2, 1, 0],
			[0, 0, 1]
		];
		expect(inTurn(three, areas)).toEqual([0, 1, 2]);
		const both = [
			[1, 1, 0],
			[0, 0.5, 1]
		];
		expect(inTurn(three, both)).toEqual([0, 2, 1]);
		expect(inTurn(three, both, [0.2, 1])).toEqual([0, 1, 2]);
	});

	test('and what is about their own words or people like them keeps that part', () => {
		const areas = [
			[1, 1, 0],
			[0, 0, 1]
		];
		expect(inTurn(three, areas, [1, 1], { words: [0, 3, 0] })).toEqual([0, 1, 2]);
		expect(inTurn(three, areas, [1, 1], { people: [0, 3, 0] })).toEqual([0, 1, 2]);
		const both = { words: [0, 1.5, 0], people: [0, 1.5, 0] };
		expect(inTurn(three, areas, [1, 1], both)).toEqual([0, 1, 2]);
		expect(inTurn(three, [[], []])).toEqual([0, 1, 2]);
	});

	test('for the first twelve; the others keep their order', () => {
		const many = Array.from({ length: 30 }, (_, row) => one(row, 1 - row / 1000));
		const areas = [0, 1].map((area) => many.map((_, row) => Number(row < 15) ^ area));
		const order = inTurn(many, areas);
		expect(order.slice(0, 4)).toEqual([0, 15, 1, 16]);
		expect(order.slice(10, 14)).toEqual([5, 20, 6, 7]);
		expect(order).toHaveLength(30);
	});
});

test('what states no way in and no place stands below what does', () => {
	const facts = [
		{ hasContact: false, placed: false },
		{},
		{ hasContact: false },
		{ placed: false }
	];
	expect(
		rows(
			reachableFirst(
				[0, 1, 2, 3].map((row) => one(row, 1)),
				directory(facts)
			)
		)
	).toEqual([1, 2, 3, 0]);
});
