import { describe, expect, test } from 'vitest';
import { partsOf, strengthOf } from './strength.ts';
import { servicePatterns } from './term-pattern.ts';

test.each([
	['There are no therapists, no couches.', 'no couches'],
	['It isn’t counselling. We listen.', 'we listen'],
	['We are not just a food bank.', 'a food bank'],
	['There is no fixed fee for therapists.', 'fee for therapists']
])('%j is about %j', (summary, left) => {
	expect(partsOf('Talk', summary).head.trim()).toBe(left);
});

test('a name that the text begins with is counted once', () => {
	expect(partsOf('Job club', 'Job club: find work.')).toEqual({
		title: 'job club',
		head: 'find work',
		body: ''
	});
});

test('an opening ends at its letters, and the rest at its own', () => {
	const { head, body } = partsOf('Talk', 'a '.repeat(3000));
	expect([head.length, body.length]).toEqual([320, 3680]);
});

describe('how much a text is about something', () => {
	const about = (title: string, head = '', body = '', terms = ['tea']) =>
		strengthOf(servicePatterns(terms), { title, head, body });

	test.each<[string, number, string, string, string]>([
		['a name', 0.7, 'tea club', '', ''],
		['a name twice', 0.7, 'tea tea', '', ''],
		['a first sentence', 0.5, '', 'we make tea', ''],
		['a first sentence, again', 0.65, '', 'tea and tea', ''],
		['an opening', 0.36, '', `${'x'.repeat(140)} tea`, ''],
		['an opening, twice', 0.65, '', `${'x'.repeat(140)} tea tea`, ''],
		['a short text further on', 0.22, '', '', 'tea'],
		['a longer text further on', 0.08 + 0.14 * (900 / 2001), '', '', 'tea'.padEnd(2000)],
		['a text further on, often', 0.4, '', '', 'tea tea tea'],
		['a name and an opening', 1 - 0.3 * 0.5, 'tea', 'tea', ''],
		['all of it', 1 - 0.3 * 0.5 * 0.78, 'tea', 'tea', 'tea'],
		['nothing', 0, 'club', 'talk', 'talk']
	])('%s says %d', (_, strength, title, head, body) => {
		expect(about(title, head, body)).toBeCloseTo(strength, 5);
	});

	test('goes by its name alone for terms that count in names only', () => {
		expect(about('tea', '', '', ['^tea'])).toBeCloseTo(0.7, 5);
		expect(about('club', 'tea', 'tea', ['^tea'])).toBe(0);
		expect(about('tea', 'tea', 'tea', [])).toBe(0);
	});
});
