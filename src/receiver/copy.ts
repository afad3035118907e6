import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Every table that is carried from one database to another; what others refer to comes first. Shared keys are made anew, and what they signed counts for minutes. */
export const TABLES = [
	'staff',
	'passkeys',
	'enrolments',
	'sessions',
	'revoked_keys',
	'known_keys',
	'requests',
	'tombstones',
	'audit',
	'audit_head',
	'clock',
	'notices',
	'noticed'
] as const satisfies readonly (keyof Tables)[];

const AT_ONCE = 200;

/** How many rows each table has. */
export async function countRows(db: Store): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const table of TABLES) {
		const row = db.selectFrom(table).select(({ fn }) => fn.countAll().as('count'));
		counts[table] = Number((await row.executeTakeFirstOrThrow()).count);
	}
	return counts;
}

/** Carries everything into an empty database, in one unit. Throws when something is in it. */
export async function copyAll(from: Store, to: Store): Promise<void> {
	const taken = Object.entries(await countRows(to)).find(
		([table, count]) => count > 0 && table !== 'audit_head'
	);
	if (taken) throw new Error(`The other database is not empty: there is something in ${taken[0]}.`);
	await to.transaction().execute(async (unit) => {
		await unit.deleteFrom('audit_head').execute();
		for (const table of TABLES) {
			const rows = await from.selectFrom(table).selectAll().execute();
			for (let at = 0; at < rows.length; at += AT_ONCE)
				await unit
					.insertInto(table)
					.values(rows.slice(at, at + AT_ONCE))
					.execute();
		}
	});
}
