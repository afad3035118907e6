import { describe, expect, test } from 'vitest';
import {
	bareDirectory as place,
	bareNeed as need,
	type Given
} from '../../../../tests/fixtures/directory/bare.ts';
import type { OfKind } from './directory-index.ts';
import { anythingAtAll, generalHelp, generalKinds } from './general-help.ts';
import { listeningLines } from './listening-lines.ts';

const none = new Set<number>();

describe('help with anything that a directory has', () => {
	const circle = { circles: [[51, -2, 1]] };

	test('is what is plainly of a kind, with where it stands', () => {
		const kinds = generalKinds(
			place({
				facts: [circle, { ...circle, national: true }, {}],
				concepts: { gp: { 0: 0.66, 1: 0.7, 2: 1 }, library: { 0: 0.64 } }
			})
		);
		expect([...kinds.keys()]).toEqual([
			'gp',
			'social-prescribing',
			'advice',
			'library',
			'listening-line'
		]);
		expect(kinds.get('gp')?.map(({ row, at }) => [row, at])).toEqual([
			[0, { lat: 51, lon: -2 }],
			[1, null],
			[2, null]
		]);
		expect(kinds.get('gp')?.[2]?.strength).toBe(1);
		expect(kinds.get('library')).toEqual([]);
		expect(kinds.get('advice')).toEqual([]);
	});

	test('is of lines our own first that say that somebody listens', () => {
		const concepts = { 'listening-line': { 0: 0.2, 2: 0.9 }, gp: { 1: 0.9 } };
		const kinds = generalKinds(place({ facts: [{}, {}, {}], concepts, listening: [0, 1] }));
		const rows = (kind: string) => kinds.get(kind)?.map(({ row, strength }) => [row, strength]);
		expect(rows('listening-line')?.map(([row]) => row)).toEqual([0, 2]);
		expect(rows('listening-line')?.[0]).toEqual([0, 1]);
		expect(rows('gp')).toHaveLength(1);
	});
});

describe('help with anything that is offered', () => {
	const of = (row: number, strength = 1, at: OfKind['at'] = null) => ({ row, strength, at });
	const offered = (given: Given, taken = none, unhelpful = none) =>
		generalHelp(need, place(given), taken, unhelpful).map(({ row, kind }) => [kind, row]);
	const facts = [{}, {}, {}, {}];

	test('is the best of each kind, in the order of kinds, each service once', () => {
		const kinds = { library: [of(3)], gp: [of(0, 0.7), of(1, 0.9)], advice: [of(1), of(2, 0.8)] };
		expect(offered({ facts, kinds })).toEqual([
			['gp', 1],
			['advice', 2],
			['library', 3]
		]);
		expect(offered({ facts, kinds }, new Set([1, 3]))).toEqual([
			['gp', 0],
			['advice', 2]
		]);
		expect(offered({ facts, kinds }, none, new Set([1]))).toContainEqual(['gp', 0]);
	});

	test('covers them, can be reached and is theirs', () => {
		const kinds = { gp: [of(0), of(1), of(2), of(3, 0.7)] };
		const wrong = [{ hasContact: false }, { areas: ['cardiff'] }, { status: 'closed' }, {}];
		expect(offered({ facts: wrong as never, kinds })).toEqual([['gp', 3]]);
		const away = [{ circles: [[53, -2, 1]] }, { circles: [[51, -2, 1]] }];
		expect(offered({ facts: away, kinds: { gp: [of(0), of(1, 0.7)] } })).toEqual([['gp', 1]]);
	});

	test('is looked for among the nearest few, whatever order they stand in', () => {
		const many = Array.from({ length: 40 }, (_, row) =>
			of(row, row === 39 ? 0.7 : 1, { lat: 51 + (40 - row), lon: -2 })
		);
		const closed = Array.from({ length: 40 }, (_, row) => ({
			status: row > 25 && row < 39 ? 'closed' : 'active'
		}));
		expect(offered({ facts: closed as never, kinds: { gp: many } })).toEqual([['gp', 25]]);
		const late = many.toReversed();
		expect(offered({ facts: closed as never, kinds: { gp: late } })).toEqual([['gp', 25]]);
		const east = many.map(({ row }) => of(row, 1, { lat: 51, lon: 40 - row }));
		const open = closed.map((_, row) => ({ status: row === 24 || row < 3 ? 'active' : 'closed' }));
		expect(offered({ facts: open as never, kinds: { gp: east } })).toEqual([]);
	});
});

describe('where there is nothing of a kind', () => {
	const all = (given: Given, unhelpful = none) =>
		anythingAtAll(need, place(given), unhelpful).map(({ row, kind }) => [kind, row]);

	test('what is national stands first, then anything, five at most', () => {
		const facts = Array.from({ length: 8 }, () => ({}));
		expect(all({ facts, national: [6, 7] })).toEqual([6, 7, 0, 1, 2].map((row) => ['any', row]));
		expect(all({ facts, national: [6, 7] }, new Set([6])).map(([, row]) => row)).toEqual([
			7, 6, 0, 1, 2
		]);
	});

	test('what is not theirs is left out', () => {
		expect(all({ facts: [{ status: 'closed' }, {}] as never })).toEqual([['any', 1]]);
	});
});

describe('lines that listen', () => {
	const lines = (given: Given, unhelpful = none) =>
		listeningLines(need, place(given), unhelpful).map(({ row }) => row);

	test('are our own in their order, then crisis lines of feeds', () => {
		const facts = [{}, {}, {}, {}, {}];
		const concepts = { 'crisis-line': { 0: 0.5, 1: 0.49, 2: 0.9, 3: 1 } };
		expect(lines({ facts, concepts, listening: [3, 4] })).toEqual([3, 4, 0, 2]);
		expect(lines({ facts, listening: [1] })).toEqual([1]);
	});

	test('can be reached and cover them, and are twelve at most', () => {
		const facts = [{ hasContact: false }, { circles: [[53, -2, 1]] }, { status: 'closed' }, {}];
		expect(lines({ facts: facts as never, listening: [0, 1, 2, 3] })).toEqual([3]);
		const many = Array.from({ length: 20 }, () => ({}));
		expect(lines({ facts: many, listening: [...many.keys()] })).toHaveLength(12);
	});
});
