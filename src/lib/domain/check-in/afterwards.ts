import { checkAnswer, differentKey, type Answers, type CheckIn } from './check-in.ts';
import type { Instrument, Item } from './instrument.ts';

/** Items that may apply to anyone and have no answer: skipped, or not come to. */
export function leftOut({ items }: Pick<Instrument, 'items'>, answers: Answers): Item[] {
	return items.filter(({ id, mayNotApply }) => !mayNotApply && typeof answers[id] !== 'number');
}

/** A check-in with an item answered after its end. Throws AppError for an answer that is not offered. */
export function answerLater(
	instrument: Instrument,
	checkIn: CheckIn,
	item: string,
	value: number
): CheckIn {
	checkAnswer(instrument, item, value);
	return { ...checkIn, answers: { ...checkIn.answers, [item]: value } };
}

/** A check-in with an item marked to be different, or no more, at an ISO instant. */
export const markDifferent = (
	checkIn: CheckIn,
	item: string,
	on: boolean,
	at: string
): CheckIn => ({
	...checkIn,
	answers: { ...checkIn.answers, [differentKey(item)]: on },
	markedAt: at
});
