import { describe, expect, test } from 'vitest';
import type { Directory } from './directory-index.ts';
import { inFull, outsidePhrases, speaksOfCrisis, spokenOf } from './spoken.ts';
import { termPattern } from './term-pattern.ts';

const concept = (id: string, terms: string[], kind = 'subject') => ({
	id,
	kind,
	pattern: termPattern(terms)
});
const directory = {
	shortForms: new Map([
		['im', 'i m'],
		['uc', 'universal credit']
	]),
	people: [
		concept('work', ['lost my job', 'job']),
		concept('grief', ['lost', 'died']),
		concept('jobcentre', ['job centre']),
		concept('day centre', ['centre']),
		concept('benefits', ['universal credit']),
		concept('suicide-loss', ['killed himself', 'suicide of']),
		concept('not said', []),
		concept('hall', ['village hall'], 'kind')
	],
	crisis: [{ pattern: termPattern(['kill myself', 'killed', 'suicide', 'end it all']) }],
	notCrisis: { pattern: termPattern(['end it all on time']) }
} as unknown as Directory;
const ids = (words: string) => spokenOf(directory, words).map(({ id }) => id);

test('short forms stand for what they are short for, in plain words', () => {
	expect(inFull('I’m on UC!', directory)).toBe('i m on universal credit');
	expect(inFull('im on uc', directory)).toBe('i m on universal credit');
	expect(inFull('', directory)).toBe('');
});

describe('what words speak of', () => {
	test.each<[string, string[]]>([
		['I lost my job', ['work']],
		['I lost my dog', ['grief']],
		['my dog died and I lost my job', ['work', 'grief']],
		['lost my job, and lost my mum', ['work', 'grief']],
		['a job', ['work']],
		['at the job centre', ['jobcentre']],
		['a job at the job centre', ['work', 'jobcentre']],
		['I’m on UC', ['benefits']],
		['our village hall', []],
		['nothing of this', []],
		['null', []],
		['', []]
	])('%s', (words, expected) => expect(ids(words)).toEqual(expected));
});

test('words within a phrase of several do not count one by one', () => {
	expect(outsidePhrases(directory, 'I lost my job and my mum died').split(/ +/)).toEqual(
		'i and my mum died'.split(' ')
	);
	expect(outsidePhrases(directory, '')).toBe('');
});

describe('words of distress', () => {
	test.each([
		['I could kill myself', true],
		['suicide', true],
		['end it all', true],
		['I end it all on time', false],
		['I end it all on time and could kill myself', true],
		['my brother killed himself', false],
		['my brother killed himself and I will kill myself', true],
		['the suicide of my friend', false],
		['I love my job', false],
		['', false]
	])('%s: %s', (words, crisis) => expect(speaksOfCrisis(directory, words)).toBe(crisis));

	test('are none where a directory knows none, or knows of no loss', () => {
		const bare = { ...directory, notCrisis: { pattern: null } } as Directory;
		expect(speaksOfCrisis({ ...bare, crisis: [{ pattern: null }] }, 'suicide, null')).toBe(false);
		expect(speaksOfCrisis({ ...bare, people: [] }, 'suicide')).toBe(true);
	});
});
