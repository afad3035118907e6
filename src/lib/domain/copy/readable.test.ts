import { expect, test } from 'vitest';
import en from '#content/example.en.json' with { type: 'json' };
import structure from '#content/example.json' with { type: 'json' };
import { Example, ExampleWords } from '../example/example.ts';
import { exampleRows } from '../example/rows.ts';
import type { Labels } from './labels.ts';
import { pageOf, writtenParts } from './page.ts';
import { COPY_TABLES, type CopyTable } from './rows.ts';
import { checkInTable, csvOf, goalTable } from './tables.ts';

const rows = exampleRows(
	Example.parse(structure),
	ExampleWords.parse(en),
	'2026-11-22',
	'2026-11-22T10:00:00.000Z'
);
const values = Object.fromEntries(
	COPY_TABLES.map((kept) => [
		kept,
		Object.fromEntries(
			rows.filter(({ table }) => table === kept).map(({ id, value }) => [id, value])
		)
	])
) as Record<CopyTable, Record<string, unknown>>;
const labels: Labels = { checkIns: {}, guides: {}, plan: {}, aboutMe: {}, stayingWell: {} };
const words = { different: 'Different', yes: 'Yes', none: 'None' };

test('a table of check-ins has a row for each answer, with words where there are any', () => {
	const checkIn = {
		...{ id: 'a', pack: 'p', packVersion: 1, day: '2026-11-01', at: '2026-11-01T09:00:00.000Z' },
		...{ seq: 1, finished: true, note: 'Said “so”' },
		answers: { calm: 3, 'calm:different': true, rest: null }
	};
	const gone = { ...checkIn, deletedAt: '2026-11-02T09:00:00.000Z' };
	const said = { title: 'How it is', items: { calm: 'I am calm' }, choices: { 3: 'Often' } };
	const all = checkInTable({ 2026: [checkIn, gone] }, { ...labels, checkIns: { p: said } }, words);
	expect(all).toEqual([
		['2026-11-01', 'How it is', 'I am calm', 'Often', 'Yes', 'Said “so”'],
		['2026-11-01', 'How it is', 'rest', 'None', '', '']
	]);
});

test('cells with commas, quotes and lines stay one, and none is a formula', () => {
	const cells = [['a,b', 'say "x"', 'two\nlines', '=1+1', '-5', '-cmd', '+44', '@x']];
	expect(csvOf(['h'], cells)).toBe(
		`\ufeffh\r\n"a,b","say ""x""","two\nlines",'=1+1,-5,'-cmd,'+44,'@x\r\n`
	);
});

test('every goal of the example is in its table, with each move', () => {
	const goals = Object.values(values.goals) as { hope: string; moves: unknown[] }[];
	const table = goalTable(values.goals);
	for (const { hope, moves } of goals)
		expect(table.filter(([name]) => name === hope)).toHaveLength(Math.max(1, moves.length));
});

test('the page holds every text that was written, runs no script and asks for nothing', () => {
	const parts = writtenParts(values, labels, words).map(([title, all]) => ({ title, all }));
	const hostile = { heading: '<script>alert(1)</script>', lines: ['<img src=x onerror=y>'] };
	const page = pageOf({ language: 'en', title: 'Notes', made: '' }, [
		...parts,
		{ title: 'x', all: [hostile] }
	]);
	expect(page).not.toMatch(/<(script|img|link|a|iframe)\b|<[^>]*(src|href)=/i);
	expect(page).toContain("default-src 'none'");
	const shown = page.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
	const texts = JSON.stringify([values.aboutMe, values.stayingWell, values.plan, values.moments]);
	for (const [, text] of texts.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g))
		expect(shown).toContain(JSON.parse(`"${text}"`));
	for (const { hope } of Object.values(values.goals) as { hope: string }[])
		expect(shown).toContain(hope);
});
