import { expect, test } from 'vitest';
import { goalAfter, on } from '../../../../tests/fixtures/goals.ts';
import { passScreen } from './changes.ts';
import { moveTo } from './moves.ts';
import { openScreen, screenAfter, screensOf, stepUp } from './screens.ts';

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
