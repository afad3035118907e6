import { goalsIn, stepsOf, type Goal } from '../goal/goal.ts';
import { latestRun, type GuideRun } from '../guide/run.ts';
import { daysBetween } from '../days/day.ts';

/** What a day asks for; `day` is the ISO day the person chose for it. */
export type Due =
	| { kind: 'goal-review'; day: string; goal: string }
	| { kind: 'step'; day: string; goal: string; step: string }
	| { kind: 'guide'; day: string; guide: string };

/** Whole days after its day that a guide is still due: a fortnight, so that it does not nag for ever. */
const GUIDE_DUE_DAYS = 14;

const ofGoal = (goal: Goal): Due[] => [
	...(goal.review ? [{ kind: 'goal-review' as const, day: goal.review, goal: goal.id }] : []),
	...stepsOf(goal, false)
		.filter((step) => step.day !== '')
		.map((step) => ({ kind: 'step' as const, day: step.day, goal: goal.id, step: step.id }))
];

function ofGuide({ guide, end, answers }: GuideRun): Due[] {
	const days = Object.values(answers).flatMap((answer) =>
		answer.kind === 'plan' && answer.nextDay ? [answer.nextDay] : []
	);
	const day = days.at(-1);
	return end && day ? [{ kind: 'guide', day, guide }] : [];
}

/**
 * What is due on an ISO day, the longest due first: goals under way to look at again and their
 * steps stay until they are looked at or done, the next day of a guide's last run for a fortnight.
 */
export function dueOn(day: string, goals: readonly Goal[], runs: readonly GuideRun[]): Due[] {
	const guides = [...new Set(runs.map(({ guide }) => guide))];
	const all = [
		...goalsIn(goals, 'active').flatMap(ofGoal),
		...guides
			.flatMap((guide) => latestRun(runs, guide) ?? [])
			.flatMap(ofGuide)
			.filter((due) => daysBetween(due.day, day) <= GUIDE_DUE_DAYS)
	];
	return all
		.filter((due) => due.day <= day)
		.sort((a, b) => (a.day < b.day ? -1 : +(a.day > b.day)));
}
