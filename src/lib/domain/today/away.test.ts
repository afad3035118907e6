import { expect, test } from 'vitest';
import { setDone, setStep } from '../goal/changes.ts';
import { newGoal } from '../goal/goal.ts';
import { isBackAfterLong } from './away.ts';

const now = { day: '2026-09-01', at: '2026-09-01T09:00:00.000Z' };
const nothing = { dated: [], goals: [], runs: [] };
const onDays = (...days: string[]) => ({ ...nothing, dated: days.map((day) => ({ day })) });

test('someone is back after long from the sixtieth day on', () => {
	expect(isBackAfterLong('2026-10-30', onDays(now.day))).toBe(false);
	expect(isBackAfterLong('2026-10-31', onDays(now.day))).toBe(true);
});

test('someone new, and someone whose clock was set back, has not been away', () => {
	expect(isBackAfterLong(now.day, nothing)).toBe(false);
	expect(isBackAfterLong(now.day, onDays(now.day))).toBe(false);
	expect(isBackAfterLong('2026-01-01', onDays(now.day))).toBe(false);
});

test('what is done on the day itself does not bring the rest back before midnight', () => {
	expect(isBackAfterLong('2026-12-01', onDays(now.day, '2026-12-01'))).toBe(true);
	expect(isBackAfterLong('2026-12-02', onDays(now.day, '2026-12-01'))).toBe(false);
});

test('a step done and a step of a guide passed count as having been here', () => {
	const later = { day: '2026-10-20', at: '2026-10-20T09:00:00.000Z' };
	const step = { id: 'e1', text: 'Walk', when: '', then: '', day: '' };
	const goal = setStep(step).write(newGoal('a', 1, now));
	const done = setDone('e1', later).write(goal);
	expect(isBackAfterLong('2026-11-10', { ...nothing, goals: [goal] })).toBe(true);
	expect(isBackAfterLong('2026-11-10', { ...nothing, goals: [done] })).toBe(false);
	const run = { id: 'r', guide: 'g', version: 1, ...now, seq: 1, answers: {}, passed: [] };
	const passed = { ...run, passed: ['a'], passedOn: later.day };
	expect(isBackAfterLong('2026-11-10', { ...nothing, runs: [run] })).toBe(true);
	expect(isBackAfterLong('2026-11-10', { ...nothing, runs: [passed] })).toBe(false);
});
