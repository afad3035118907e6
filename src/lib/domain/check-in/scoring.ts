import type { Answers } from './check-in.ts';
import { rangeOf } from './answer.ts';
import type { Instrument } from './instrument.ts';
import { RULES } from './scoring-rules.ts';

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
