import { expect, test } from 'vitest';
import { anyone, directory } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService } from '../../../../tests/fixtures/directory/service.ts';
import type { Service } from '../directory/service.ts';
import type { Situation } from '../situation/situation.ts';
import { AGE, AUDIENCE, RECORD } from './fit-weights.ts';
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

test('help for children from an age on counts how far a younger child is below it', () => {
	const asked = (words: string) => fit(ages(10, 14), { ...parent, age: 40, words }).factor / plain;
	expect(asked('he is 8')).toBeCloseTo(AGE.nearlyFits, 5);
	expect(asked('he is 7')).toBeCloseTo(AGE.mentionedElse, 5);
});

test('a parent’s own age counts where help has no last age, and whoever is just too old is nearly right', () => {
	const own = fit(ages(30, null), { ...parent, age: 40, words: 'he is 5' }).factor / plain;
	expect(own).toBeCloseTo(AGE.fits, 5);
	expect(fit(ages(null, 16), { age: 17 }).factor / plain).toBeCloseTo(AGE.nearlyFits, 5);
});

test('what cannot be reached is lowered', () => {
	expect(fit({ ways: [] }).factor / plain).toBeCloseTo(RECORD.unreachable, 5);
});

test('a role that only its words give lowers a service for others, and shuts nobody out', () => {
	const carers = fit({ summary: 'A course for carers.' });
	expect(carers.why).toBe(null);
	expect(carers.factor / fit({ summary: 'A course.' }).factor).toBeCloseTo(AUDIENCE.otherRole, 5);
	expect(carers.person).toBeCloseTo(AUDIENCE.otherRole, 5);
	const both = fit({ name: 'Befriending for women', summary: 'A course for carers.' });
	expect(both.person).toBeLessThan(AUDIENCE.otherRole);
});

test('help for the young is for a child up to its last age, and for any older one where it has none', () => {
	const asked = (min: number, max: number | null, words: string) =>
		fit({ roles: ['young-person'], ...ages(min, max) }, { ...parent, age: 40, words }).why;
	expect(asked(11, 15, 'my son is 15')).toBe(null);
	expect(asked(11, 15, 'my son is 16')).toBe('for-others');
	expect(asked(11, null, 'my son is 16')).toBe(null);
});

test('what is only about some things or only for some people is for whoever names any of them', () => {
	const about = { onlyAbout: ['debt', 'trains'] };
	expect(fit(about, { words: 'model trains' }).why).toBe(null);
	expect(fit(about, { words: 'shy' }).why).toBe('for-others');
	const only: Partial<Service> = { onlyFor: ['armed-forces', 'carer'] };
	expect(fit(only, { circumstances: ['student', 'carer'] }).why).toBe(null);
	expect(fit(only, { circumstances: ['student'] }).why).toBe('for-others');
});
