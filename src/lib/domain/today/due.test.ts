import { expect, test } from 'vitest';
import { dueOn } from './due.ts';
import { setDone, setField, setStep, turnTo } from '../goal/changes.ts';
import { newGoal } from '../goal/goal.ts';
import type { GuideRun } from '../guide/run.ts';

const now = { day: '2026-11-01', at: '2026-11-01T09:00:00.000Z' };
const step = { id: 'e1', text: 'Walk', when: '', then: '', day: '2026-11-10' };
const made = [setField('review', '2026-11-12'), setStep(step)].reduce(
	(goal, { write }) => write(goal),
	newGoal('a', 1, now)
);
const active = turnTo('active', now).write(made);
const run = (seq: number, nextDay: string, ended = true): GuideRun => ({
	id: `run ${seq}`,
	guide: 'worry-time',
	version: 1,
	...now,
	seq,
	answers: { plan: { kind: 'plan', when: '', then: '', where: '', who: '', nextDay } },
	passed: [],
	...(ended ? { end: { ...now, seq } } : {})
});

test('a step and a review are due from their day on, the longest due first', () => {
	expect(dueOn('2026-11-09', [active], [])).toEqual([]);
	expect(dueOn('2026-11-10', [active], [])).toEqual([
		{ kind: 'step', day: '2026-11-10', goal: 'a', step: 'e1' }
	]);
	expect(dueOn('2027-01-01', [active], []).map(({ kind }) => kind)).toEqual([
		'step',
		'goal-review'
	]);
});

test('a step that is done asks nothing more, nor does a goal that is not under way', () => {
	const done = setDone('e1', now).write(active);
	expect(dueOn('2026-11-11', [done], [])).toEqual([]);
	expect(dueOn('2026-12-01', [made], [])).toEqual([]);
	expect(dueOn('2026-12-01', [turnTo('paused', now).write(active)], [])).toEqual([]);
	expect(dueOn('2026-12-01', [{ ...active, deletedAt: now.at }], [])).toEqual([]);
});

test('the next day of a guide is due for a fortnight, of its last ended run only', () => {
	const due = [{ kind: 'guide', day: '2026-11-10', guide: 'worry-time' }];
	expect(dueOn('2026-11-24', [], [run(1, '2026-11-10')])).toEqual(due);
	expect(dueOn('2026-11-25', [], [run(1, '2026-11-10')])).toEqual([]);
	expect(dueOn('2026-11-12', [], [run(1, '2026-11-10'), run(2, '', false)])).toEqual([]);
	expect(dueOn('2026-11-12', [], [run(1, '')])).toEqual([]);
});

test('what is due stands in the order of its days, however goals and guides are kept', () => {
	const other = {
		...active,
		id: 'b',
		review: '2026-11-08',
		steps: [{ ...step, day: '2026-11-11', done: null }]
	};
	const all = (goals: (typeof active)[]) =>
		dueOn('2026-11-20', goals, [run(1, '2026-11-09')]).map(({ day }) => day.slice(8));
	expect(all([active, other])).toEqual(['08', '09', '10', '11', '12']);
	expect(all([other, active])).toEqual(['08', '09', '10', '11', '12']);
});

test('of what is due on one day goals come before guides, in their order', () => {
	const same = { ...active, review: '2026-11-10' };
	const due = dueOn('2026-11-10', [same], [run(1, '2026-11-10')]);
	expect(due.map(({ kind }) => kind)).toEqual(['goal-review', 'step', 'guide']);
});

test('a goal without a day to look again asks for none, nor does a guide still under way', () => {
	expect(dueOn('2027-01-01', [{ ...active, review: '', steps: [] }], [])).toEqual([]);
	expect(dueOn('2026-11-12', [], [run(1, '2026-11-10', false)])).toEqual([]);
	const unplanned = { ...run(1, ''), answers: { before: { kind: 'rate' as const, value: 4 } } };
	expect(dueOn('2026-11-12', [], [unplanned])).toEqual([]);
});
