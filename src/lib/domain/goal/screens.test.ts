import { expect, test } from 'vitest';
import { goalAfter, on } from '../../../../tests/fixtures/goals.ts';
import { passScreen, setField, setSign, setStep } from './changes.ts';
import { moveTo, sayOfMove, settleMove } from './moves.ts';
import {
	GOAL_SCREENS,
	GOAL_WORD_SCREENS,
	isAnswered,
	openScreen,
	screenAfter,
	screensOf,
	stepUp
} from './screens.ts';

test('each screen leads to the next one that is still asked', () => {
	const skipped = goalAfter(passScreen('hope'), passScreen('now'));
	expect(screenAfter(skipped, 'now')).toBe('areas');
	expect(screenAfter(goalAfter(moveTo(4, on('2026-11-01')), passScreen('now')), 'now')).toBe('why');
	expect(screenAfter(skipped, 'why')).toBe('areas');
	expect(screenAfter(skipped, 'review')).toBe(null);
});

test('what puts one at a place is not asked where choosing a place was skipped', () => {
	expect(screensOf(goalAfter(passScreen('now')))).not.toContain('why');
	expect(screensOf(goalAfter())).toContain('why');
	expect(screensOf(goalAfter(moveTo(0, on('2026-11-01')), passScreen('now')))).toContain('why');
	const goal = goalAfter(passScreen('hope'), passScreen('notice'), moveTo(0, on('2026-11-01')));
	expect(screensOf(goal)).toContain('up');
	expect(openScreen(goal)).toBe('close');
	expect(
		openScreen(screensOf(goal).reduce((one, screen) => passScreen(screen).write(one), goal))
	).toBe(null);
	expect([stepUp(0), stepUp(9), stepUp(10)]).toEqual([1, 10, null]);
});

const answered = (...changes: Parameters<typeof goalAfter>) =>
	GOAL_SCREENS.filter((screen) => isAnswered(goalAfter(...changes), screen));
const step = { id: 's', text: '', when: '', then: '', day: '' };
const placed = moveTo(0, on('2026-11-01'));

test.each([
	['nothing', [], []],
	['spaces', [setField('hope', ' '), setField('already', ' '), setField('tenWords', ' ')], []],
	['a hope', [setField('hope', 'Sleep')], ['hope']],
	['a sign of one’s own', [setSign('a', 'me', 'I laugh')], ['notice']],
	['a sign that others see', [setSign('a', 'close', 'I ring')], ['close']],
	['a sign that was taken away', [setSign('a', 'me', 'x'), setSign('a', 'me', '')], []],
	['what is there already', [setField('already', 'Naps')], ['already']],
	['words for ten', [setField('tenWords', 'Rested')], ['ten']],
	['words for good enough', [setField('enoughWords', 'Most days')], ['ten']],
	['nought as good enough', [setField('enough', 0)], ['ten']],
	['a place', [placed], ['now']],
	['why one is there', [placed, sayOfMove('why', 'Walks')], ['now', 'why']],
	['one step up', [placed, sayOfMove('up', 'Reading')], ['now', 'up']],
	['spaces for why and up', [placed, sayOfMove('why', ' '), sayOfMove('up', ' ')], ['now']],
	['life areas', [setField('areas', ['sleep'])], ['areas']],
	['a step', [setStep({ ...step, text: 'Walk' })], ['step']],
	['a step without words', [setStep(step)], []],
	['a day to look again', [setField('review', '2026-12-01')], ['review']]
] as const)('%s is an answer to its own question alone', (_, changes, screens) => {
	expect(answered(...changes)).toEqual(screens);
});

test('why and up are those of the place that is being said, and not of one before', () => {
	const before = [placed, sayOfMove('why', 'Walks'), settleMove(on('2026-11-01'))];
	expect(answered(...before)).toEqual(['now']);
	expect(answered(...before, moveTo(4, on('2026-11-08')))).toEqual(['now']);
	const both = [moveTo(4, on('2026-11-08')), sayOfMove('why', 'Runs')];
	expect(answered(...before, ...both)).toEqual(['now', 'why']);
});

test('a goal is asked for in this order, and its words can be changed later, its places not', () => {
	expect(GOAL_SCREENS.join(' ')).toBe('hope notice close already ten now why up areas step review');
	expect(GOAL_WORD_SCREENS.join(' ')).toBe('hope notice close already ten areas');
});
