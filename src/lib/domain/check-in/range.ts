import type { Instrument } from './instrument.ts';

/** The lowest and highest value an answer can have. */
export function rangeOf({ answer }: Pick<Instrument, 'answer'>): { min: number; max: number } {
	if (answer.kind === 'scale') return { min: answer.min, max: answer.max };
	const values = answer.choices.map(({ value }) => value);
	return { min: Math.min(...values), max: Math.max(...values) };
}
