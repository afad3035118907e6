import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lying } from '../../../../tests/fixtures/damage.ts';
import kept from '../../../../tests/known-answers/databases.json' with { type: 'json' };
import { eraseAll } from '../erase.ts';
import { readNotes } from '../export.ts';
import { settled } from './native-keeper.ts';
import { NAME, nativeVersion, SCHEMA, SET_ASIDE, type Table } from './schema.ts';
import { forget } from './session.ts';
import { list } from './store.ts';

type Kept = (typeof kept.databases)[number];
const raw = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

/** Lays a database down as the code of its schema left it. */
async function layDown({ schema, key, tables, rows }: Kept): Promise<void> {
	const request = indexedDB.open(NAME, nativeVersion(schema));
	request.onupgradeneeded = () => {
		for (const table of ['meta', ...tables])
			request.result.createObjectStore(table, { keyPath: 'id' });
	};
	const database = await settled(request);
	const transaction = database.transaction(['meta', ...tables], 'readwrite');
	transaction.objectStore('meta').put({ id: 'key', bytes: raw(key) });
	transaction.objectStore('meta').put({ id: 'schema', value: schema });
	for (const { table, iv, ct, ...row } of rows)
		transaction.objectStore(table).put({ ...row, iv: raw(iv), ct: raw(ct).buffer });
	await new Promise((resolve) => (transaction.oncomplete = resolve));
	database.close();
}
const store = IDBObjectStore.prototype;
const { put } = store;
beforeEach(() => eraseAll());
afterEach(() => {
	store.put = put;
});

test('a database of every earlier schema is kept here', () => {
	expect(kept.databases.map(({ schema }) => schema)).toEqual(
		Array.from({ length: SCHEMA - 1 }, (_, at) => at + 1)
	);
});

describe.each(kept.databases)('a database of schema $schema', (database) => {
	const values = Object.fromEntries(
		Object.entries(kept.values).filter(([table]) => database.tables.includes(table))
	);
	async function isWhole() {
		const { schema, notes, asTheyLie } = await readNotes();
		expect([schema, asTheyLie]).toEqual([SCHEMA, []]);
		const filled = Object.entries(notes).filter(([, rows]) => Object.keys(rows).length > 0);
		expect(Object.fromEntries(filled)).toEqual(values);
		expect((await lying('meta')).map(({ id }) => id)).toEqual(['copy', 'key', 'schema']);
	}

	test('opens whole', async () => {
		await layDown(database);
		await isWhole();
	});

	test('killed at any write of the upgrade it is as it was, and opens whole at the next start', async () => {
		const writes = database.rows.length + 2;
		for (let killed = 1; killed <= writes; killed += 1) {
			await layDown(database);
			let made = 0;
			store.put = function (this: IDBObjectStore, row: unknown) {
				const request = put.call(this, row);
				if ((made += 1) === killed) this.transaction.abort();
				return request;
			};
			await expect(list('saved')).rejects.toMatchObject({ code: 'storage-shut' });
			store.put = put;
			expect(await lying(SET_ASIDE)).toEqual([]);
			expect((await lying('saved')).map(({ rev }) => rev)).toEqual([3]);
			await forget();
			await isWhole();
			await eraseAll();
		}
	});

	test('with a damaged row the rest opens, and that one lies as it lay', async () => {
		const [first, ...rest] = database.rows as [Kept['rows'][number]];
		const bad = { ...first, ct: `AAAA${first.ct.slice(4)}` };
		await layDown({ ...database, rows: [bad, ...rest] });
		const { asTheyLie } = await readNotes();
		expect(asTheyLie).toEqual([bad]);
		const lies = await lying(first.table as Table);
		expect(lies.find(({ id }) => id === first.id)?.rev).toBe(first.rev);
	});

	test.each(['schema', 'key'])(
		'without a good row %s it is said or put right, and nothing is lost',
		async (id) => {
			await layDown(database);
			const old = await settled(indexedDB.open(NAME));
			const meta = old.transaction('meta', 'readwrite').objectStore('meta');
			await settled(meta.put(id === 'key' ? { id } : { id, value: (database.schema % 4) + 1 }));
			old.close();
			if (id === 'schema') return isWhole();
			await expect(list('saved')).rejects.toMatchObject({ code: 'storage-key-lost' });
			expect(await lying('saved')).toHaveLength(1);
		}
	);
});
