import { describe, expect, test } from 'vitest';
import { goalAfter, moved, on } from '../../../../tests/fixtures/goals.ts';
import { packsIn } from '../../../../tests/fixtures/summary.ts';
import type { CheckIn } from '../check-in/check-in.ts';
import { setDone, setField, setStep, turnTo } from '../goal/changes.ts';
import type { Goal } from '../goal/goal.ts';
import type { GuideRun } from '../guide/run.ts';
import { MAX_MOMENTS, offeredParts, type KeptHere, type Named } from './offered.ts';
import { cleaned, type Part, type PartOf } from './part.ts';

const named: Named = {
	packs: packsIn('en'),
	guides: [{ id: 'sorting-sleep', title: 'Sorting sleep' }],
	aboutMe: [
		{ id: 'matters', title: 'What matters' },
		{ id: 'access', title: 'What I need' }
	],
	stayingWell: [{ id: 'early', title: 'Early signs' }],
	plan: [
		{ id: 'tell', title: 'People I can tell' },
		{ id: 'safer', title: 'Safer' }
	]
};
const nothing: KeptHere = {
	...{ checkIns: [], goals: [], tried: [], runs: [], moments: [] },
	...{ aboutMe: {}, stayingWell: {}, plan: {} }
};
const offered = (kept: Partial<KeptHere>) => offeredParts({ ...nothing, ...kept }, named);
const only = <Kind extends Part['kind']>(parts: readonly Part[], kind: Kind) =>
	parts.filter((part): part is PartOf<Kind> => part.kind === kind);

let seq = 0;
const checkIn = (pack: string, day: string, answers: CheckIn['answers'], more = {}): CheckIn => ({
	...{ id: `${pack}-${++seq}`, pack, packVersion: 1, day, at: `${day}T09:00:00.000Z`, seq },
	...{ answers, finished: true, note: 'for me alone', ...more }
});
const allOf = (pack: string, value: number) =>
	Object.fromEntries(
		(named.packs.find(({ instrument }) => instrument.id === pack)?.instrument.items ?? []).map(
			({ id }) => [id, value]
		)
	);

test('nothing kept offers nothing', () => {
	expect(offered({})).toEqual([]);
});

describe('check-ins', () => {
	test('the latest of each kind is offered, with what was left out, and never its note', () => {
		const parts = offered({
			checkIns: [
				checkIn('ons4', '2026-11-01', allOf('ons4', 4)),
				checkIn('ons4', '2026-11-20', { ...allOf('ons4', 6), anxious: null })
			]
		});
		expect(only(parts, 'answers')).toEqual([
			{
				...{ kind: 'answers', id: 'answers:ons4', pack: 'ons4', day: '2026-11-20' },
				answers: { satisfied: 6, worthwhile: 6, happy: 6, anxious: null },
				...{ different: [], total: null }
			}
		]);
		expect(JSON.stringify(parts)).not.toContain('for me alone');
	});

	test('one that was deleted, not finished, or has no answer is not offered', () => {
		const answers = allOf('ons4', 6);
		expect(
			offered({
				checkIns: [
					checkIn('ons4', '2026-11-01', answers, { deletedAt: '2026-11-02T09:00:00.000Z' }),
					checkIn('loneliness', '2026-11-01', allOf('loneliness', 2), { finished: false }),
					checkIn('wellbeing-short', '2026-11-01', { meaning: null })
				]
			})
		).toEqual([]);
	});

	test('what is to be different is offered where a check-in asks it, and of what it asks alone', () => {
		const answers = allOf('wellbeing-short', 3);
		const pack = named.packs.find(({ instrument }) => instrument.id === 'wellbeing-short')!;
		const asking = { ...pack, instrument: { ...pack.instrument, asksDifferent: true } };
		const [first, second] = pack.instrument.items.map(({ id }) => id);
		const checkIns = [
			checkIn('wellbeing-short', '2026-11-01', {
				...answers,
				[`${first}:different`]: true,
				[`${second}:different`]: false
			})
		];
		const of = (one: typeof pack) =>
			only(offeredParts({ ...nothing, checkIns }, { ...named, packs: [one] }), 'answers');
		expect(of(asking)[0]?.different).toContain(first);
		expect(of(asking)[0]?.different).not.toContain(second);
		const silent = { ...pack, instrument: { ...pack.instrument, asksDifferent: false } };
		expect(of(silent)[0]?.different).toEqual([]);
	});

	test('a line of a total has the first value and the latest five', () => {
		const days = ['01', '02', '03', '04', '05', '06', '07', '08'];
		const checkIns = days.map((day, at) =>
			checkIn('wellbeing-short', `2026-11-${day}`, allOf('wellbeing-short', 1 + (at % 5)))
		);
		const [line] = only(offered({ checkIns }), 'line');
		expect(line?.series).toHaveLength(1);
		expect(line?.series[0]?.item).toBeNull();
		expect(line?.series[0]?.points.map(({ day }) => day.slice(-2))).toEqual([
			...['01', '04', '05', '06', '07', '08']
		]);
	});

	test('where answers stand alone, each statement has its first and latest value', () => {
		const checkIns = ['01', '09', '20'].map((day, at) =>
			checkIn('ons4', `2026-11-${day}`, { ...allOf('ons4', 3 + at), happy: at === 0 ? 2 : null })
		);
		const [line] = only(offered({ checkIns }), 'line');
		expect(line?.series.map(({ item }) => item)).toEqual(['satisfied', 'worthwhile', 'anxious']);
		expect(line?.series[0]?.points).toEqual([
			{ day: '2026-11-01', value: 3 },
			{ day: '2026-11-20', value: 5 }
		]);
	});

	test('a licensed one has its total and none of its statements', () => {
		const whole = offered({ checkIns: [checkIn('wemwbs', '2026-11-01', allOf('wemwbs', 3))] });
		expect(only(whole, 'answers')).toMatchObject([{ pack: 'wemwbs', answers: {}, total: 42 }]);
		const broken = { ...allOf('wemwbs', 3), 'wemwbs-4': null };
		expect(offered({ checkIns: [checkIn('wemwbs', '2026-11-01', broken)] })).toEqual([]);
	});
});

describe('goals', () => {
	const hope = { part: 'hope', write: (goal: Goal) => ({ ...goal, hope: 'Sleep better' }) };

	test('the first and the latest value are offered, and one alone is the first', () => {
		const active = turnTo('active', on('2026-11-02'));
		const goal = goalAfter(hope, active, ...moved('2026-11-03', 2), ...moved('2026-11-20', 6));
		expect(only(offered({ goals: [goal] }), 'goal')).toMatchObject([
			{
				...{ hope: 'Sleep better', state: 'active' },
				first: { day: '2026-11-03', value: 2 },
				latest: { day: '2026-11-20', value: 6 }
			}
		]);
		const once = goalAfter(hope, active, ...moved('2026-11-03', 2));
		expect(only(offered({ goals: [once] }), 'goal')).toMatchObject([
			{ first: { value: 2 }, latest: null }
		]);
	});

	test('a goal has its ten, what is enough, and each step in words, with the day it was done', () => {
		const step = { id: 'a', text: ' Walk ', when: 'After tea', then: 'Shoes', day: '' };
		const goal = goalAfter(
			...[hope, turnTo('active', on('2026-11-02'))],
			...[setField('tenWords', ' Rested '), setField('enough', 0)],
			...[setStep(step), setStep({ ...step, id: 'b', text: ' ' })],
			...[setStep({ ...step, id: 'c', text: '', when: ' ' }), setDone('b', on('2026-11-05'))],
			setStep({ ...step, id: 'd', text: '', when: '', then: '' })
		);
		const [part] = only(offered({ goals: [goal] }), 'goal');
		expect(part).toMatchObject({ id: 'goal:a', ten: 'Rested', enough: 0, since: '2026-11-01' });
		expect(part).toMatchObject({ first: null, latest: null });
		expect(part?.steps).toEqual([
			{ text: 'Walk', done: null },
			{ text: 'After tea: Shoes', done: '2026-11-05' },
			{ text: 'Shoes', done: null }
		]);
	});

	test('a goal of no words, or of words that show nothing in a file, is not offered', () => {
		const active = turnTo('active', on('2026-11-02'));
		for (const empty of ['', ' \u0007'])
			expect(offered({ goals: [goalAfter(setField('hope', empty), active)] })).toEqual([]);
	});

	test('one that is still being made, or was deleted, is not offered', () => {
		const made = goalAfter(hope, turnTo('active', on('2026-11-02')));
		const gone = { ...made, deletedAt: '2026-11-03T09:00:00.000Z' };
		expect(offered({ goals: [goalAfter(hope), gone] })).toEqual([]);
	});
});

test('help is offered once something was said of it, and a guide once it is finished', () => {
	const run = { id: 'a', guide: 'sorting-sleep', version: 1, answers: {}, passed: [] };
	const runs: GuideRun[] = [
		{ ...run, ...on('2026-11-01'), seq: 1, end: { ...on('2026-11-02'), seq: 2, felt: 'same' } },
		{ ...run, id: 'b', ...on('2026-11-05'), seq: 3, end: { ...on('2026-11-09'), seq: 4 } },
		{ ...run, id: 'c', ...on('2026-11-12'), seq: 5 },
		{
			...run,
			id: 'd',
			guide: 'gone',
			...on('2026-11-12'),
			seq: 6,
			end: { ...on('2026-11-12'), seq: 7 }
		}
	];
	const tried = [
		{ id: 'one', name: 'A café', said: { helped: 'yes' } as const },
		{ id: 'two', name: 'A choir', said: {} }
	];
	const parts = offered({ runs, tried });
	expect(only(parts, 'guide')).toMatchObject([{ day: '2026-11-09', felt: null }]);
	expect(only(parts, 'option')).toMatchObject([{ name: 'A café', said: { helped: 'yes' } }]);
});

test('what is written stands under its headings: needs by themselves, and the plan as one', () => {
	const parts = offered({
		aboutMe: { matters: ' My garden ', access: 'A hearing loop', people: 'not a heading here' },
		stayingWell: { early: 'I stay in' },
		plan: {
			tell: { entries: [{ id: 'a', text: 'Jo', phone: '01234' }], hidden: [] },
			safer: { entries: [{ id: 'b', text: ' ' }], hidden: [] }
		}
	});
	expect(only(parts, 'written').map(({ group, text }) => [group, text])).toEqual([
		['about', 'My garden'],
		['needs', 'A hearing loop'],
		['well', 'I stay in']
	]);
	expect(only(parts, 'plan')).toEqual([
		{ kind: 'plan', id: 'plan', headings: [{ title: 'People I can tell', text: 'Jo, 01234' }] }
	]);
});

test('ways to be talked with are needs as well, and each thing has an id of its own', () => {
	const headings = [...named.aboutMe, { id: 'communicate', title: 'How to talk with me' }];
	const kept = {
		...nothing,
		aboutMe: { communicate: 'Slowly', matters: 'Tea', access: '\u0007' },
		moments: [{ id: 'x', text: ' An owl ', ...on('2026-11-02') }],
		plan: {
			tell: {
				entries: [
					{ id: 'a', text: 'Jo', phone: ' ' },
					{ id: 'b', text: '', phone: '01234' }
				],
				hidden: []
			}
		},
		tried: [{ id: 's', name: ' A café ', said: { time: 'no' as const } }]
	};
	expect(offeredParts(kept, { ...named, aboutMe: headings })).toEqual([
		{ kind: 'option', id: 'option:s', service: 's', name: 'A café', said: { time: 'no' } },
		{ kind: 'written', id: 'about:matters', group: 'about', title: 'What matters', text: 'Tea' },
		{
			...{ kind: 'written', id: 'needs:communicate', group: 'needs' },
			...{ title: 'How to talk with me', text: 'Slowly' }
		},
		{ kind: 'moment', id: 'moment:x', day: '2026-11-02', text: 'An owl' },
		{ kind: 'plan', id: 'plan', headings: [{ title: 'People I can tell', text: 'Jo\n01234' }] }
	]);
});

test('the latest good moments are offered, as many as a page holds', () => {
	const moments = Array.from({ length: MAX_MOMENTS + 2 }, (_, at) => ({
		...{ id: String(at), text: `Moment ${at}` },
		...on(`2026-11-${String(at + 1).padStart(2, '0')}`)
	}));
	const parts = only(offered({ moments }), 'moment');
	expect(parts).toHaveLength(MAX_MOMENTS);
	expect(parts[0]?.text).toBe(`Moment ${MAX_MOMENTS + 1}`);
});

test('a text loses only what no file can hold', () => {
	expect(cleaned(' a\u00a0b\r\nc\u2028d\u0007\ud800\ufffe ')).toBe('a b\nc\nd');
	expect(cleaned('a\rb\u2029c')).toBe('a\nb\nc');
	expect(cleaned('Ŵyn, “ŷd” — 🐑 &<>"')).toBe('Ŵyn, “ŷd” — 🐑 &<>"');
});
