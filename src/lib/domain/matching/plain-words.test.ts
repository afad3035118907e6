import { describe, expect, test } from 'vitest';
import { plain, tokens, unmutated } from './plain-words.ts';
import { saysLittle } from './telling-words.ts';
import { servicePatterns, termPattern } from './term-pattern.ts';

test.each([
	['Men’s Café', 'men s cafe'],
	['  Tŷ   Llŷn! ', 'ty llyn'],
	['A&E', 'ae'],
	['R & B', 'rb'],
	['leave A &E now', 'leave ae now'],
	['Tea & cake', 'tea cake'],
	['B & cake', 'b cake'],
	['tea & B', 'tea b'],
	['5 & 6', '5 6'],
	['…', '']
])('%j is plainly %j', (text, words) => expect(plain(text)).toBe(words));

test.each<[string, string[]]>([
	['Groups of families', ['group', 'of', 'family']],
	['ties dies pies', ['tie', 'die', 'pie']],
	['bus gas yes', ['bus', 'gas', 'yes']],
	['boss class', ['boss', 'class']],
	['cafes', ['cafe']],
	['', []],
	['!', []]
])('words of %j', (text, words) => expect(tokens(text)).toEqual(words));

test.each<[string, string[]]>([
	['gymorth', ['cymorth']],
	['fwyd', ['bwyd', 'mwyd']],
	['nghaerdydd', ['caerdydd', 'dghaerdydd', 'ghaerdydd']],
	['mhobl', ['pobl', 'bhobl']],
	['nhy', ['ty', 'dhy']],
	['chi', ['ci']],
	['phobl', ['pobl']],
	['thy', ['ty']],
	['ddydd', ['dydd', 'tdydd']],
	['bobl', ['pobl']],
	['dy', ['ty']],
	['lan', ['llan', 'glan']],
	['ran', ['rhan', 'gran']],
	['ardd', ['gardd']],
	['wyn', ['gwyn']],
	['ysgol', ['gysgol']],
	['cymorth', []]
])('%s may be one of %j before it mutates', (word, roots) => {
	expect(unmutated(word).toSorted()).toEqual(roots.toSorted());
});

test.each([
	['the', true],
	['night', true],
	['bristol', true],
	['42', true],
	['4', true],
	['4th', false],
	['b12', false],
	['choir', false]
])('%s says too little by itself: %s', (word, little) => {
	const words = {
		stopWords: new Set(['the']),
		commonWords: new Set(['night']),
		placeWords: new Set(['bristol'])
	};
	expect(saysLittle(word, words)).toBe(little);
});

describe('terms as a pattern', () => {
	const found = (terms: string[], text: string) =>
		text.match(termPattern(terms) ?? /$^/g)?.map((one) => one.trim()) ?? [];

	test.each<[string[], string, string[]]>([
		[['tea'], 'tea and steam, teas', ['tea']],
		[['tea*'], 'teas and tea', ['teas', 'tea']],
		[['befriend*'], 'befriending', ['befriending']],
		[['tea', 'tea room'], 'tea room', ['tea room']],
		[['tea room', 'tea'], 'a tea room and tea', ['tea room', 'tea']],
		[['lost ... job'], 'lost job', ['lost job']],
		[['lost ... job'], 'lost my very own job', ['lost my very own job']],
		[['lost ... job'], 'lost my very very own job', []],
		[['Men’s Café'], 'men s cafe', ['men s cafe']],
		[['*', '', '!', 'tea'], 'tea', ['tea']]
	])('%j in %j', (terms, text, words) => expect(found(terms, text)).toEqual(words));

	test('is none where there are none', () => {
		expect(termPattern([])).toBe(null);
		expect(termPattern(['', '!'])).toBe(null);
	});

	test('for names has terms that count in names alone', () => {
		const { text, title } = servicePatterns(['^hub', 'tea']);
		expect('hub tea'.match(text ?? /$^/g)).toEqual(['tea']);
		expect('hub tea'.match(title ?? /$^/g)).toEqual(['hub', 'tea']);
	});
});
