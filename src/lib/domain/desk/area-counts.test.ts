import { expect, test } from 'vitest';
import { areaCounts, suppressed } from './area-counts.ts';

test('small numbers are not told, and their order does not tell them either', () => {
	const areas = [...Array(5).fill(['sleep', 'money']), ['work'], ['money', 'home'], ['home']];
	expect(areaCounts(areas)).toEqual([
		{ area: 'money', count: 6 },
		{ area: 'sleep', count: 5 },
		{ area: 'home', count: null },
		{ area: 'work', count: null }
	]);
});

test('a request that names an area twice counts once', () => {
	expect(areaCounts(Array(4).fill(['sleep', 'sleep']))).toEqual([{ area: 'sleep', count: null }]);
});

test('none is told as none', () => {
	expect(areaCounts([])).toEqual([]);
	expect([0, 1, 4, 5].map(suppressed)).toEqual([0, null, null, 5]);
});

test('areas of one count stand by name, in whatever order the requests came', () => {
	for (const order of [
		['work', 'home', 'money'],
		['money', 'home', 'work'],
		['home', 'work', 'money']
	])
		expect(areaCounts([order]).map(({ area }) => area)).toEqual(['home', 'money', 'work']);
});
