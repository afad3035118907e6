import { afterEach, describe, expect, test } from 'vitest';
import { emptyStore } from '../../tests/fixtures/stores.ts';
import { openStore } from './store.ts';
import { makeTables } from './tables.ts';
import { upgrade } from './upgrades.ts';

let clean: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const step of clean) await step();
	clean = [];
});

describe.each(['SQLite', 'PostgreSQL'])('on %s', (engine) => {
	test('a database of the first version is brought up to date with what is in it, once', async ({
		skip
	}) => {
		const store = await emptyStore(engine);
		if (!store) return skip();
		clean.push(store.stop);
		const { db } = store;
		for (const table of [
			'schema_version',
			'clock',
			'notices',
			'noticed',
			'known_keys',
			'shared_keys',
			'answered',
			'network_use',
			'enrolments',
			'requests'
		])
			await db.schema.dropTable(table).execute();
		const bytes = engine === 'SQLite' ? 'blob' : 'bytea';
		await makeTables(db, { bytes, strict: engine === 'SQLite' });
		const old = {
			id: 'a',
			team: 'harbour',
			desk_key: 'd',
			recovery_key: 'r',
			body: new Uint8Array([1]),
			sha: 's',
			withdraw_hash: 'w',
			received: 1
		};
		await db
			.insertInto('requests')
			.values(old as never)
			.execute();
		const open = async () => (await openStore(store.at)).destroy();
		// Several receivers may start on PostgreSQL at the same time; within one program SQLite takes one.
		if (engine === 'PostgreSQL') await Promise.all([open(), open()]);
		else await open();
		expect(await db.selectFrom('requests').select(['id', 'noticed', 'version']).execute()).toEqual([
			{ id: 'a', noticed: 0, version: 0 }
		]);
	});

	test('a database that a newer receiver has used is refused, and left as it is', async ({
		skip
	}) => {
		const store = await emptyStore(engine);
		if (!store) return skip();
		clean.push(store.stop);
		await store.db.updateTable('schema_version').set({ version: 99 }).execute();
		await expect(openStore(store.at)).rejects.toThrow('update the receiver');
		const [kept] = await store.db.selectFrom('schema_version').select('version').execute();
		expect(kept).toEqual({ version: 99 });
		const bytes = engine === 'SQLite' ? 'blob' : 'bytea';
		await expect(upgrade(store.db, { bytes, strict: false })).rejects.toThrow('99');
	});
});
