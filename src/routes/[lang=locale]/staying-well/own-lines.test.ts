import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import en from '#content/example.en.json' with { type: 'json' };
import structure from '#content/example.json' with { type: 'json' };
import wellbeing from '#content/check-ins/wellbeing.json' with { type: 'json' };
import { eraseAll } from '#lib/db/erase.ts';
import { commit } from '#lib/db/vault/store.ts';
import { parseInstrument } from '#lib/domain/check-in/instrument.ts';
import { Example, ExampleWords } from '#lib/domain/example/example.ts';
import { exampleRows } from '#lib/domain/example/rows.ts';
import type { Goal } from '#lib/domain/goal/goal.ts';
import { readOwnLines } from './own-lines.ts';

const AT = '2026-11-22T10:00:00.000Z';
const named = {
	instruments: [parseInstrument(wellbeing, 'wellbeing.json')],
	statements: { 'feeling-safe': 'I have felt safe.', 'being-of-use': 'I have been of use.' },
	exercises: { 'longer-breath': 'Breathe out for longer' }
};

beforeEach(() => eraseAll());

test('where nothing is kept, nothing is offered', async () => {
	expect(Object.values(await readOwnLines(named)).flat()).toEqual([]);
});

test('each line comes from where the person wrote or chose it', async () => {
	const rows = exampleRows(Example.parse(structure), ExampleWords.parse(en), '2026-11-22', AT);
	for (const { table, id, value } of rows) {
		const met = { day: '2026-11-22', at: AT, seq: 99, to: 'met' as const };
		const goal = value as Goal;
		const kept = id === 'rest' ? { ...goal, turns: [...goal.turns, met] } : value;
		await commit({ table, id, seen: 0, value: kept });
	}
	expect(await readOwnLines(named)).toEqual({
		// Of the long check-in that was last: strong, and with a statement.
		'check-in': ['I have been of use.', 'I have felt safe.'],
		moments: [en.moments.tide, en.moments.boys, en.moments.soup],
		goals: Object.values(en.goals.rest.signs),
		'right-now': ['Breathe out for longer'],
		'plan-signs': Object.values(en.plan.signs),
		'plan-myself': Object.values(en.plan.myself),
		'plan-tell': ['My sister, 07700 900123']
	});
});
