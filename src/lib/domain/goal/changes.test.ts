import { expect, test } from 'vitest';
import {
	passScreen,
	setDone,
	setField,
	setNote,
	setSign,
	setStep,
	takeBackTurn,
	turnTo,
	type GoalChange
} from './changes.ts';
import { newGoal, type Goal } from './goal.ts';
import { moveTo, sayOfMove, sayOfNoticed, setNoticed, settleMove, takeBackMove } from './moves.ts';

const on = (day: string) => ({ day, at: `${day}T09:00:00.000Z` });
const after = (...changes: GoalChange[]): Goal =>
	changes.reduce((goal, { write }) => write(goal), newGoal('a', 1, on('2026-11-01')));
const moved = (day: string, value: number, why = '') => [
	moveTo(value, on(day)),
	sayOfMove('why', why),
	settleMove(on(day))
];

test('of two changes of one thing the later counts, and those of other things stand beside it', () => {
	const day = on('2026-11-01');
	const step = { id: 'e1', text: '', when: '', then: '', day: '' };
	const parts = [
		setField('hope', ''),
		setSign('e1', 'me', ''),
		setSign('e2', 'me', ''),
		setStep(step),
		setNote('e1', '', day),
		setDone('e1', day),
		passScreen('hope'),
		passScreen('now'),
		turnTo('met', day),
		takeBackTurn(1),
		takeBackTurn(2),
		moveTo(4, day),
		sayOfMove('why', ''),
		sayOfMove('up', ''),
		settleMove(day),
		setNoticed('e1', day, true),
		setNoticed('e2', day, true),
		setNoticed('e1', on('2026-11-02'), true),
		sayOfNoticed(1, ''),
		sayOfNoticed(2, '')
	].map(({ part }) => part);
	expect(new Set(parts).size).toBe(parts.length);
	expect(parts.every((part) => part !== '')).toBe(true);
	expect(moveTo(4, day).part).toBe(moveTo(5, on('2026-11-02')).part);
	expect(takeBackMove(1).part).not.toBe(takeBackMove(2).part);
});

test('what stands in another tab is read where it was written', () => {
	const day = on('2026-11-08');
	const goal = after(
		...moved('2026-11-01', 3, 'Sam'),
		moveTo(5, day),
		sayOfMove('why', 'Rain'),
		sayOfMove('up', 'Singing'),
		setSign('e1', 'me', 'I sing'),
		setNoticed('e1', on('2026-11-01'), true),
		setNoticed('e1', day, true),
		sayOfNoticed(4, 'in the shower')
	);
	expect(moveTo(6, day).read?.(goal)).toBe(5);
	expect(moveTo(6, on('2026-11-09')).read?.(goal)).toBeUndefined();
	expect(sayOfMove('why', '').read?.(goal)).toBe('Rain');
	expect(sayOfMove('up', '').read?.(goal)).toBe('Singing');
	expect(sayOfMove('up', '').read?.(after())).toBeUndefined();
	expect(sayOfNoticed(4, '').read?.(goal)).toBe('in the shower');
	expect(sayOfNoticed(3, '').read?.(goal)).toBe('');
	expect(sayOfNoticed(99, '').read?.(goal)).toBeUndefined();
	expect(setSign('e1', 'me', '').read?.(goal)).toMatchObject({ text: 'I sing' });
	expect(setDone('e1', day).read).toBeUndefined();
});
