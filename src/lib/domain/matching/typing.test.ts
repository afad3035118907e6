import { describe, expect, test } from 'vitest';
import type { Directory } from './directory-index.ts';
import { asMeant, slipsBetween } from './typing.ts';

test.each<[string, string, number, number]>([
	['debt', 'debt', 2, 0],
	['', '', 2, 0],
	['ab', 'ba', 1, 1],
	['debt', 'dept', 2, 1],
	['debt', 'dbets', 2, 2],
	['debt', 'teb', 2, 2],
	['abcdef', 'badcfe', 3, 3],
	['abcdef', 'badcfe', 2, 3],
	['housing', 'hosing', 2, 1],
	['housing', 'hoousing', 2, 1],
	['housing', 'haosing', 2, 2],
	['gardening', 'gradenign', 2, 2],
	['a', 'abc', 1, 2],
	['abc', 'a', 1, 2],
	['abcd', 'wxyz', 2, 3],
	['ca', 'abc', 3, 3]
])('from %s to %s, of at most %d, are %d slips', (a, b, most, slips) => {
	expect(slipsBetween(a, b, most)).toBe(slips);
});

test('words longer than any that people type are never a slip away', () => {
	const long = 'x'.repeat(64);
	expect(slipsBetween(long, long, 1)).toBe(0);
	expect(slipsBetween(`${long}x`, `${long}x`, 1)).toBe(2);
});

/** Words of records, with how many have each, and words of our terms. */
const directory = (records: Record<string, number>, terms: string[] = []) => {
	const known = Object.keys(records).sort();
	const from = (letters: string) => {
		const at = known.findIndex((word) => word >= letters);
		return at === -1 ? known.length : at;
	};
	return {
		words: {
			lines: {
				at: (at: number) => known[at] ?? '',
				lengthAt: (at: number) => known[at]?.length,
				from
			},
			has: (word: string) => word in records,
			countOf: (word: string) => records[word] ?? 0,
			countAt: (at: number) => records[known[at] ?? ''] ?? 0,
			beginning: (letters: string, most: number) =>
				known.filter((word) => word.startsWith(letters)).slice(0, most)
		},
		termVocabulary: () => new Set(terms)
	} as unknown as Directory;
};
const meant = (typed: string, records: Record<string, number>, terms: string[] = []) =>
	asMeant(typed, directory(records, terms));

describe('a typed word', () => {
	test('that is known is meant as it is, also as several or as a term of ours', () => {
		expect(meant('Debt', { debt: 1, debts: 9 })).toBe('debt');
		expect(meant('cafes', { cafe: 1, caves: 9 })).toBe('cafes');
		expect(meant('grief', { brief: 1, griefs: 1 }, ['grief'])).toBe('grief');
	});

	test('may be a mutated Welsh one, before it may be half of one', () => {
		expect(meant('gymorth', { cymorth: 1, gymorthau: 1 })).toBe('cymorth');
		expect(meant('fwyd', { bwyd: 1, mwyd: 1 })).toBe('bwyd mwyd');
	});

	test('may be the beginning of others, from three letters on, six at most', () => {
		expect(meant('hou', { house: 1, housing: 1, home: 1 })).toBe('house housing');
		expect(meant('ho', { house: 1 })).toBe('ho');
		const many = Object.fromEntries([...'abcdefgh'].map((letter) => [`hou${letter}`, 1]));
		expect(meant('hou', many).split(' ')).toHaveLength(6);
	});

	test('may have a slip from four letters on, and two from eight', () => {
		expect(meant('dbet', { debt: 1 })).toBe('debt');
		expect(meant('dbt', { det: 1 })).toBe('dbt');
		expect(meant('dbtt', { dabbt: 1 })).toBe('dbtt');
		expect(meant('gardning', { gardening: 1 })).toBe('gardening');
		expect(meant('gradning', { gardening: 1 })).toBe('gardening');
		expect(meant('gradnin', { gardening: 1 })).toBe('gradnin');
	});

	test('keeps its first letter and about its length', () => {
		expect(meant('bebt', { debt: 1 })).toBe('bebt');
		expect(meant('bebt', {}, ['debt', 'bebopt'])).toBe('bebt');
	});

	test('is the nearest, then the one that most records have, then the first', () => {
		expect(meant('hoxsing', { housing: 1, horsing: 5, hosing: 9 })).toBe('hosing');
		expect(meant('gardexing', { gardening: 1, gardexxxg: 9 })).toBe('gardening');
		expect(meant('hoxsing', { hoysing: 2, hozsing: 2 })).toBe('hoysing');
		expect(meant('hoxsing', { hoysing: 1, hozsing: 2 })).toBe('hozsing');
		expect(meant('hoxsing', { hoysing: 1 }, ['hozsing'])).toBe('hoysing');
		expect(meant('hoxsing', {}, ['hozsing'])).toBe('hozsing');
	});

	test('stays where nothing is like it, beside the others', () => {
		expect(meant('zzzz and debt', { debt: 1, and: 1 })).toBe('zzzz and debt');
		expect(meant('', { debt: 1 })).toBe('');
	});
});
