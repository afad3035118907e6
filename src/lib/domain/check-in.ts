import type { Answers, CheckIn } from './check-in-record.ts';
import { AppError } from './app-error.ts';
import type { Instrument, Item } from './instrument.ts';
import { rangeOf } from './scoring.ts';

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

/** The check-in with one more answer; throws an AnswerError. */
export function withAnswer(
	instrument: Instrument,
	checkIn: CheckIn,
	key: string,
	value: Answers[string]
): CheckIn {
	checkAnswer(instrument, key, value);
	return { ...checkIn, answers: { ...checkIn.answers, [key]: value } };
}

/** The first item neither answered nor skipped; null at the end. */
export function currentItem(
	instrument: Instrument,
	answers: Answers,
	skipped: ReadonlySet<string> = new Set()
): Item | null {
	const open = ({ id }: Item) => answers[id] === undefined && !skipped.has(id);
	return instrument.items.find(open) ?? null;
}

/** How far along: counts of items, and the place of the current one from 1, past the end when all are done. */
export function progress(
	instrument: Instrument,
	answers: Answers,
	skipped: ReadonlySet<string> = new Set()
): { answered: number; skipped: number; total: number; place: number } {
	const { items } = instrument;
	const answered = items.filter(({ id }) => typeof answers[id] === 'number').length;
	const passed = items.filter(
		({ id }) => answers[id] === null || (answers[id] === undefined && skipped.has(id))
	).length;
	const current = currentItem(instrument, answers, skipped);
	const place = (current ? items.indexOf(current) : items.length) + 1;
	return { answered, skipped: passed, total: items.length, place };
}

/** Whether every item has an answer the pack offers. */
export function isComplete(instrument: Instrument, answers: Answers): boolean {
	return instrument.items.every(({ id }) => {
		const value = answers[id];
		return typeof value === 'number' && offers(instrument, value);
	});
}

/** A new, empty check-in of a pack; also what "start afresh" leaves in an unfinished one's place. */
export function startAfresh(
	instrument: Instrument,
	{ id, day, at, seq }: Pick<CheckIn, 'id' | 'day' | 'at' | 'seq'>
): CheckIn {
	const { id: pack, version: packVersion } = instrument;
	return { id, pack, packVersion, day, at, seq, answers: {}, finished: false };
}

const THIRTY_DAYS = 30 * 24 * 60 * 60 * 1000;

/** Whether a deleted check-in can no longer be taken back: thirty days after `deletedAt`; `now` is an ISO instant. */
export function isPastTakingBack({ deletedAt }: Pick<CheckIn, 'deletedAt'>, now: string): boolean {
	return deletedAt !== undefined && Date.parse(now) - Date.parse(deletedAt) >= THIRTY_DAYS;
}
