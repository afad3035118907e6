import type { Ask } from './ask.ts';
import { dueOn, type Due } from './due.ts';
import { goalsIn, isStep, signsOf, stepsOf, type Goal, type GoalStep } from '../goal/goal.ts';
import type { GuideRun } from '../guide/run.ts';
import { daysBetween } from '../days/day.ts';

/** The one next thing that Today shows. */
export type Next =
	| { kind: 'step'; goal: Goal; step: GoalStep; day: string }
	| { kind: 'goal-review'; goal: Goal; day: string }
	| { kind: 'guide'; guide: string; day: string }
	| { kind: 'ask'; ask: Ask }
	| { kind: 'carry-on'; pack: string }
	| { kind: 'check-in' };

/** Whole days for which a sign that was noticed is shown on Today: two months, while it is still news. */
const NOTICED_DAYS = 60;

const nextOf = (goals: readonly Goal[], due: Due): Next[] => {
	if (due.kind === 'guide') return [due];
	const goal = goals.find(({ id }) => id === due.goal);
	if (!goal) return [];
	switch (due.kind) {
		case 'goal-review':
			return [{ kind: due.kind, goal, day: due.day }];
		case 'step': {
			const step = goal.steps.find(({ id }) => id === due.step);
			return step && isStep(step) ? [{ kind: due.kind, goal, step, day: due.day }] : [];
		}
		default:
			return due satisfies never;
	}
};

/**
 * What Today shows on an ISO day, the next thing first: what the person asked to be reminded of, a
 * question about something saved or begun, a check-in begun, a small step without a day of its own, and always the short check-in.
 */
export function nextThings(
	day: string,
	goals: readonly Goal[],
	runs: readonly GuideRun[],
	underWay: string | undefined,
	ask: Ask | null = null
): [Next, ...Next[]] {
	const due = dueOn(day, goals, runs).flatMap((one) => nextOf(goals, one));
	const undated = goalsIn(goals, 'active').flatMap((goal) => {
		const step = stepsOf(goal, false).find((one) => isStep(one) && one.day === '');
		return step ? [{ kind: 'step' as const, goal, step, day: '' }] : [];
	});
	const begun: Next[] = underWay ? [{ kind: 'carry-on', pack: underWay }] : [];
	const asked: Next[] = ask ? [{ kind: 'ask', ask }] : [];
	const [first, ...rest]: Next[] = [...due, ...asked, ...begun, ...undated.slice(0, 1)];
	return first ? [first, ...rest, ...(underWay ? [] : [CHECK_IN])] : [CHECK_IN];
}

/** The next thing alone, without the day it was for: what someone sees who comes back after long. */
export function firstAlone([first]: readonly [Next, ...Next[]]): [Next] {
	return ['day' in first ? { ...first, day: '' } : first];
}

const CHECK_IN: Next = { kind: 'check-in' };

/** How long it takes until somebody may need less: four weeks, and more than a second visit. */
const WEEKS_HERE = { days: 28, visits: 3 };

/** Whether somebody has come back over weeks, from the ISO days on which they kept something. */
export function hasComeBack(day: string, days: readonly string[]): boolean {
	const past = [...new Set(days)].filter((one) => one !== '' && one <= day).sort();
	const first = past[0] ?? day;
	return past.length >= WEEKS_HERE.visits && daysBetween(first, day) >= WEEKS_HERE.days;
}

/** The sign noticed last in any goal, in the person's words; null when none was in the last sixty days. */
export function lastNoticed(day: string, goals: readonly Goal[]): string | null {
	const all = goals
		.filter(({ deletedAt }) => deletedAt === undefined)
		.flatMap((goal) =>
			goal.noticed.map((one) => ({
				day: one.day,
				seq: one.seq,
				text: signsOf(goal).find(({ id }) => id === one.sign)?.text ?? ''
			}))
		)
		.filter((one) => one.text !== '' && one.day <= day && daysBetween(one.day, day) <= NOTICED_DAYS)
		.sort((a, b) => (a.day < b.day ? -1 : +(a.day > b.day)) || a.seq - b.seq);
	return all.at(-1)?.text ?? null;
}
