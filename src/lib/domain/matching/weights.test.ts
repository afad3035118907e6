import { expect, test } from 'vitest';
import { anyone, directory, ids } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService as service } from '../../../../tests/fixtures/directory/service.ts';
import type { Service } from '../directory/service.ts';
import type { Situation } from '../situation/situation.ts';
import { candidatesFor } from './candidates.ts';
import { AGE, AUDIENCE, PLACE, RECORD } from './fit-weights.ts';
import { fitOf } from './fit.ts';
import { match } from './match.ts';
import { readNeed } from './need.ts';
import { relevanceTo } from './relevance.ts';
import { LIST, RELEVANCE } from './weights.ts';

const befriending = (id: string, more: Partial<Service> = {}) =>
	service(id, { name: 'Befriending', ...more });
const reasons = (one: Service, more: Partial<Situation> = {}) =>
	match({ ...anyone, outcode: 'BS5', ...more }, directory(one)).options[0]?.reasons ?? [];
const factor = (one: Service, more: Partial<Situation> = {}) => {
	const place = directory(one);
	return fitOf(0, readNeed({ ...anyone, ...more }, place), place).factor;
};
/** A place so many miles north of the middle of BS5. */
const north = (miles: number) => ({ lat: 51.465 + miles / 69.1, lon: -2.555 });

test.each([
	[PLACE.near - 1, true],
	[PLACE.near + 1, false]
])('at %d miles it is near: %s', (miles, near) => {
	const codes = reasons(befriending('a', { points: [north(miles)] })).map(({ code }) => code);
	expect(codes.includes('near')).toBe(near);
});

test('near ends at ten miles', () => {
	expect(PLACE.near).toBe(10);
});

test('an area that a service is all about counts for less, so that the next answers another', () => {
	const both = { lifeAreas: ['loneliness' as const, 'money' as const] };
	const money = service('m', { name: 'Debt' });
	const lonely = ['a', 'b', 'c'].map((id) => befriending(id));
	expect(ids(both, ...lonely, money).indexOf('m')).toBe(1);
	expect(LIST.settled).toBeLessThan(RELEVANCE.areaByPlace[1] ?? 0);
});

test.each([
	[AGE.nearly, AGE.nearlyFits],
	[AGE.nearly + 1, AGE.mentionedElse]
])('a mentioned age that is %d years off leaves %d', (years, left) => {
	const one = befriending('a', { ages: { min: 30, max: null, source: 'mention' } });
	expect(factor(one, { age: 30 - years }) / factor(one, { age: 30 })).toBeCloseTo(left / AGE.fits);
});

test('two years off a mentioned age leaves less than half', () => {
	expect([AGE.nearly, AGE.nearlyFits]).toEqual([2, 0.45]);
});

test.each([
	[18, 1],
	[17, AGE.notStatedForTeenager],
	[16, AGE.notStatedForTeenager],
	[15, AGE.notStatedForChild]
])('at %d, help that states no age leaves %d', (age, left) => {
	const one = befriending('a');
	expect(factor(one, { age }) / factor(one, { age: 40 })).toBeCloseTo(left);
});

test.each([
	['2025-11-22', 1],
	['2025-11-21', RECORD.old],
	['2023-11-18', RECORD.old],
	['2023-11-17', RECORD.veryOld]
])('details last checked on %s leave %d', (lastChecked, left) => {
	const fresh = factor(befriending('a', { lastChecked: '2026-11-01' }));
	expect(factor(befriending('a', { lastChecked })) / fresh).toBeCloseTo(left, 3);
});

test('what did not help ranks below and says so, and what helped some does not', () => {
	const twins = directory(befriending('a'), befriending('b'));
	const answer = match(anyone, twins, { 't:a': 'no', 't:b': 'some' });
	expect(answer.options.map(({ id }) => id)).toEqual(['t:b', 't:a']);
	expect(answer.options.map(({ cautions }) => cautions.includes('did-not-help'))).toEqual([
		false,
		true
	]);
});

test('what cannot be reached stands below what can', () => {
	const mute = service('a', { name: 'Befriending lonely people', ways: [] });
	expect(ids({}, mute, service('b', { summary: 'Coffee morning.' }))).toEqual(['b', 'a']);
});

test('a service named for another council than theirs is lowered to a fifth', () => {
	const said = { outcode: 'BS5', area: 'bristol' };
	const here = factor(befriending('a'), said);
	const there = service('b', { name: 'Bath befriending' });
	const answer = match({ ...anyone, ...said }, directory(there));
	expect(answer.options[0]?.cautions).toContain('may-not-cover-your-area');
	expect(factor(there, said)).toBeLessThan(here * PLACE.namedElsewhere);
});

test('what states other councils is left out, and what covers theirs is never said not to', () => {
	const said = { outcode: 'BS5', area: 'bristol' };
	const there = befriending('b', { areas: ['cardiff'] });
	const here = befriending('a', { areas: ['bristol'], points: [north(12)] });
	const answer = match({ ...anyone, ...said }, directory(there, here));
	expect(answer.options.map(({ id }) => id)).toEqual(['t:a']);
	expect(answer.options[0]?.cautions).not.toContain('may-not-cover-your-area');
	expect(answer.notShown).toEqual([{ id: 't:b', why: 'area' }]);
});

test('only what is about as much as the best is shown: the list ends where the fit ends', () => {
	const faint = service('f', {
		name: 'Railway',
		summary: `${'Engines and rails. '.repeat(90)} Nobody is lonely.`
	});
	const place = directory(befriending('a'), faint);
	const need = readNeed(anyone, place);
	const { candidates } = candidatesFor(need, relevanceTo(need, place), place, new Set());
	const [best, last] = candidates.map(({ relevance }) => relevance);
	expect(last).toBeLessThan((best ?? 0) * LIST.shareOfRelevance);
	expect(ids({}, befriending('a'), faint)).toEqual(['a']);
});

test('whom a text names last is meant as well as whom it names first', () => {
	const one = befriending('a', { summary: 'For students in this town, and also refugees.' });
	const [student, refugee, woman] = (['student', 'refugee', 'woman'] as const).map((id) =>
		factor(one, { circumstances: [id] })
	);
	expect(refugee).toBeGreaterThan((woman ?? 0) * 2);
	expect(student).toBeGreaterThan((woman ?? 0) * 2);
});

test('help for children goes by the age of theirs, when they say it', () => {
	const tots = befriending('t', { ages: { min: 0, max: 5, source: 'mention' } });
	const parent = { age: 40, circumstances: ['single-parent' as const] };
	const asking = (words: string) => factor(tots, { ...parent, words });
	expect(asking('he is 3') / asking('')).toBeCloseTo(AGE.fits);
	expect(asking('he is 7') / asking('')).toBeCloseTo(AGE.nearlyFits);
	expect(asking('he is 15') / asking('')).toBeCloseTo(AGE.mentionedElse);
});

test('help for the young is help for whoever asks because of a child of that age', () => {
	const youth = befriending('y', {
		roles: ['young-person'],
		ages: { min: 11, max: 18, source: 'mention' }
	});
	const parent = { age: 40, circumstances: ['single-parent' as const] };
	expect(factor(youth, { ...parent, words: 'my son is 15' })).toBeGreaterThan(0.5);
	expect(factor(youth, { ...parent, words: 'my son is 4' })).toBeLessThan(0.2);
});

test('a narrow part of a life area is theirs by words or circumstances alone', () => {
	const shy = service('a', { name: 'Shy people' });
	const alone = factor(shy);
	expect(alone).toBeLessThan(factor(shy, { words: 'shy' }) * 0.7);
	expect(factor(shy, { circumstances: ['autistic'] })).toBe(factor(shy, { words: 'shy' }));
	expect(factor(shy, { circumstances: ['student'] })).toBe(alone);
});

test('who asks because of one thing is not put off by others like it that a text is for as well', () => {
	const text = (more: string) =>
		factor(service('a', { name: 'Group', summary: `For people who are shy${more}.` }), {
			words: 'shy'
		});
	expect(text(' or collect model trains')).toBeLessThan(text(''));
	expect(text(' or quiet in crowds')).toBe(text(''));
});

test('help for one community is lowered for those who named none of it, and for nobody else', () => {
	const one = service('a', { name: 'Befriending', summary: 'Help to Nordic families.' });
	const theirs = factor(one, { words: 'nordic' });
	expect(factor(one)).toBeLessThan(theirs * 0.3);
	expect(factor(one, { circumstances: ['minority-ethnic'] })).toBeGreaterThan(theirs * 0.5);
});

test('help that begins at an age is not for a child who is younger, however little', () => {
	const one = befriending('a', { ages: { min: 17, max: null, source: 'mention' } });
	expect(factor(one, { age: 16 }) / factor(one, { age: 17 })).toBeCloseTo(
		AGE.mentionedElse / AGE.fits
	);
	const grown = befriending('a', { ages: { min: 19, max: null, source: 'mention' } });
	expect(factor(grown, { age: 18 }) / factor(grown, { age: 19 })).toBeCloseTo(
		AGE.nearlyFits / AGE.fits
	);
});

test('what cannot be theirs is lowered for them, and for nobody who said nothing of it', () => {
	const one = service('a', { name: 'Befriending', summary: 'For people in paid work.' });
	const left = factor(one, { circumstances: ['looking-for-work'] }) / factor(one);
	expect(left).toBeCloseTo(AUDIENCE.statedOthers, 1);
	const once = service('b', { name: 'Befriending', summary: `${'Tea. '.repeat(90)}In paid work.` });
	expect(factor(once, { circumstances: ['looking-for-work'] })).toBeCloseTo(factor(once));
});

test('what says at once that it does not run keeps a fifth, and never less than a tenth', () => {
	const said = (summary: string) => factor(befriending('a', { summary }));
	expect(said('On hold.') / said('Tea.')).toBeCloseTo(1 - 1.6 * 0.5);
	const often = service('a', { name: 'Befriending on hold', summary: 'On hold. On hold.' });
	expect(factor(often) / said('Tea.')).toBeCloseTo(AUDIENCE.leastOfKind);
});
