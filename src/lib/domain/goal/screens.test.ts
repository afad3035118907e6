import { expect, test } from 'vitest';
import { passScreen, setField, setSign, setStep, type GoalChange } from './changes.ts';
import { newGoal, type Goal } from './goal.ts';
import { moveTo, sayOfMove, settleMove } from './moves.ts';
import { GOAL_SCREENS, isAnswered, screensOf } from './screens.ts';

const on = (day: string) => ({ day, at: `${day}T09:00:00.000Z` });
const after = (...changes: GoalChange[]): Goal =>
	changes.reduce((goal, { write }) => write(goal), newGoal('a', 1, on('2026-11-01')));
const moved = (day: string, value: number, why = '') => [
	moveTo(value, on(day)),
	sayOfMove('why', why),
	settleMove(on(day))
];

test('only what puts one at a place is not asked where choosing one was skipped', () => {
	const skipped = screensOf(after(passScreen('now')));
	expect(skipped).toEqual(GOAL_SCREENS.filter((screen) => screen !== 'why' && screen !== 'up'));
	expect(screensOf(after())).toEqual(GOAL_SCREENS);
});

test('a screen is answered by what belongs to it, and spaces say nothing', () => {
	const day = on('2026-11-01');
	const none = after();
	expect(GOAL_SCREENS.filter((screen) => isAnswered(none, screen))).toEqual([]);
	const blank = after(
		setField('hope', ' '),
		setField('already', ' '),
		setField('tenWords', ' '),
		setField('enoughWords', ' '),
		setSign('e1', 'me', ' '),
		setSign('e2', 'close', ' '),
		setStep({ id: 'e1', text: ' ', when: '', then: '', day: '' }),
		moveTo(4, day),
		sayOfMove('why', ' '),
		sayOfMove('up', ' ')
	);
	expect(GOAL_SCREENS.filter((screen) => isAnswered(blank, screen))).toEqual(['now']);
	const step = (id: string, text: string) => ({ id, text, when: '', then: '', day: '' });
	const answers: [(typeof GOAL_SCREENS)[number], GoalChange[]][] = [
		['hope', [setField('hope', 'Rest')]],
		['notice', [setSign('e1', 'me', 'I sing')]],
		['close', [setSign('e1', 'close', 'Mam sees me smile')]],
		['already', [setField('already', 'Walks')]],
		['ten', [setField('tenWords', 'Peace')]],
		['ten', [setField('enoughWords', 'Quiet')]],
		['ten', [setField('enough', 0)]],
		['areas', [setField('areas', ['sleep'])]],
		['step', [setStep(step('e1', 'Walk')), setStep(step('e2', ''))]],
		['review', [setField('review', '2026-11-08')]]
	];
	for (const [screen, changes] of answers)
		expect(GOAL_SCREENS.filter((one) => isAnswered(after(...changes), one))).toEqual([screen]);
	const written = after(...moved('2026-10-01', 2, 'Sam'), moveTo(4, day));
	expect(GOAL_SCREENS.filter((one) => isAnswered(written, one))).toEqual(['now']);
	const why = sayOfMove('why', 'Rain').write(written);
	expect(GOAL_SCREENS.filter((one) => isAnswered(why, one))).toEqual(['now', 'why']);
	const up = sayOfMove('up', 'Singing').write(written);
	expect(GOAL_SCREENS.filter((one) => isAnswered(up, one))).toEqual(['now', 'up']);
});
