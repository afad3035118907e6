import { sql, type Kysely } from 'kysely';
import { integer, text, makeTable, makeTables, type Engine, type Tables } from './tables.ts';

type Upgrade = (unit: Kysely<Tables>, engine: Engine) => Promise<void>;

/** What leads from each version to the next; a line is added and none is ever changed. */
const upgrades: readonly Upgrade[] = [
	makeTables,
	(unit, engine) =>
		makeTable(unit, engine, 'clock', { one: { ...integer, key: true }, at: integer }),
	async (unit, engine) => {
		for (const column of ['noticed', 'version'])
			await unit.schema
				.alterTable('requests')
				.addColumn(column, 'integer', (one) => one.notNull().defaultTo(0))
				.execute();
		await makeTable(unit, engine, 'notices', {
			key: { ...text, key: true },
			team: text,
			way: text,
			kind: text,
			count: integer,
			tries: integer,
			due: integer
		});
		await makeTable(unit, engine, 'noticed', { key: { ...text, key: true }, at: integer });
	},
	(unit, engine) => makeTable(unit, engine, 'known_keys', { kid: { ...text, key: true } }),
	(unit) => unit.schema.alterTable('enrolments').addColumn('staff', 'text').execute(),
	async (unit, engine) => {
		await makeTable(unit, engine, 'shared_keys', { name: { ...text, key: true }, secret: text });
		await makeTable(unit, engine, 'answered', { hash: { ...text, key: true }, until: integer });
	},
	async (unit, engine) => {
		const columns = { name: { ...text, key: true as const }, full_at: integer };
		await makeTable(unit, engine, 'network_use', columns);
		await unit.schema.createIndex('requests_of_team').on('requests').column('team').execute();
	}
];

/** Any number will do, as long as every receiver takes the same. */
const LOCK = 4174;

/** Brings a database up to date in one unit: all or nothing, and one receiver at a time. Throws for one that a newer receiver has used. */
export async function upgrade(db: Kysely<Tables>, engine: Engine): Promise<void> {
	await db.transaction().execute(async (unit) => {
		if (engine.bytes === 'bytea') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(unit);
		const columns = { one: { ...integer, key: true as const }, version: integer };
		await makeTable(unit, engine, 'schema_version', columns);
		const known = await unit.selectFrom('schema_version').select('version').executeTakeFirst();
		const from = known?.version ?? 0;
		if (from > upgrades.length)
			throw new Error(
				`The database has version ${from}, and this receiver knows ${upgrades.length}: update the receiver.`
			);
		for (const step of upgrades.slice(from)) await step(unit, engine);
		const version = { version: upgrades.length };
		await unit
			.insertInto('schema_version')
			.values({ one: 1, ...version })
			.onConflict((row) => row.column('one').doUpdateSet(version))
			.execute();
	});
}
