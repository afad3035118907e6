import 'fake-indexeddb/auto';
import { globSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { newGoal } from '#lib/domain/goal/goal.ts';
import type { Moment } from './check-ins.ts';
import { eraseAll } from './erase.ts';
import { purgeGoals } from './goals.ts';
import { purgeDeleted } from './kept-check-ins.ts';
import { purgeMoments } from './moments.ts';
import type { Table } from './vault/schema.ts';
import { commit, list } from './vault/store.ts';

beforeEach(async () => void (await eraseAll()));

const at = (iso: string): Moment => ({ day: iso.slice(0, 10), at: iso });
/** An instant some years before or after another. */
const yearsFrom = (iso: string, years: number) => `${+iso.slice(0, 4) + years}${iso.slice(4)}`;
const MADE = '2026-03-01T10:00:00.000Z';
const DELETED = '2026-04-01T10:00:00.000Z';

/** Each purge, with a row of its kind that holds one deleted thing. */
const purges: Record<string, { table: Table; purge: typeof purgeGoals; row: unknown }> = {
	purgeDeleted: {
		table: 'checkIns',
		purge: purgeDeleted,
		row: [{ id: 'a', pack: 'ons4', ...at(MADE), seq: 1, answers: {}, deletedAt: DELETED }]
	},
	purgeGoals: {
		table: 'goals',
		purge: purgeGoals,
		row: { ...newGoal('a', 1, at(MADE)), deletedAt: DELETED }
	},
	purgeMoments: {
		table: 'moments',
		purge: purgeMoments,
		row: { id: 'a', text: 'Sun', ...at(MADE), deletedAt: DELETED }
	}
};
const kinds = Object.keys(purges);
const clocks = [-10, -5, -1, 0, 1, 5, 10];

/** What is left of it after visits at these instants. */
async function leftAfter(kind: string, visits: readonly string[]): Promise<unknown> {
	const { table, purge, row } = purges[kind] as (typeof purges)[string];
	await commit({ table, id: 'a', seen: 0, value: row });
	for (const visit of visits) await purge(at(visit));
	return (await list(table))[0]?.value;
}

test('every purge of what can be taken back is in this table', () => {
	const named = globSync('src/lib/db/*.ts').flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/export async function (purge\w+)/g)].map(
			([, name]) => name
		)
	);
	// What was here before a restore has a rule of its own, tested with it: copies.ts.
	expect(named.filter((name) => name !== 'purgeBefore').sort()).toEqual([...kinds].sort());
});

test.each(kinds.flatMap((kind) => clocks.map((years) => [kind, years] as const)))(
	'%s: a clock wrong by %i years for one visit destroys nothing',
	async (kind, years) => {
		const wrong = yearsFrom('2026-04-10T10:00:00.000Z', years);
		const { row } = purges[kind] as (typeof purges)[string];
		expect(await leftAfter(kind, [wrong, '2026-04-10T10:01:00.000Z'])).toEqual(row);
	}
);

test.each(kinds)(
	'%s: with a clock that is right it goes, once two visits have found so',
	async (kind) => {
		const month = '2026-05-01T10:00:00.000Z';
		expect(await leftAfter(kind, [month])).toBeDefined();
		await eraseAll();
		expect(await leftAfter(kind, [month, '2026-05-04T09:59:59.999Z'])).toBeDefined();
		await eraseAll();
		expect(await leftAfter(kind, [month, '2026-05-04T10:00:00.000Z'])).toBeUndefined();
	}
);
