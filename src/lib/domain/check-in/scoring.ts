import type { Answers } from './check-in.ts';
import type { Instrument } from './instrument.ts';
import { rangeOf } from './range.ts';

// Published raw-to-metric conversion of the seven-item scale, raw 7 to 35 in order (Stewart-Brown
// 2009, doi 10.1186/1477-7525-7-15). It holds for the licensed wording and nothing else.
const METRIC = [
	7, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25,
	19.98, 20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35
];

function sum(values: readonly number[]): number {
	let total = 0;
	for (const value of values) total += value;
	return total;
}

/** The scoring rules that packs cite by name: complete answers in, a total out; `none` never has one. */
export const RULES = {
	sum,
	'swemwbs-metric': (values) => METRIC[sum(values) - 7] ?? null,
	none: () => null
} satisfies Record<string, (values: readonly number[]) => number | null>;
export type Scoring = keyof typeof RULES;
export const SCORINGS = Object.keys(RULES) as [Scoring, ...Scoring[]];

export type Score =
	{ total: number } | { total: null; reason: 'incomplete' | 'answers-stand-alone' };

/** The total of a complete check-in; null with a reason when an answer is missing or the pack has no total. */
export function score(instrument: Instrument, answers: Answers): Score {
	if (instrument.scoring === 'none') return { total: null, reason: 'answers-stand-alone' };
	const total = totals(instrument)(answers);
	return total === null ? { total, reason: 'incomplete' } : { total };
}

/** Totals of many check-ins of one pack, null where there is none: made once, for ten years of days. */
export function totals({ items, scoring }: Instrument): (answers: Answers) => number | null {
	const ids = items.map(({ id }) => id);
	const rule: (values: readonly number[]) => number | null = RULES[scoring];
	const values: number[] = ids.map(() => 0);
	return (answers) => {
		for (let at = 0; at < ids.length; at++) {
			const value = answers[ids[at] as string];
			if (typeof value !== 'number') return null;
			values[at] = value;
		}
		return rule(values);
	};
}

/** The lowest and highest total a complete check-in can have; null when the pack has no total. */
export function totalRange(instrument: Instrument): { min: number; max: number } | null {
	const { min, max } = rangeOf(instrument);
	const rule = RULES[instrument.scoring];
	const lowest = rule(instrument.items.map(() => min));
	const highest = rule(instrument.items.map(() => max));
	return lowest === null || highest === null ? null : { min: lowest, max: highest };
}
