import { describe, expect, test } from 'vitest';
import { guideFile } from '../../../../tests/fixtures/guide.ts';
import {
	composed,
	GuideAnswer,
	opened,
	saysSomething,
	sorted,
	type GuideAnswers
} from './answer.ts';
import {
	currentStep,
	diaryDays,
	isDone,
	isWorseTwice,
	recalled,
	latestRun,
	guideProgress,
	GuideRun,
	placesOf,
	visibleSteps
} from './run.ts';
import { everyWay } from './ways.ts';
import type { GuideStep } from './guide.ts';
import { parseGuide } from './parse-guide.ts';

const guide = parseGuide(
	guideFile([
		{ id: 'kind', kind: 'choose', options: ['big', 'small'] },
		{ id: 'things', kind: 'list', when: { step: 'kind', is: ['big'] } },
		{ id: 'sorted', kind: 'sort', of: 'things', groups: ['now', 'later'] },
		{ id: 'first', kind: 'read', when: { step: 'sorted', is: ['now'] } },
		{ id: 'before', kind: 'rate' },
		{ id: 'hard', kind: 'read', when: { step: 'before', is: ['zero'] } },
		{ id: 'plan', kind: 'plan' }
	]),
	'example.json'
);
const big: GuideAnswer = { kind: 'choose', chosen: ['big'], own: '' };
const list: GuideAnswer = {
	kind: 'list',
	entries: [
		{ id: 'e1', text: 'rent' },
		{ id: 'e2', text: 'job' }
	]
};
const groups: GuideAnswer = { kind: 'sort', groups: { e1: 'now' } };
const ids = (answers: GuideAnswers) => visibleSteps(guide, answers).map(({ id }) => id);

describe('the steps that are there follow from the answers', () => {
	test.each<[string, GuideAnswers, string[]]>([
		['nothing said', {}, ['kind', 'before', 'plan']],
		['a branch', { kind: big }, ['kind', 'things', 'before', 'plan']],
		['a list', { kind: big, things: list }, ['kind', 'things', 'sorted', 'before', 'plan']],
		[
			'a sorting',
			{ kind: big, things: list, sorted: groups },
			['kind', 'things', 'sorted', 'first', 'before', 'plan']
		],
		['a zero', { before: { kind: 'rate', value: 0 } }, ['kind', 'before', 'hard', 'plan']],
		['a branch since left', { things: list, sorted: groups }, ['kind', 'before', 'plan']]
	])('%s', (_, answers, expected) => {
		expect(ids(answers)).toEqual(expected);
	});
});

test('the current step is the first that was not gone on from, and none is the end', () => {
	expect(currentStep(guide, { answers: {}, passed: ['kind'] })?.id).toBe('before');
	// Going back and choosing otherwise opens what lies between.
	expect(currentStep(guide, { answers: { kind: big }, passed: ['kind', 'before'] })?.id).toBe(
		'things'
	);
	expect(isDone(guide, { answers: {}, passed: ['kind', 'before', 'plan'] })).toBe(true);
	expect(isDone(guide, { answers: {}, passed: ['kind', 'before'] })).toBe(false);
	expect(guideProgress(guide, { answers: { kind: big }, passed: ['kind', 'hard'] })).toEqual({
		done: 1,
		all: 4
	});
});

test('a step shows again what stands in what it recalls, and no empty box', () => {
	const answers: GuideAnswers = { kind: big, things: list, sorted: groups };
	const shown = (group: string | undefined, said: GuideAnswers) =>
		recalled(guide, { recalls: [{ step: 'sorted', group }] }, said).map((one) => one.group);
	expect(shown('now', answers)).toEqual(['now']);
	expect(shown('later', answers)).toEqual([]);
	expect(shown(undefined, answers)).toEqual([undefined]);
	// A branch that was left is no longer there to be read.
	expect(shown('now', { things: list, sorted: groups })).toEqual([]);
	expect(recalled(guide, { recalls: [{ step: 'before' }] }, {})).toEqual([]);
});

test('every way leads to the end, and every step lies on one', () => {
	const seen = new Set<string>();
	let ways = 0;
	for (const way of everyWay(guide)) {
		ways += 1;
		expect(isDone(guide, way)).toBe(true);
		visibleSteps(guide, way.answers).forEach(({ id }) => seen.add(id));
	}
	expect([...seen].sort()).toEqual(guide.steps.map(({ id }) => id).sort());
	expect(ways).toBe(18);
});

test('the places of steps, without what they ask, tell as well how far somebody is', () => {
	const places = { steps: placesOf(guide) };
	for (const place of places.steps)
		expect(['id', 'kind', 'when', 'of']).toEqual(expect.arrayContaining(Object.keys(place)));
	for (const { answers, passed } of everyWay(guide))
		for (let gone = 0; gone <= passed.length; gone += 1) {
			const walk = { answers, passed: passed.slice(0, gone) };
			expect(guideProgress(places, walk)).toEqual(guideProgress(guide, walk));
		}
});

test('entries stand by group, and those in none apart', () => {
	const step = guide.steps[2] as Extract<GuideStep, { kind: 'sort' }>;
	expect(sorted(step, { things: list, sorted: groups })).toEqual({ now: ['rent'], '': ['job'] });
	expect(sorted(step, { things: list })).toEqual({ '': ['rent', 'job'] });
	expect(sorted(step, { things: list, sorted: big })).toEqual({ '': ['rent', 'job'] });
	expect(sorted(step, {})).toEqual({});
	expect(sorted(step, { things: big })).toEqual({});
});

test('a message is made of what was written, without the gaps', () => {
	const step = { id: 'm', kind: 'message', from: ['a', 'b', 'c'], recalls: [] } as const;
	const answers: GuideAnswers = {
		a: { kind: 'write', fields: { hello: 'Hello Sam', gap: ' ' } },
		c: { kind: 'write', fields: { ask: 'Can we talk?' } }
	};
	expect(composed({ ...step, from: [...step.from], recalls: [] }, answers)).toBe(
		'Hello Sam\nCan we talk?'
	);
});

test.each<[boolean, GuideAnswer | undefined]>([
	[false, undefined],
	[false, { kind: 'choose', chosen: [], own: ' ' }],
	[true, { kind: 'choose', chosen: [], own: 'mine' }],
	[true, { kind: 'choose', chosen: ['big'], own: '' }],
	[true, { kind: 'write', fields: { a: '', b: 'mine' } }],
	[false, { kind: 'write', fields: { a: ' ' } }],
	[true, { kind: 'sort', groups: { e1: 'now' } }],
	[false, { kind: 'sort', groups: {} }],
	[true, { kind: 'time', day: '', time: '09:00' }],
	[false, { kind: 'time', day: '', time: '' }],
	[true, { kind: 'message', text: 'Hello' }],
	[false, { kind: 'message', text: ' ' }],
	[true, { kind: 'list', entries: [{ id: 'e1', text: 'rent' }] }],
	[true, { kind: 'rate', value: 0 }],
	[false, { kind: 'list', entries: [] }],
	[false, { kind: 'plan', when: '', then: '', where: '', who: '', nextDay: '' }],
	[true, { kind: 'plan', when: '', then: '', where: '', who: '', nextDay: '2026-11-29' }],
	[false, { kind: 'diary', from: '2026-11-22', rows: { '2026-11-22': { slept: '' } } }],
	[true, { kind: 'diary', from: '2026-11-22', rows: { '2026-11-22': { slept: '7' } } }],
	[true, { kind: 'diary', from: '2026-11-22', rows: { a: { slept: '' }, b: { slept: '7' } } }]
])('whether something was said is %s for %j', (said, answer) => {
	expect(saysSomething(answer)).toBe(said);
	if (answer) expect(GuideAnswer.parse(answer)).toEqual(answer);
});

test('a branch is opened by a choice, a group or a rating, and by nothing else', () => {
	expect(opened(big)).toEqual(['big']);
	expect(opened(groups)).toEqual(['now']);
	expect([0, 1, 10].map((value) => opened({ kind: 'rate', value }))).toEqual([
		['zero'],
		['above-zero'],
		['above-zero']
	]);
	expect(opened(list)).toEqual([]);
	expect(opened(undefined)).toEqual([]);
});

test('a rating lies between 0 and 10', () => {
	const can = (value: number) => GuideAnswer.safeParse({ kind: 'rate', value }).success;
	expect([-1, 0, 10, 11, 2.5].map(can)).toEqual([false, true, true, false, false]);
});

test('the days of a diary go on from its first, over the clock change and the new year', () => {
	expect(diaryDays('2026-10-24', 3)).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
	expect(diaryDays('2026-12-31', 2)).toEqual(['2026-12-31', '2027-01-01']);
});

const run = (seq: number, end?: GuideRun['end'], id = 'example'): GuideRun => ({
	id: `r${seq}`,
	guide: id,
	version: 1,
	day: '2026-11-22',
	at: '2026-11-22T09:00:00.000Z',
	seq,
	answers: {},
	passed: [],
	...(end ? { end } : {})
});
const end = (seq: number, felt?: 'better' | 'same' | 'worse') => ({
	day: '2026-11-22',
	at: '2026-11-22T09:00:00.000Z',
	seq,
	...(felt ? { felt } : {})
});

test('worse twice running counts over all guides, by the order of their ends', () => {
	const one = run(1, end(6, 'worse'));
	const other = run(3, end(4, 'worse'), 'other');
	expect(isWorseTwice([one, other])).toBe(true);
	expect(isWorseTwice([one, other, run(7, end(8))])).toBe(true);
	expect(isWorseTwice([one, run(2, end(5, 'same')), other])).toBe(false);
	expect(isWorseTwice([one])).toBe(false);
});

test('the run that is open is the last one begun', () => {
	expect(latestRun([run(2), run(5), run(4, undefined, 'other')], 'example')?.seq).toBe(5);
	expect(latestRun([], 'example')).toBeUndefined();
});

test('the order of ends counts, in whatever order the runs are kept', () => {
	const runs = [run(1, end(2, 'worse')), run(3, end(4, 'worse')), run(5, end(6, 'better'))];
	expect(isWorseTwice(runs)).toBe(false);
	expect(isWorseTwice([...runs].reverse())).toBe(false);
});

test('a run is read as it was kept, under way and ended', () => {
	const kept = [run(1), { ...run(2, end(3, 'same')), answers: { kind: big }, passed: ['kind'] }];
	for (const one of kept) expect(GuideRun.parse(one)).toEqual(one);
	expect(GuideRun.safeParse({ ...run(1), end: {} }).success).toBe(false);
});
