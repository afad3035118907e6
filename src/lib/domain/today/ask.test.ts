import { expect, test } from 'vitest';
import { setField, turnTo } from '../goal/changes.ts';
import { newGoal, type Goal } from '../goal/goal.ts';
import type { GuideRun } from '../guide/run.ts';
import { askOn, lastDayOf, type SavedOption } from './ask.ts';
import { endAsking, noteAsked } from './asked.ts';

const now = { day: '2026-11-01', at: '2026-11-01T09:00:00.000Z' };
const saved = (id: string, more: Partial<SavedOption> = {}): SavedOption => ({
	...{ id, savedOn: now.day, isTried: false },
	...more
});
const run = (id: string, more: Partial<GuideRun> = {}): GuideRun => ({
	...{ id, guide: 'worry-time', version: 1, ...now, seq: 1, answers: {}, passed: [] },
	...more
});
const about = (day: string, options: SavedOption[], runs: GuideRun[] = [], goals: Goal[] = []) =>
	askOn(day, options, goals, runs)?.about;
const goal = (...state: ('active' | 'met')[]): Goal =>
	[
		setField('hope', 'Out more'),
		setField('options', ['a']),
		setField('guides', ['worry-time']),
		...state.map((to) => turnTo(to, now))
	].reduce((kept, { write }) => write(kept), newGoal('g', 1, now));

test('a saved option is asked about on the seventh day, not on the sixth', () => {
	expect(about('2026-11-07', [saved('a')])).toBeUndefined();
	expect(about('2026-11-08', [saved('a')])).toEqual({ kind: 'in-touch', option: 'a' });
});

test('one the person got in touch with is asked about until they say how it was', () => {
	const inTouch = { inTouch: '2026-11-08' };
	const helped = { kind: 'helped', option: 'a' };
	expect(about('2026-11-08', [saved('a', inTouch)])).toEqual(helped);
	const told = { ...inTouch, isTried: true };
	expect(about('2026-11-09', [saved('a', told)])).toBeUndefined();
	// Three questions in one: the first answer does not take the others away.
	const here = { ...told, asked: noteAsked('2026-11-09', undefined) };
	expect(about('2026-11-09', [saved('a', here)])).toEqual(helped);
	expect(about('2026-11-10', [saved('a', here)])).toBeUndefined();
});

test('one that was tried without a word of getting in touch is not asked about', () => {
	const tried = saved('a', { isTried: true, asked: noteAsked('2026-11-08', undefined) });
	expect(about('2026-11-08', [tried])).toBeUndefined();
});

test('a guide that was left is asked about on the third day after it was last gone on with', () => {
	const left = { kind: 'left-guide', guide: 'worry-time', run: 'r' };
	expect(about('2026-11-03', [], [run('r')])).toBeUndefined();
	expect(about('2026-11-04', [], [run('r')])).toEqual(left);
	const later = run('r', { passed: ['a'], passedOn: '2026-11-03' });
	expect(about('2026-11-05', [], [later])).toBeUndefined();
	expect(about('2026-11-06', [], [later])).toEqual(left);
});

test('a guide that has ended is not asked about, nor a run with a later one', () => {
	const end = { ...now, seq: 2 };
	expect(about('2026-11-09', [], [run('r', { end })])).toBeUndefined();
	const again = run('s', { seq: 3, end: { ...now, seq: 4 } });
	expect(about('2026-11-09', [], [run('r'), again])).toBeUndefined();
});

test('a day written in a diary counts as going on with the guide', () => {
	const rows = { '2026-11-02': { bed: '22:30' }, '2026-11-05': { bed: '23:00' } };
	const answers = { week: { kind: 'diary' as const, from: now.day, rows } };
	expect(lastDayOf(run('r', { answers }))).toBe('2026-11-05');
	expect(lastDayOf(run('r'))).toBe(now.day);
});

test('one question a day, the longest due first, and none in its place when it is answered', () => {
	const options = [saved('a'), saved('b', { savedOn: '2026-10-30' })];
	expect(about('2026-11-09', options)).toEqual({ kind: 'in-touch', option: 'b' });
	const over = saved('b', {
		savedOn: '2026-10-30',
		asked: endAsking('2026-11-09', undefined)
	});
	expect(about('2026-11-09', [saved('a'), over], [run('r')])).toBeUndefined();
	expect(about('2026-11-10', [saved('a'), over], [run('r')])).toMatchObject({ run: 'r' });
});

test('the one that stood there this morning still does when another falls due', () => {
	const here = saved('a', { asked: noteAsked('2026-11-08', undefined) });
	const older = saved('b', { savedOn: '2026-10-01' });
	expect(about('2026-11-08', [older, here])).toMatchObject({ option: 'a' });
});

test('after two askings there is no third', () => {
	const asked = noteAsked('2026-11-15', noteAsked('2026-11-08', undefined));
	expect(askOn('2026-11-15', [saved('a', { asked })], [], [])?.isLast).toBe(true);
	expect(about('2026-11-16', [saved('a', { asked })])).toBeUndefined();
	expect(about('2027-11-16', [saved('a', { asked })])).toBeUndefined();
});

test('it says which goal it goes with until that goal is met', () => {
	const hopeOf = (kept: Goal) => askOn('2026-11-08', [saved('a')], [kept], [])?.goal;
	expect(hopeOf(goal('active'))).toBe('Out more');
	expect(hopeOf(goal())).toBeNull();
	expect(hopeOf(goal('active', 'met'))).toBeNull();
	expect(askOn('2026-11-04', [], [goal('active')], [run('r')])?.goal).toBe('Out more');
});
