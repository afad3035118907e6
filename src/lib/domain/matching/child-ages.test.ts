import { describe, expect, it } from 'vitest';
import { childAges } from './child-ages.ts';

describe('ages of children in words', () => {
	it.each([
		['he s 15 and taller than me', [15]],
		['my son is nine and hates school', [9]],
		['two kids 3 and 8', [3, 8]],
		['my daughter aged 12', [12]],
		['a 4 year old who bites', [4]],
		['she s 5 months and beautiful', [0]],
		['baby of 6 weeks', [0]]
	])('are read of “%s”', (text, ages) => expect(childAges(text)).toEqual(ages));

	it('are all of a stage of life where they give no number', () => {
		expect(childAges('our toddler bites')).toEqual([1, 2, 3, 4]);
		expect(childAges('the school rang')[0]).toBe(6);
		expect(childAges('the school rang').at(-1)).toBe(16);
		expect(childAges('my son is 9 and hates school')).toEqual([9]);
	});

	it.each([
		'my dad is 81',
		'he s 3 miles away',
		'i m 16',
		'i have 2 kids',
		'she s 40 now',
		'my son left at 4 o clock'
	])('are not read of “%s”', (text) => expect(childAges(text)).toEqual([]));
});

describe('how old a child at a stage of life may be', () => {
	it.each([
		['our baby', [0, 1]],
		['a newborn', [0, 1]],
		['toddlers', [1, 2, 3, 4]],
		['the terrible twos', [1, 2, 3, 4]],
		['her teacher rang', 6],
		['no teachers', 6],
		['homework', 6],
		['a teen', 11],
		['my teenager', 11],
		['his gcse', 11],
		['gcses', 11],
		['sixth form', 11],
		['canteens', []],
		['nothing of this', []]
	])('“%s”: %j', (text, ages) => {
		const found = childAges(text);
		if (typeof ages === 'number') expect(found[0]).toBe(ages);
		else expect(found).toEqual(ages);
	});

	it('ends where they are grown, and each age counts once', () => {
		expect(childAges('my son is 17')).toEqual([17]);
		expect(childAges('my son is 18')).toEqual([]);
		expect(childAges('my son is 9 and my daughter is 9')).toEqual([9]);
	});
});
