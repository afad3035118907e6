import { fieldsOf, textOrNull, type Fields } from '../null-like.ts';
import { idOf, pageOf } from './page.ts';

/** The record of an id out of what its address answers, bare or in a wrapping; null when that is something else. */
export function detailIn(json: unknown, id: string): Fields | null {
	const wrapped = fieldsOf(fieldsOf(json).service);
	const [only] = pageOf(json)?.records ?? [];
	const found = [json, wrapped, only].find((one) => idOf(one) === id);
	return found === undefined ? null : fieldsOf(found);
}

const isNothing = (value: unknown): boolean =>
	typeof value === 'object'
		? value === null || Object.keys(value).length === 0
		: typeof value !== 'boolean' && textOrNull(value) === null;

/** List record and detail as one: the detail counts, but does not empty what the list says. */
export function joined(record: Fields, detail: Fields): Fields {
	const both: Fields = { ...record };
	for (const [field, value] of Object.entries(detail))
		if (!(field in record) || !isNothing(value)) both[field] = value;
	return both;
}

/** Whether a detail has anything that its list record lacks. */
export const addsTo = (record: Fields, detail: Fields): boolean =>
	Object.keys(detail).some(
		(field) => !(field in record) || (isNothing(record[field]) && !isNothing(detail[field]))
	);

const DAY = 24 * 60 * 60 * 1000;

/**
 * Whether a detail kept at a time (ms) is what its address would answer, going by when the list says the
 * record changed. A stamp of a whole day says nothing of that day, and one of the future nothing at all.
 */
export function isSettled(stamp: string, keptAt: number): boolean {
	const changed = Date.parse(stamp);
	if (Number.isNaN(changed)) return false;
	const dayOnly = /^\d{4}-\d\d-\d\d$/.test(stamp);
	// A stamp without a zone may be off by the hours between it and ours.
	return changed + (dayOnly ? DAY : 0) + DAY / 8 < keptAt;
}
