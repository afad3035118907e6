import type { Answers, CheckIn } from './record.ts';
import { AppError } from '../app-error.ts';
import type { Instrument, Item } from './instrument.ts';
import { rangeOf } from './range.ts';

// The schemas stand apart: a page that only asks needs no zod.
export type { Answers, CheckIn };

/** An answer the pack does not offer; `field` is its key. */
export class AnswerError extends AppError {
	override name = 'AnswerError';
	field: string;

	constructor(field: string) {
		super('answer-out-of-range');
		this.field = field;
	}
}

/** The key of "I'd like this to be different" for an item. */
export const differentKey = (itemId: string) => `${itemId}:different`;

/** Throws an AnswerError for an answer the pack does not offer; null, a skip, always fits. */
export function checkAnswer(instrument: Instrument, key: string, value: Answers[string]): void {
	const different =
		instrument.asksDifferent && instrument.items.some(({ id }) => differentKey(id) === key);
	if (!different && !instrument.items.some(({ id }) => id === key)) throw new AnswerError(key);
	if (value === null || (different && typeof value === 'boolean')) return;
	if (different || typeof value !== 'number' || !offers(instrument, value))
		throw new AnswerError(key);
}

function offers(instrument: Instrument, value: number): boolean {
	const { answer } = instrument;
	if (answer.kind === 'choices') return answer.choices.some((choice) => choice.value === value);
	const { min, max } = rangeOf(instrument);
	return Number.isInteger(value) && value >= min && value <= max;
}

/** The first item neither answered nor skipped; null at the end. */
export function currentItem({ items }: Instrument, answers: Answers): Item | null {
	return items.find(({ id }) => answers[id] === undefined) ?? null;
}

/** How far along, in items. */
export function progress(
	{ items }: Instrument,
	answers: Answers
): { answered: number; skipped: number; total: number } {
	const answered = items.filter(({ id }) => typeof answers[id] === 'number').length;
	const skipped = items.filter(({ id }) => answers[id] === null).length;
	return { answered, skipped, total: items.length };
}
