import { describe, expect, test } from 'vitest';
import { suggestGuides } from './match.ts';
import type { GuideRun } from './run.ts';
import type { LifeArea } from '../situation/situation.ts';

const guide = (id: string, lifeAreas: LifeArea[], minutes = 15) => ({
	id,
	lifeAreas,
	minutes,
	forAnyone: id === 'five-ways' ? 0 : null
});
const guides = [
	guide('five-ways', ['low-mood', 'loneliness']),
	guide('grounding', ['worry', 'low-mood'], 8),
	guide('sorting-sleep', ['sleep', 'worry'], 20),
	guide('worry-time', ['worry', 'sleep'])
];
const run = (id: string, seq: number, end?: GuideRun['end']): GuideRun => ({
	id: `${id}${seq}`,
	guide: id,
	version: 1,
	day: '2026-05-02',
	at: '2026-05-02T10:00:00.000Z',
	seq,
	answers: {},
	passed: [],
	...(end ? { end } : {})
});
const ended = (seq: number, felt?: 'better' | 'worse') => ({
	day: '2026-05-02',
	at: '2026-05-02T10:00:00.000Z',
	seq,
	...(felt ? { felt } : {})
});
const ids = (areas: LifeArea[], runs: GuideRun[] = []) =>
	suggestGuides(areas, guides, runs).map(({ id }) => id);

test('guides nearest to the first life area named come first', () => {
	expect(ids(['sleep', 'worry'])).toEqual(['sorting-sleep', 'worry-time']);
	expect(ids(['worry', 'sleep'])).toEqual(['worry-time', 'grounding']);
});

test('reasons name the life areas that the person and the guide share', () => {
	expect(suggestGuides(['low-mood', 'worry'], guides, [], { most: 1 })).toEqual([
		{
			id: 'grounding',
			reasons: [
				{ code: 'life-area', area: 'low-mood' },
				{ code: 'life-area', area: 'worry' }
			]
		}
	]);
});

test('who has said nothing is shown what suits anyone', () => {
	expect(suggestGuides([], guides, [])).toEqual([
		{ id: 'five-ways', reasons: [{ code: 'for-anyone' }] }
	]);
});

test('of guides for anyone the first in order comes first, of equals the shorter, then the earlier', () => {
	const general = (id: string, forAnyone: number) => ({ ...guide(id, ['sleep']), forAnyone });
	const suggested = suggestGuides([], [general('b', 1), general('a', 0), general('c', 2)], [], {
		most: 3
	});
	expect(suggested.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
	const equals = [guide('long', ['sleep'], 20), guide('one', ['sleep']), guide('two', ['sleep'])];
	expect(suggestGuides(['sleep'], equals, [], { most: 3 }).map(({ id }) => id)).toEqual([
		'one',
		'two',
		'long'
	]);
});

test('a guide under way comes first, one done before stands behind a new one', () => {
	expect(ids(['sleep'], [run('five-ways', 1)])).toEqual(['five-ways', 'sorting-sleep']);
	expect(suggestGuides(['sleep'], guides, [run('worry-time', 1)], { most: 1 })).toEqual([
		{ id: 'worry-time', reasons: [{ code: 'under-way' }, { code: 'life-area', area: 'sleep' }] }
	]);
	const done = run('sorting-sleep', 1, ended(2));
	expect(ids(['sleep'], [done])).toEqual(['worry-time', 'sorting-sleep']);
	// Nearer by far, it stands before a new one all the same.
	expect(ids(['sleep', 'loneliness'], [done, run('worry-time', 3, ended(4))])).toEqual([
		'sorting-sleep',
		'five-ways'
	]);
});

test('after "worse" twice running no guide is suggested', () => {
	const worse = [run('grounding', 1, ended(2, 'worse')), run('worry-time', 3, ended(4, 'worse'))];
	expect(ids(['worry'], worse)).toEqual([]);
	expect(ids(['worry'], [...worse, run('grounding', 5, ended(6, 'better'))])).not.toEqual([]);
});

test('nothing of a guide is suggested for a life area that none is about', () => {
	expect(ids(['housing'])).toEqual([]);
});

describe('a guide written for young people', () => {
	const all = [
		...guides,
		{ ...guide('sleep-young', ['sleep', 'worry']), audience: 'young-people' as const }
	];
	const first = (age: number | null, runs: GuideRun[] = []) =>
		suggestGuides(['sleep'], all, runs, { age }).map(({ id }) => id);

	test('is suggested, and first, to whoever said an age under 18', () => {
		expect(first(17)).toEqual(['sleep-young', 'sorting-sleep']);
		expect(first(0)[0]).toBe('sleep-young');
	});

	test('is not suggested to adults, nor to whoever said no age', () => {
		expect(first(18)).not.toContain('sleep-young');
		expect(first(null)).not.toContain('sleep-young');
	});

	test('that somebody has begun is offered to carry on at any age', () => {
		expect(first(null, [run('sleep-young', 1)])[0]).toBe('sleep-young');
	});
});
