import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import cy from '#content/example.cy.json' with { type: 'json' };
import en from '#content/example.en.json' with { type: 'json' };
import structure from '#content/example.json' with { type: 'json' };
import wellbeingShort from '#content/check-ins/wellbeing-short.json' with { type: 'json' };
import { CheckIn } from '../check-in/check-in.ts';
import { Example, parseExampleWords } from './example.ts';
import { exampleRows, type ExampleRow } from './rows.ts';
import { Goal, stateOf } from '../goal/goal.ts';
import { goalPoints, lastMove, rememberedAt } from '../goal/moves.ts';
import { GuideRun } from '../guide/run.ts';
import { GoodMoment, latestMoment } from '../moment/moment.ts';
import { keptIn, recordOf, RightNowTime } from '../right-now/times.ts';
import { parseInstrument } from '../check-in/instrument.ts';
import { checkInsInOrder, totalLine } from '../check-in/line.ts';
import { dialled, PlanPart } from '../plan/plan.ts';
import { Situation } from '../situation/situation.ts';
import { lastNoticed, nextThings } from '../today/today.ts';

const DAY = '2026-11-22';
const AT = '2026-11-22T10:00:00.000Z';
const example = Example.parse(structure);
const languages = Object.entries({ en, cy }).map(
	([language, words]) => [language, parseExampleWords(example, words, `${language}.json`)] as const
);
const english = parseExampleWords(example, en, 'en.json');
const rows = (words = english, day = DAY, at = AT) => exampleRows(example, words, day, at);
const valuesOf = (table: ExampleRow['table'], all = rows()) =>
	all.filter((row) => row.table === table).map(({ value }) => value);

const shapes: Record<ExampleRow['table'], z.ZodMiniType> = {
	checkIns: z.array(CheckIn),
	situation: z.omit(Situation, { day: true }),
	saved: z.record(
		z.string(),
		z.strictObject({
			savedAt: z.iso.datetime(),
			helped: z.optional(z.enum(['yes', 'some', 'no']))
		})
	),
	guides: GuideRun,
	goals: Goal,
	plan: PlanPart,
	aboutMe: z.strictObject({ text: z.string() }),
	stayingWell: z.strictObject({ text: z.string() }),
	moments: GoodMoment,
	rightNow: RightNowTime
};

test.each(languages)('every row in %s is one that the app itself could have kept', (_, words) => {
	for (const { table, id, value } of rows(words)) {
		const read = z.safeParse(shapes[table], value);
		expect([table, id, read.error?.issues]).toEqual([table, id, undefined]);
		expect(read.data, `${table}/${id}`).toEqual(value);
	}
	for (const table of Object.keys(shapes) as ExampleRow['table'][])
		expect(valuesOf(table, rows(words)), table).not.toEqual([]);
});

test('the same day and instant give the same rows', () => {
	expect(rows()).toEqual(rows());
});

test('no row has an id twice, and a new year parts the check-ins', () => {
	const all = rows(english, '2027-01-20', '2027-01-20T10:00:00.000Z');
	const ids = all.map(({ table, id }) => `${table}/${id}`);
	expect(new Set(ids).size).toBe(ids.length);
	expect(all.filter(({ table }) => table === 'checkIns').map(({ id }) => id)).toEqual([
		'2026',
		'2027'
	]);
	for (const year of valuesOf('checkIns', all) as CheckIn[][])
		expect(new Set(year.map(({ day }) => day.slice(0, 4))).size).toBe(1);
});

test('the line has eleven weeks of twelve, goes up and down, and none of it lies ahead', () => {
	const all = checkInsInOrder((valuesOf('checkIns') as CheckIn[][]).flat());
	const points = totalLine(parseInstrument(wellbeingShort, 'wellbeing-short.json'), all);
	expect(points.map(({ value }) => value)).toEqual([16, 16, 18, 20, 21, 21, 16, 20, 22, 24, 24]);
	expect(all.map(({ seq }) => seq)).toEqual(all.map((_, at) => at + 1));
	expect(all.every(({ day, at }) => day <= DAY && at <= AT)).toBe(true);
});

test('the goals are under way, have been at one value twice, and are told in turn', () => {
	const goals = valuesOf('goals') as Goal[];
	expect(goals.map(stateOf)).toEqual(['active', 'active']);
	const [first] = goals;
	if (!first) throw new Error('no goal');
	expect(lastMove(first)?.value).toBe(6);
	expect(rememberedAt(first, 5)).toHaveLength(2);
	const days = goalPoints(first).map(({ day }) => day);
	expect(days).toEqual([...days].sort());
});

test('today asks for a step first, then for a goal to be looked at', () => {
	const goals = valuesOf('goals') as Goal[];
	const runs = valuesOf('guides') as GuideRun[];
	const kinds = nextThings(DAY, goals, runs, undefined).map(({ kind }) => kind);
	expect(kinds).toEqual(['step', 'goal-review', 'step', 'check-in']);
	expect(lastNoticed(DAY, goals)).toBe(english.goals.people?.signs.e3);
});

test('there is a good moment to show, and one thing that was kept for a hard hour', () => {
	expect(latestMoment(DAY, valuesOf('moments') as GoodMoment[])?.text).toBe(english.moments.tide);
	const times = valuesOf('rightNow') as RightNowTime[];
	const [kept = ''] = keptIn(times);
	expect(recordOf(times, kept)).toMatchObject({ times: 2, changes: [{ before: 8, after: 5 }, {}] });
});

test('one guide is finished and one is under way, begun and ended in turn', () => {
	const runs = valuesOf('guides') as GuideRun[];
	expect(runs.map(({ seq, end }) => [seq, end?.seq])).toEqual([
		[1, 2],
		[3, undefined]
	]);
});

test('the one number in the plan can be dialled and reaches nobody', () => {
	const phones = (valuesOf('plan') as PlanPart[]).flatMap(({ entries }) =>
		entries.flatMap(({ phone }) => phone ?? [])
	);
	// Numbers that Ofcom keeps free for stories: 07700 900000 to 900999.
	expect(phones.map(dialled)).toEqual([expect.stringMatching(/^07700900\d{3}$/)]);
});

test('words that are missing are named', () => {
	const { e2 } = en.plan.matters;
	const words = { ...en, plan: { ...en.plan, matters: { e2 } } };
	expect(() => parseExampleWords(example, words, 'en.json')).toThrow(
		'en.json: plan.matters.e1: missing'
	);
});
