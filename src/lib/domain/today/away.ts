import { daysBetween } from '../days/day.ts';
import type { Goal } from '../goal/goal.ts';
import type { GuideRun } from '../guide/run.ts';

/** Whole days without anything kept after which someone comes back after long: two months. */
const LONG_DAYS = 60;

type Dated = { day: string };

const ofGoal = (goal: Goal): Dated[] => [
	goal,
	...[goal.moves, goal.noticed, goal.notes, goal.turns].flat(),
	...goal.steps.flatMap(({ done }) => done ?? [])
];
const ofRun = (run: GuideRun): Dated[] => [
	run,
	...(run.passedOn ? [{ day: run.passedOn }] : []),
	...(run.end ? [run.end] : [])
];

/**
 * Whether someone comes back on an ISO day after two months or more. What is kept on the day itself
 * does not count, so that it stays so until midnight; nor does a day yet to come.
 */
export function isBackAfterLong(
	day: string,
	kept: { dated: readonly Dated[]; goals: readonly Goal[]; runs: readonly GuideRun[] }
): boolean {
	const days = [...kept.dated, ...kept.goals.flatMap(ofGoal), ...kept.runs.flatMap(ofRun)]
		.map((one) => one.day)
		.filter((one) => one < day);
	const last = days.reduce((latest, one) => (one > latest ? one : latest), '');
	return last !== '' && daysBetween(last, day) >= LONG_DAYS;
}
