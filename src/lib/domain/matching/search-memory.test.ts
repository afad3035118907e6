import { expect, test } from 'vitest';
import { anyone, directory } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService as service } from '../../../../tests/fixtures/directory/service.ts';
import type { Directory } from './directory-index.ts';
import { remembered } from './remembered.ts';
import { search, searchSteps } from './search.ts';

const MANY = 300;
const place = directory(
	...Array.from({ length: MANY }, (_, at) =>
		service(`w${at}`, { name: `Walking ${at}`, summary: 'Debt and housing advice.' })
	),
	service('swim', { name: 'Swimming' })
);

/** The same directory, and how often a row was weighed and a word looked at in it. */
function counted() {
	const seen = { weighed: 0, lines: 0 };
	const { lines } = place.words;
	const some: Directory = {
		...place,
		checkedDay: (row) => ((seen.weighed += 1), place.checkedDay(row)),
		words: {
			...place.words,
			lines: { ...lines, at: (line) => ((seen.lines += 1), lines.at(line)) }
		}
	};
	const during = (run: () => unknown) => {
		Object.assign(seen, { weighed: 0, lines: 0 });
		run();
		return { ...seen };
	};
	return { some, during };
}

test('a key that says nothing new weighs nothing anew', () => {
	const { some, during } = counted();
	const first = during(() => search('debt', anyone, some));
	const again = during(() => search('debt t', anyone, some));
	expect(first.weighed).toBeGreaterThanOrEqual(MANY);
	expect(again.weighed).toBe(0);
});

test('a name that goes on is not weighed anew, row by row', () => {
	const { some, during } = counted();
	const first = during(() => search('swi', anyone, some));
	expect(first.weighed).toBeLessThan(10);
	const begun = during(() => search('wa', anyone, some));
	expect(begun.weighed).toBeGreaterThanOrEqual(MANY);
	const again = during(() => search('wa 1', anyone, some));
	expect(again.weighed).toBeLessThan(MANY / 2);
});

test('a word with a slip is looked for once, and only among words as long', () => {
	const { some, during } = counted();
	const slip = during(() => search('houdinh', anyone, some));
	const more = during(() => search('houdinh adv', anyone, some));
	expect(slip.lines).toBeGreaterThan(0);
	expect(more.lines).toBeLessThan(slip.lines + 20);
});

test('keys one after another find what each would find by itself', () => {
	const { some } = counted();
	const typed = 'walking debt';
	for (const helped of [{}, { 't:w3': 'no' } as const])
		for (let end = 1; end <= typed.length; end += 1) {
			const words = typed.slice(0, end);
			expect(search(words, anyone, some, helped), words).toEqual(
				search(words, { ...anyone }, { ...place }, { ...helped })
			);
		}
});

test('another situation, or another word of what helped, is searched with anew', () => {
	const { some } = counted();
	const [best] = search('walking', anyone, some).options;
	const lowered = search('walking', anyone, some, { [best?.id ?? '']: 'no' }).options;
	expect(lowered[0]?.id).not.toBe(best?.id);
	const free = search('walking', { ...anyone, age: 9 }, some);
	expect(free).toEqual(search('walking', { ...anyone, age: 9 }, { ...place }));
});

test('what is remembered is worked out once, and forgotten beyond its number', () => {
	let made = 0;
	const two = remembered<number>(2);
	const of = (key: string) => two(key, () => (made += 1));
	expect([of('a'), of('b'), of('a')]).toEqual([1, 2, 1]);
	expect([of('c'), of('a')]).toEqual([3, 4]);
});

test('what the first key would wait for can be done before it, and is done once', () => {
	const done: string[] = [];
	const withPattern = (of: Directory['people'][number]) => ({
		...of,
		get pattern() {
			done.push(of.id);
			return of.pattern;
		}
	});
	const some: Directory = {
		...place,
		names: { ...place.names, beginning: (letters) => (done.push('names'), [letters.length]) },
		termVocabulary: () => (done.push('terms'), place.termVocabulary()),
		people: place.people.map(withPattern)
	};
	const steps = searchSteps(anyone, some);
	expect(done).toEqual([]);
	for (const step of steps) step();
	expect(done).toEqual(expect.arrayContaining(['names', 'terms']));
	expect(done.filter((id) => place.people.some((one) => one.id === id))).toHaveLength(
		place.people.length
	);
});

test('who has come to the search has every row weighed before a name is begun', () => {
	const { some, during } = counted();
	for (const step of searchSteps(anyone, some)) step();
	const begun = during(() => search('wa 1', anyone, some));
	expect(begun.weighed).toBeLessThan(MANY / 2);
	expect(search('wa 1', anyone, some)).toEqual(search('wa 1', { ...anyone }, { ...place }));
});
