import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase, settled } from './vault/native-keeper.ts';
import { eraseAll } from './erase.ts';
import { countNotes, notesFile, readNotes, sizeNotes } from './export.ts';
import { NAME, SCHEMA, SET_ASIDE, TABLES, type SealedRow } from './vault/schema.ts';
import { sealRow } from './vault/seal.ts';
import { commit } from './vault/store.ts';
import { unlock } from './vault/unlock.ts';

beforeEach(() => eraseAll());
const told = { about: 'a copy', made: '2026-05-02T10:00:00.000Z', settings: { theme: 'dark' } };

test('every table of the database is in the file, and nothing of the key', async () => {
	for (const table of TABLES)
		await commit({ table, id: 'a', seen: 0, value: { note: `marker ${table}` } });
	const database = await settled(indexedDB.open(NAME));
	const beside = ['meta', 'copies', SET_ASIDE];
	const tables = [...database.objectStoreNames].filter((table) => !beside.includes(table));
	database.close();
	const text = notesFile(await readNotes(), told);
	for (const table of tables) expect(text).toContain(`marker ${table}`);
	expect(Object.keys(JSON.parse(text).notes).sort()).toEqual(tables.sort());
	expect(text).not.toContain('bytes');
});

test('the file says what it is first, and opens to the very values', async () => {
	const years = [{ day: '2026-05-01', answers: { calm: 3, rest: null }, note: 'Dŵr a “thir”' }];
	await commit({ table: 'checkIns', id: '2026', seen: 0, value: years });
	const text = notesFile(await readNotes(), told);
	expect(text.split('\n').slice(0, 3)).toEqual([
		'{',
		'\t"format": "waymark-notes",',
		'\t"version": 1,'
	]);
	const file = JSON.parse(text);
	expect(file).toMatchObject({ ...told, schema: SCHEMA, unreadable: [] });
	expect(file.notes.checkIns).toEqual({ 2026: years });
});

test('one row that no longer opens is named and does not hold back the others', async () => {
	await commit(
		{ table: 'saved', id: 'a', seen: 0, value: 'first' },
		{ table: 'saved', id: 'b', seen: 0, value: 'second' }
	);
	const database = await settled(indexedDB.open(NAME));
	const store = () => database.transaction('saved', 'readwrite').objectStore('saved');
	const row = await settled<SealedRow>(store().get('a'));
	await settled(store().put({ ...row, iv: new Uint8Array(12) }));
	database.close();
	const { notes, unreadable } = await readNotes();
	expect(notes.saved).toEqual({ b: 'second' });
	expect(unreadable).toEqual(['saved/a']);
});

test('a row that an upgrade could not open is still counted after it', async () => {
	const old = await openDatabase(NAME, SCHEMA - 1);
	const { key } = await unlock(old, SCHEMA - 1, {});
	for (const id of ['a', 'b']) {
		const row = await sealRow(key, SCHEMA - 1, 'goals', id, 1, { id });
		if (id === 'a') new Uint8Array(row.ct)[0]! ^= 1;
		await settled(old.transaction('goals', 'readwrite').objectStore('goals').put(row));
	}
	old.close();
	const { schema, notes, unreadable } = await readNotes();
	expect({ schema, goals: notes.goals, unreadable }).toEqual({
		schema: SCHEMA,
		goals: { b: { id: 'b' } },
		unreadable: ['goals/a']
	});
});

test('lists count as many as they hold, and the deleted ones apart', async () => {
	const nothing = countNotes(await readNotes());
	expect(nothing).toEqual({
		answers: 0,
		checkIns: 0,
		situation: 0,
		saved: 0,
		guides: 0,
		goals: 0,
		plan: 0,
		aboutMe: 0,
		requests: 0,
		moments: 0,
		rightNow: 0,
		stayingWell: 0,
		deleted: 0
	});
	await commit(
		{ table: 'checkIns', id: '2025', seen: 0, value: [{ id: 'x' }, { id: 'y', deletedAt: 'z' }] },
		{ table: 'checkIns', id: '2026', seen: 0, value: [{ id: 'v' }] },
		{ table: 'answers', id: 'p:a', seen: 0, value: { value: 3 } },
		{ table: 'situation', id: 'mine', seen: 0, value: { outcode: 'BA1' } }
	);
	expect(countNotes(await readNotes())).toEqual({
		...nothing,
		answers: 1,
		checkIns: 2,
		situation: 1,
		deleted: 1
	});
});

test('what is kept of each kind is weighed as it was written', async () => {
	await commit({ table: 'aboutMe', id: 'hopes', seen: 0, value: { text: 'Dŵr' } });
	const sizes = sizeNotes(await readNotes());
	expect(sizes).toMatchObject({ aboutMe: '{"text":"Dŵr"}'.length + 1, goals: 0 });
});
