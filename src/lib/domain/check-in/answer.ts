import type { Instrument, Item } from './instrument.ts';
import { rangeOf } from './range.ts';

/** How good a value is, upwards, on the pack's own values: mirrored where lower is better. */
export function goodness(instrument: Instrument, item: Item, value: number): number {
	if (item.better === 'higher') return value;
	const { min, max } = rangeOf(instrument);
	return min + max - value;
}

/** The id of the named choice with this value; null on a scale. */
export function choiceOf({ answer }: Instrument, value: number): string | null {
	if (answer.kind === 'scale') return null;
	return answer.choices.find((choice) => choice.value === value)?.id ?? null;
}
