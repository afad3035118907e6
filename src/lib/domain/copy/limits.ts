import { AppError } from '../app-error.ts';

/** Bytes of a file that is read at all: ten years of daily check-ins take under half of it. */
export const MAX_FILE_BYTES = 5_000_000;
/** Things in one list, letters of one text, and levels one in another: each far above what is ever written. */
export const MOST = { things: 20_000, text: 500_000, levels: 16 };

// Names that reach into every object of a page when they are written to.
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** Throws AppError `copy-odd` where a value from outside is deeper, longer or named otherwise than anything here. */
export function checkLimits(value: unknown, level = 0): void {
	if (typeof value === 'string' && value.length > MOST.text) throw new AppError('copy-odd');
	if (typeof value !== 'object' || value === null) return;
	if (level >= MOST.levels) throw new AppError('copy-odd');
	if (Array.isArray(value)) {
		if (value.length > MOST.things) throw new AppError('copy-odd');
		for (const one of value) checkLimits(one, level + 1);
		return;
	}
	const names = Object.keys(value);
	if (names.length > MOST.things || names.some((name) => FORBIDDEN.includes(name)))
		throw new AppError('copy-odd');
	for (const name of names) checkLimits((value as Record<string, unknown>)[name], level + 1);
}

const [QUOTE, ESCAPE] = [0x22, 0x5c];
const [LIST, LIST_END, FIELDS, FIELDS_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Throws AppError `copy-odd` for JSON of more levels, before it is read: a million of them take seconds. */
export function checkLevels(text: string): void {
	let level = 0;
	let isQuoted = false;
	for (let at = 0; at < text.length; at += 1) {
		const letter = text.charCodeAt(at);
		if (letter === QUOTE) isQuoted = !isQuoted;
		else if (isQuoted) at += letter === ESCAPE ? 1 : 0;
		else if (letter === LIST || letter === FIELDS) level += 1;
		else if (letter === LIST_END || letter === FIELDS_END) level -= 1;
		if (level > MOST.levels) throw new AppError('copy-odd');
	}
}
