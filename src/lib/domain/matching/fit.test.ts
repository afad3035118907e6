import { expect, test } from 'vitest';
import { anyone, directory } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService } from '../../../../tests/fixtures/directory/service.ts';
import type { Service } from '../directory/service.ts';
import type { Situation } from '../situation/situation.ts';
import { AGE, RECORD } from './fit-weights.ts';
import { fitOf } from './fit.ts';
import { readNeed } from './need.ts';

const fit = (more: Partial<Service>, said: Partial<Situation> = {}) => {
	const place = directory(buildService('a', { name: 'Befriending', ...more }));
	return fitOf(0, readNeed({ ...anyone, ...said }, place), place);
};
const ages = (min: number | null, max: number | null) => ({
	ages: { min, max, source: 'mention' as const }
});
const plain = fit({}).factor;

test.each<[string, number | null, number | null, number | null, number]>([
	['later life, to whoever says no age', 40, null, null, AGE.oneStageAgeNotSaid],
	['the young, to whoever says no age', null, 30, null, AGE.oneStageAgeNotSaid],
	['nearly all ages, to whoever says no age', 39, null, null, 1],
	['up to working life, to whoever says no age', null, 31, null, 1],
	['later life, at its first year', 40, null, 40, AGE.oneStageFits],
	['all of working life', 18, 65, 30, AGE.fits],
	['up to an age, at that age', null, 65, 65, AGE.fits]
])('an age of %s', (_, min, max, age, left) => {
	expect(fit(ages(min, max), { age }).factor / plain).toBeCloseTo(left, 5);
});

const parent = { circumstances: ['single-parent' as const] };

test('help for children goes by their ages from sixteen on, and a younger parent’s own age counts', () => {
	const asked = (age: number | null, max = 19) =>
		fit(ages(null, max), { ...parent, age, words: 'he is 5' }).factor / plain;
	expect(asked(40)).toBeCloseTo(AGE.fits, 5);
	expect(asked(null)).toBeCloseTo(AGE.fits, 5);
	expect(asked(16, 10)).toBeCloseTo(AGE.fits, 5);
	expect(asked(15, 10)).toBeCloseTo(AGE.mentionedElse, 5);
	expect(asked(40, 20)).toBeCloseTo(AGE.mentionedElse, 5);
});

test('a new parent has a baby, where their words say no age', () => {
	const parents = { circumstances: ['new-parent' as const], age: 30 };
	expect(fit(ages(8, 15), parents).factor / plain).toBeCloseTo(AGE.mentionedElse, 5);
	expect(fit(ages(0, 5), parents).factor / plain).toBeCloseTo(AGE.fits, 5);
	expect(fit(ages(8, 15), { ...parents, words: 'he is 9' }).factor / plain).toBeCloseTo(
		AGE.fits,
		5
	);
});

test('of several children the one that it suits best counts', () => {
	const one = fit(ages(10, 14), { ...parent, age: 40, words: 'two kids 3 and 11' }).factor;
	expect(one / plain).toBeCloseTo(AGE.fits, 5);
});

test('a run of dates that is long past is lowered, and one of today is not', () => {
	const dated = 'A course from 3 March to 14 April.';
	const on = (summary: string, lastChecked: string) => fit({ summary, lastChecked }).factor;
	expect(on(dated, '2026-09-22') / on('Tea.', '2026-09-22')).toBeCloseTo(RECORD.passed, 5);
	expect(on(dated, '2026-09-23') / on('Tea.', '2026-09-23')).toBeCloseTo(1, 5);
	const short = 'Every Thursday 12th Jan to 23rd March.';
	expect(on(short, '2026-09-22') / on('Tea.', '2026-09-22')).toBeCloseTo(RECORD.passed, 5);
});

test('a line that listens stands behind help with the thing itself, but for their own stage of life', () => {
	const line = (more: Partial<Service>, said: Partial<Situation>) =>
		fit({ listens: true, ...more }, said).factor / fit(more, said).factor;
	expect(line({}, { age: 30 })).toBeCloseTo(RECORD.listens, 5);
	expect(line(ages(11, 25), { age: null })).toBeCloseTo(RECORD.listens, 5);
	expect(line(ages(11, 25), { age: 20 })).toBeCloseTo(1, 5);
});

test('help for the young is for a parent only with a child of those ages', () => {
	const youth = { roles: ['young-person' as const], ...ages(11, 18) };
	const asked = (words: string, said: Partial<Situation> = parent) =>
		fit(youth, { ...said, age: 40, words }).why;
	expect(asked('my son is 11')).toBe(null);
	expect(asked('my son is 10')).toBe('for-others');
	expect(asked('two kids 3 and 12')).toBe(null);
	expect(asked('he is 15', {})).toBe('for-others');
});

test('what part is about the person leaves out an age that was not said', () => {
	const older = ages(60, null);
	expect(fit(older, { age: null }).person).toBeCloseTo(1, 5);
	expect(fit(older, { age: 70 }).person).toBeCloseTo(AGE.oneStageFits, 5);
});
