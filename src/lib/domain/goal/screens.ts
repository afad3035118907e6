import { HIGHEST, isStep, signsOf, type Goal } from './goal.ts';
import { movesOf } from './moves.ts';

/** The screens on which a goal is made, in order; each asks one thing. */
export const GOAL_SCREENS = [
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
export type GoalScreen = (typeof GOAL_SCREENS)[number];

/** The screens for this goal: whoever skipped choosing a place on the scale is not asked what puts them there. */
export function screensOf(goal: Goal): GoalScreen[] {
	const placed = movesOf(goal).length > 0 || !goal.passed.includes('now');
	return GOAL_SCREENS.filter((screen) => placed || (screen !== 'why' && screen !== 'up'));
}

/** The first screen not yet passed; null when there is none left. */
export const openScreen = (goal: Goal): GoalScreen | null =>
	screensOf(goal).find((screen) => !goal.passed.includes(screen)) ?? null;

/** The screen that follows one for this goal as it now is, with what was said there; null after the last. */
export function screenAfter(goal: Goal, screen: GoalScreen): GoalScreen | null {
	const later = GOAL_SCREENS.slice(GOAL_SCREENS.indexOf(screen) + 1);
	return screensOf(goal).find((one) => later.includes(one)) ?? null;
}

/** A step up from a value, for asking what it would look like; null at the top. */
export const stepUp = (value: number): number | null => (value < HIGHEST ? value + 1 : null);

/** The screens on which the words of a goal can be changed later. */
export const GOAL_WORD_SCREENS = ['hope', 'notice', 'close', 'already', 'ten', 'areas'] as const;

/** Whether the person has entered anything on a screen. */
export function isAnswered(goal: Goal, screen: GoalScreen): boolean {
	const move = goal.moves.find(({ seq }) => seq === goal.moving);
	const answers: Record<GoalScreen, unknown> = {
		hope: goal.hope.trim(),
		notice: signsOf(goal, 'me').length,
		close: signsOf(goal, 'close').length,
		already: goal.already.trim(),
		ten: goal.tenWords.trim() || goal.enoughWords.trim() || goal.enough !== null,
		now: goal.moves.length,
		why: move?.why.trim(),
		up: move?.up.trim(),
		areas: goal.areas.length,
		step: goal.steps.some(isStep),
		review: goal.review
	};
	return Boolean(answers[screen]);
}
