import type { Goal } from './goal-record.ts';
import { movesOf } from './goal.ts';

/** The screens of making a goal, in their order; each asks one thing. */
export const SCREENS = [
	'hope',
	'notice',
	'close',
	'already',
	'ten',
	'now',
	'why',
	'up',
	'areas',
	'step',
	'review'
] as const;
export type GoalScreen = (typeof SCREENS)[number];

/** The screens that are there for this goal: what puts one at a place is asked only of a place that was chosen. */
export function screensOf(goal: Goal): GoalScreen[] {
	const placed = movesOf(goal).length > 0;
	return SCREENS.filter((screen) => placed || (screen !== 'why' && screen !== 'up'));
}

/** The first screen not yet gone on from; null when all are behind the person. */
export const openScreen = (goal: Goal): GoalScreen | null =>
	screensOf(goal).find((screen) => !goal.passed.includes(screen)) ?? null;

/** A step up from a value, for asking what it would look like: 10 has none. */
export const stepUp = (value: number): number | null => (value < 10 ? value + 1 : null);
