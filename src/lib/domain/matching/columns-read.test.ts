import { describe, expect, test } from 'vitest';
import { directoryBy, lexicon } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService as service } from '../../../../tests/fixtures/directory/service.ts';
import type { Columns, Numbers } from '../directory/columns.ts';
import { checkedDayOf, factReader, rowsWith } from './fact-columns.ts';
import { placeAmong, postingsOf, rowsOfSteps, strengthIn } from './postings.ts';
import { wordLists } from './word-lists.ts';

const columns = (numbers: Record<string, number[]>, text: Record<string, string> = {}) =>
	({
		numbers: (name: string): Numbers => {
			if (!(name in numbers)) throw new Error(`There is no column ${name}.`);
			return Int32Array.from(numbers[name] ?? []);
		},
		text: (name: string) => text[name] ?? ''
	}) as unknown as Columns;

describe('lists of rows', () => {
	test('are written as the steps between them', () => {
		expect([...rowsOfSteps(Uint32Array.of(2, 0, 3))]).toEqual([2, 3, 7]);
		expect([...rowsOfSteps(new Uint32Array(0))]).toEqual([]);
	});

	test('stand one behind another, each with a strength for each of its rows', () => {
		// 200 takes two bytes: 72 + 128, then 1.
		const steps = Uint8Array.of(1, 0, 200, 1, 5);
		const strengths = Uint8Array.of(50, 60, 70, 80);
		const lists = postingsOf(
			[
				['a', 2],
				['b', 1],
				['none', 0],
				['c', 1]
			],
			{ steps, strengths },
			100
		);
		const list = (id: string) => {
			const { rows = [], strengths: each = [] } = lists.get(id) ?? {};
			return [[...rows], [...each].map((one) => Math.round(one * 100))];
		};
		expect(list('a')).toEqual([
			[1, 2],
			[50, 60]
		]);
		expect(list('b')).toEqual([[200], [70]]);
		expect(list('none')).toEqual([[], []]);
		expect(list('c')).toEqual([[5], [80]]);
		expect([lists.get('d'), lists.packed('d')]).toEqual([undefined, undefined]);
		expect(lists.get('a')).toBe(lists.get('a'));
	});

	test('say of a row where it stands and how strongly, and of another nothing', () => {
		const rows = Uint32Array.of(2, 4, 6, 9);
		expect([2, 4, 6, 9].map((row) => placeAmong(rows, row))).toEqual([0, 1, 2, 3]);
		expect([0, 3, 5, 10].map((row) => placeAmong(rows, row))).toEqual([-1, -1, -1, -1]);
		expect(placeAmong(new Uint32Array(0), 0)).toBe(-1);
		const list = { rows, strengths: Float32Array.of(0.25, 0.5, 0.75, 1) };
		expect([2, 9, 3].map((row) => strengthIn(list, row))).toEqual([0.25, 1, 0]);
		expect(strengthIn(undefined, 2)).toBe(0);
	});
});

describe('facts of rows', () => {
	const read = columns({
		'circles.counts': [1, 0, 2],
		'circles.numbers': [1, 0, 1],
		'circles.lat': [51_465, 52_000],
		'circles.lon': [-2555, -3000],
		'circles.miles': [500, 4000],
		'facts.level': [0, 1, 0],
		'facts.checked': [1, 0, 2]
	});
	const values = { level: ['universal', 'targeted'], checked: [null, '2026-10-01', '2026-10-02'] };
	const facts = factReader(read, values, (row) => `name ${row}`);

	test('are each one of their distinct values, and names and circles of their own', () => {
		expect([0, 1, 2].map((row) => facts(row).level)).toEqual([
			'universal',
			'targeted',
			'universal'
		]);
		expect(facts(2).name).toBe('name 2');
		expect(facts(0).circles).toEqual([[52, -3, 4]]);
		expect(facts(1).circles).toEqual([]);
		expect(facts(2).circles).toEqual([
			[51.465, -2.555, 0.5],
			[52, -3, 4]
		]);
	});

	test('find the rows that have a value', () => {
		expect(rowsWith(read, values, 'level', 'universal')).toEqual([0, 2]);
		expect(rowsWith(read, values, 'level', 'targeted')).toEqual([1]);
		expect(rowsWith(read, values, 'level', 'specialist')).toEqual([]);
		expect(rowsWith(read, values, 'national', true)).toEqual([]);
	});

	test('give the day of checking in days since 1970, and none where none is stated', () => {
		const day = checkedDayOf(read, values);
		expect(day(0)).toBe(Date.parse('2026-10-01') / 86_400_000);
		expect(day(2) - day(0)).toBe(1);
		expect([day(1), day(9)]).toEqual([NaN, NaN]);
		expect(checkedDayOf(read, {})(0)).toBeNaN();
	});
});

describe('words and the rows that have them', () => {
	const words = wordLists(
		columns(
			{
				// The common word in the middle has a count and no list.
				'words.counts': [2, 9, 1, 1],
				'words.lengths': [2, 0, 1, 1],
				'words.steps': [1, 0, 4, 6],
				'words.impacts': [10, 25, 30, 40]
			},
			{ words: 'cake\nnight\ntea\nteapot\n' }
		)
	);
	const list = (word: string) => {
		const found = words.get(word);
		return found && [[...found.rows], [...found.strengths].map((one) => Math.round(one * 10))];
	};

	test('are found by the whole word, and unpacked once', () => {
		expect(list('cake')).toEqual([
			[1, 2],
			[10, 25]
		]);
		expect([list('tea'), list('teapot')]).toEqual([
			[[4], [30]],
			[[6], [40]]
		]);
		expect(['a', 'night', 'te', 'zebra'].map(list)).toEqual([
			undefined,
			undefined,
			undefined,
			undefined
		]);
		expect(words.get('tea')).toBe(words.get('tea'));
	});

	test('are known with how many rows have them', () => {
		expect(['cake', 'night', 'tea', 'te', 'zebra', 'a'].map(words.has)).toEqual([
			...[true, true, true],
			...[false, false, false]
		]);
		expect(['cake', 'night', 'zebra'].map(words.countOf)).toEqual([2, 9, 0]);
		expect([0, 1, 9].map(words.countAt)).toEqual([2, 9, 0]);
	});

	test('are found by their beginning, the first few of them', () => {
		expect(words.beginning('te', 5)).toEqual(['tea', 'teapot']);
		expect(words.beginning('te', 1)).toEqual(['tea']);
		expect(words.beginning('z', 5)).toEqual([]);
		expect(words.beginning('te', 0)).toEqual([]);
	});
});

describe('a directory that was read', () => {
	const own = { ...lexicon, crisis: { ...lexicon.crisis, en: ['the end', '!the end of'] } };
	const read = directoryBy(
		own,
		service('a', { name: 'Debt' }),
		service('b', { name: 'Advice desk' })
	);

	test('knows words of distress and what only sounds like them', () => {
		const distress = read.crisis.map(({ pattern }) => 'the end'.match(pattern ?? /$^/g)?.[0]);
		expect(distress.filter(Boolean)).toEqual(['the end']);
		expect('the end of'.match(read.notCrisis.pattern ?? /$^/g)).toEqual(['the end of']);
		expect('the end'.match(read.notCrisis.pattern ?? /$^/g)).toBe(null);
	});

	test('has patterns of what people say, and help with anything', () => {
		const friends = read.people[read.numbers.get('friends') ?? -1];
		expect('alone'.match(friends?.pattern ?? /$^/g)).toEqual(['alone']);
		expect(
			read
				.general()
				.get('advice')
				?.map(({ row }) => row)
		).toEqual([1]);
		expect(read.general()).toBe(read.general());
		expect([read.rowOf('t:b'), read.idOf(1), read.rowOf('t:b')]).toEqual([1, 't:b', 1]);
	});

	test('quotes of very many phrases the right one', () => {
		const many = Array.from({ length: 400 }, (_, at) =>
			service(`s${at}`, { name: `Befriending ${at}`, summary: 'x' })
		);
		const apart = many.map((one, at) => ({
			...one,
			name: `${'Befriended'.slice(0, 8 + (at % 3))} ${at}`
		}));
		const place = directoryBy(own, ...apart);
		expect([0, 1, 2, 399].map((row) => place.phraseOf('friends', row))).toEqual([
			'Befriend',
			'Befriende',
			'Befriended',
			'Befriend'
		]);
	});
});
