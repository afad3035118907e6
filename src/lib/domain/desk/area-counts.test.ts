import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { areaCounts, csvOf, suppressed, type Counted } from './area-counts.ts';

const came = (received: string, ...areas: string[]): Counted => ({ received, areas });
const times = (count: number, one: Counted) => Array<Counted>(count).fill(one);

test('small numbers are not told, and their order does not tell them either', () => {
	const requests = [
		...times(5, came('2026-11-02', 'sleep', 'money')),
		came('2026-11-30', 'work'),
		came('2026-11-30', 'money', 'home'),
		came('2026-11-01', 'home')
	];
	expect(areaCounts(requests)).toEqual({
		months: ['2026-11'],
		rows: [
			{ area: 'money', counts: [6] },
			{ area: 'sleep', counts: [5] },
			{ area: 'home', counts: [null] },
			{ area: 'work', counts: [null] }
		]
	});
});

test('each month is counted apart, and nothing says how many there were in all', () => {
	const requests = [
		...times(4, came('2026-12-01', 'sleep')),
		...times(7, came('2026-11-30', 'sleep')),
		...times(9, came('2026-12-31', 'home'))
	];
	expect(areaCounts(requests)).toEqual({
		months: ['2026-11', '2026-12'],
		rows: [
			{ area: 'home', counts: [0, 9] },
			{ area: 'sleep', counts: [7, null] }
		]
	});
});

test('a request that names an area twice counts once', () => {
	const { rows } = areaCounts(times(4, came('2026-11-02', 'sleep', 'sleep')));
	expect(rows).toEqual([{ area: 'sleep', counts: [null] }]);
});

test('none is told as none', () => {
	expect(areaCounts([])).toEqual({ months: [], rows: [] });
	expect([0, 1, 4, 5].map(suppressed)).toEqual([0, null, null, 5]);
});

test('areas of one count stand by name, in whatever order the requests came and however small it is', () => {
	for (const order of [
		['work', 'home', 'money'],
		['money', 'home', 'work'],
		['home', 'work', 'money', 'money', 'money', 'work']
	]) {
		const { rows } = areaCounts(order.map((area) => came('2026-11-02', area)));
		expect(rows.map(({ area }) => area)).toEqual(['home', 'money', 'work']);
	}
});

test('the file reads back as it was, commas, quotes and accents and all', () => {
	const rows = [
		['Maes bywyd', 'Tachwedd 2026'],
		['Arian, "biliau" a dyled', 'llai na 5'],
		['Tŷ', '7']
	];
	expect(parse(csvOf(rows), { bom: true })).toEqual(rows);
});
