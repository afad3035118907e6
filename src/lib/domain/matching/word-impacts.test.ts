import { describe, expect, test } from 'vitest';
import { buildService as service } from '../../../../tests/fixtures/directory/service.ts';
import { asWrittenIn } from './as-written.ts';
import { fullText, wordImpacts } from './word-impacts.ts';

const impacts = (...texts: [name: string, summary: string][]) =>
	wordImpacts(texts.map(([name, summary], at) => service(`s${at}`, { name, summary })));
const of = (word: string, ...texts: [string, string][]) => {
	const { rows = [], impacts: says = [] } = impacts(...texts).get(word) ?? {};
	return Array.from(rows, (row, at) => [row, says[at] ?? NaN]);
};
const said = (...pairs: [row: number, impact: number][]) => ({
	rows: Uint32Array.from(pairs, ([row]) => row),
	impacts: Uint32Array.from(pairs, ([, impact]) => impact)
});

describe('how much a word says about a record', () => {
	test('is more where it is rarer, oftener, in the name or in a shorter text', () => {
		const [[, rare = 0] = []] = of('tea', ['Club', 'tea'], ['Club', 'cake'], ['Club', 'cake']);
		const [[, common = 0] = []] = of('cake', ['Club', 'tea'], ['Club', 'cake'], ['Club', 'cake']);
		expect(rare).toBeGreaterThan(common);
		const [once = [], twice = [], named = []] = of(
			'tea',
			['Club', 'tea cake cake'],
			['Club', 'tea tea cake'],
			['Tea', 'cake cake cake'],
			...Array.from({ length: 9 }, (): [string, string] => ['Club', 'cake cake cake'])
		);
		expect(twice[1]).toBeGreaterThan(once[1] ?? 0);
		expect(named[1]).toBeGreaterThan(twice[1] ?? 0);
		const others = Array.from({ length: 9 }, (): [string, string] => ['Club', 'cake']);
		const [long = [], short = []] = of(
			'tea',
			['Club', 'tea cake cake cake'],
			['Club', 'tea'],
			...others
		);
		expect(short[1]).toBeGreaterThan(long[1] ?? 0);
	});

	test('is the usual measure, times ten, and at least one', () => {
		const rarity = Math.log(1 + 1.5 / 1.5);
		const length = 0.4 + 0.6 * (1 / 1.5);
		expect(of('tea', ['Club', 'tea'], ['Club', 'cake cake'])).toEqual([
			[0, Math.round(((1 * 2.2) / (1 + 1.2 * length)) * rarity * 10)]
		]);
		const everywhere = Array.from({ length: 60 }, (): [string, string] => ['Club', 'x']);
		expect(of('club', ...everywhere).every(([, impact]) => impact === 1)).toBe(true);
		expect(of('club', ['Club', ''])).toEqual([[0, 5]]);
		expect([...impacts()]).toEqual([]);
	});

	test('reads so many words of a text and no more', () => {
		const many = (count: number): [string, string] => ['Club', `${'x '.repeat(count)}tea`];
		expect(of('tea', many(259))).toHaveLength(1);
		expect(of('tea', many(260))).toHaveLength(0);
	});
});

test('a search for a life area finds records as a share of the best, in all languages', () => {
	const found = fullText(
		new Map([
			['tea', said([0, 4], [1, 2])],
			['te', said([1, 6])],
			['sleep', said([2, 1])]
		]),
		{
			en: { loneliness: 'tea teas', sleep: 'sleep' },
			cy: { loneliness: 'te', money: 'arian' },
			ur: {}
		}
	);
	expect([...found].map(([area, rows]) => [area, [...rows]])).toEqual([
		[
			'loneliness',
			[
				[0, 0.5],
				[1, 1]
			]
		],
		['sleep', [[2, 1]]],
		['money', []]
	]);
});

describe('a plain phrase as a text writes it', () => {
	const text = 'The Men’s Shed — a MEN’S café, the men s.';
	test.each<[string, string | null]>([
		['men s shed', 'Men’s Shed'],
		['men s cafe', 'MEN’S café'],
		['shed', 'Shed'],
		['shed a', 'Shed — a'],
		['men s', 'Men’s'],
		['s shed men', null],
		['women', null],
		['the men s cake', null]
	])('%s', (phrase, written) => expect(asWrittenIn(text)(phrase)).toBe(written));

	test('is asked for again and found again, and marks alone are no words', () => {
		const written = asWrittenIn('\u0301 Tea');
		expect([written('tea'), written('tea'), asWrittenIn('')('tea')]).toEqual(['Tea', 'Tea', null]);
	});
});
