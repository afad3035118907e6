import type { CheckIn } from '../check-in/check-in.ts';
import { bySeq, notDeleted, type Goal } from '../goal/goal.ts';
import type { Labels, ReadWords } from './labels.ts';

const DIFFERENT = /:different$/;

/** The check-ins that are not deleted, oldest first. */
export const keptCheckIns = (rows: Record<string, unknown>): CheckIn[] =>
	(Object.values(rows).flat() as CheckIn[])
		.filter(({ deletedAt }) => deletedAt === undefined)
		.sort((a, b) => (a.day === b.day ? a.seq - b.seq : a.day < b.day ? -1 : 1));

/** What was answered to each statement of a check-in, in words. */
export function answersOf(
	{ pack, answers }: CheckIn,
	{ checkIns }: Labels,
	words: ReadWords
): { statement: string; answer: string; different: boolean }[] {
	const said = checkIns[pack];
	return Object.entries(answers)
		.filter(([id]) => !DIFFERENT.test(id))
		.map(([id, value]) => ({
			statement: said?.items[id] ?? id,
			answer: value === null ? words.none : (said?.choices[String(value)] ?? String(value)),
			different: answers[`${id}:different`] === true
		}));
}

/** Rows of a table of every check-in: day, check-in, statement, answer, to be different, note. */
export const checkInTable = (
	rows: Record<string, unknown>,
	labels: Labels,
	words: ReadWords
): string[][] =>
	keptCheckIns(rows).flatMap((one) =>
		answersOf(one, labels, words).map(({ statement, answer, different }, at) => [
			one.day,
			labels.checkIns[one.pack]?.title ?? one.pack,
			statement,
			answer,
			different ? words.yes : '',
			at === 0 ? (one.note ?? '') : ''
		])
	);

/** Rows of a table of every move of every goal: goal, day, place from 0 to 10, why there, one step up. */
export const goalTable = (rows: Record<string, unknown>): string[][] =>
	notDeleted(Object.values(rows) as Goal[]).flatMap(({ hope, day, moves }) =>
		moves.length === 0
			? [[hope, day, '', '', '']]
			: bySeq(moves).map((move) => [hope, move.day, String(move.value), move.why, move.up])
	);

// A cell that begins like this is a formula to a spreadsheet, and could do something.
const FORMULA = /^[=+\-@\t\r]/;
const cell = (text: string): string => {
	const safe = FORMULA.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
	return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A table as CSV (RFC 4180), with the mark by which spreadsheets know its letters. */
export const csvOf = (heads: readonly string[], rows: readonly string[][]): string =>
	`\ufeff${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
