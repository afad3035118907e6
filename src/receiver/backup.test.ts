import { copyFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { arrival, emptyStore, TOKEN } from '../../tests/fixtures/stores.ts';
import { startProgram } from '../../tests/fixtures/receiver-program.ts';
import { makeSender, shaped, times } from '../../tests/fixtures/junk.ts';
import { rehearse } from './backup.ts';
import { countRows } from './copy.ts';
import { journalOf } from './journal.ts';
import { storeAll, withdraw } from './requests.ts';
import { openStore } from './store.ts';

const dir = mkdtempSync(join(tmpdir(), 'backups-'));
afterAll(() => rmSync(dir, { recursive: true }));
const MAIN = join(import.meta.dirname, 'main.ts');
const run = promisify(execFile);
async function command(env: Record<string, string>, ...named: string[]) {
	const told = await run(process.execPath, ['--no-warnings', MAIN, ...named], {
		env: { ...process.env, ...env }
	}).catch((error: { stdout: string; stderr: string }) => error);
	return told.stdout + told.stderr;
}

test('a backup that is made while requests come has every one that was acknowledged before it', async () => {
	const plenty = { RECEIVER_BURST: '1000000', RECEIVER_FLOOD_AT: '1000000' };
	const program = await startProgram(plenty);
	const { header } = await program.team.seal();
	const { send, close } = makeSender(program.origin, 8);
	const acknowledged: string[] = [];
	const file = join(dir, 'under-way.sqlite');
	let before: string[] = [];
	let told: Promise<string> | undefined;
	await times(300, 8, async () => {
		const { id, bytes } = shaped(header);
		if ((await send(id, bytes, '203.0.113.1')).status === 201) acknowledged.push(id);
		if (acknowledged.length < 100 || told) return;
		before = [...acknowledged];
		told = command({ DATA_DIR: program.dataDir }, 'backup', file);
	});
	expect(await told).toContain('Written');
	close();
	await program.end();
	const kept = new DatabaseSync(file, { readOnly: true });
	const ids = new Set(
		kept
			.prepare('SELECT id FROM requests')
			.all()
			.map((row) => row.id)
	);
	kept.close();
	expect(before.length).toBeGreaterThanOrEqual(100);
	expect(before.filter((id) => !ids.has(id))).toEqual([]);
	expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(await command({ DATA_DIR: program.dataDir }, 'backup', file)).toContain(
		'replaces nothing'
	);
	const rehearsed = await command({ DATA_DIR: program.dataDir }, 'rehearse', file);
	expect(rehearsed).toMatch(
		/requests: \d+[^]*The backup is whole\. Done again from the journal: 0/
	);
	program.forget();
}, 120_000);

test('a rehearsal says what the journal would do again, and finds a body or an audit that was changed', async () => {
	const store = await emptyStore('SQLite');
	if (!store) throw new Error('There is no SQLite.');
	const { db, dataDir } = store;
	const journal = journalOf({ journal: undefined, dataDir });
	await storeAll(db, [arrival('a'), arrival('b'), arrival('c')], 1000);
	await withdraw(db, 'c', TOKEN, 1000);
	await journal.keepUp(db, 1000);
	const file = join(dir, 'small.sqlite');
	expect(await command({ DATA_DIR: dataDir }, 'backup', file)).toContain('Written');
	await withdraw(db, 'a', TOKEN, 1001);
	await journal.keepUp(db, 1001);
	const { rows, doneAgain } = await rehearse(file, journal, 1002);
	expect([rows.requests, rows.tombstones, doneAgain]).toEqual([2, 1, 1]);
	for (const [change, sentence] of [
		["UPDATE requests SET body = x'00' WHERE id = 'b'", 'The body of request b'],
		["UPDATE audit SET who = 'eve'", 'The audit is broken at entry 1.']
	] as const) {
		const changed = join(dir, 'changed.sqlite');
		copyFileSync(file, changed);
		const raw = new DatabaseSync(changed);
		raw.exec(change);
		raw.close();
		await expect(rehearse(changed, journal, 1002)).rejects.toThrow(sentence);
	}
	writeFileSync(join(dir, 'nothing.sqlite'), 'this is no database at all');
	await expect(rehearse(join(dir, 'nothing.sqlite'), journal, 1002)).rejects.toThrow();
	await store.stop();
}, 60_000);

test('the audit is exported, and an end that was cut off is found by a head that was kept', async () => {
	const store = await emptyStore('SQLite');
	if (!store) throw new Error('There is no SQLite.');
	const { db, dataDir } = store;
	await storeAll(db, [arrival('a'), arrival('b')], 1000);
	await withdraw(db, 'a', TOKEN, 1000);
	const before = await db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
	await withdraw(db, 'b', TOKEN, 1001);
	const env = { DATA_DIR: dataDir };
	const [, seq = '', hash = ''] = /last entry: (\d+) (\S+)/.exec(await command(env, 'audit')) ?? [];
	expect([seq, await command(env, 'audit', seq, hash)]).toEqual([
		'2',
		expect.stringContaining('whole')
	]);
	const file = join(dir, 'audit.jsonl');
	expect(await command(env, 'audit-export', file)).toContain('2 entries');
	await db.deleteFrom('audit').where('seq', '=', 2).execute();
	await db.updateTable('audit_head').set({ seq: 1, hash: before.hash }).execute();
	expect(await command(env, 'audit')).toContain('whole');
	expect(await command(env, 'audit', seq, hash)).toContain('its end was cut off');
	await store.stop();
}, 60_000);

test('everything is carried from SQLite to PostgreSQL by one command, and never over something', async ({
	skip
}) => {
	const [from, to] = [await emptyStore('SQLite'), await emptyStore('PostgreSQL')];
	if (!from || !to) return skip();
	const ana = { id: 'ana', team: 'harbour', name: 'Ana' };
	await from.db.insertInto('staff').values(ana).execute();
	const ids = Array.from({ length: 450 }, (_, at) => `r${at}`);
	await storeAll(
		from.db,
		ids.map((id) => arrival(id)),
		1000
	);
	await withdraw(from.db, 'r0', TOKEN, 1000);
	const { databaseUrl = '' } = to.at;
	const env = { DATA_DIR: from.dataDir, DATABASE_URL: databaseUrl };
	expect(await command(env, 'move')).toContain('requests: 449');
	expect(await countRows(to.db)).toEqual(await countRows(from.db));
	const [one] = await to.db.selectFrom('requests').selectAll().where('id', '=', 'r7').execute();
	expect([...(one?.body ?? [])]).toEqual([...new TextEncoder().encode('r7')]);
	expect(await command(env, 'audit')).toContain('whole');
	expect(await command(env, 'move')).toContain('not empty');
	expect(await command({ DATA_DIR: from.dataDir, DATABASE_URL: '' }, 'move')).toContain('Name the');
	const again = await openStore({ dataDir: from.dataDir });
	expect((await countRows(again)).requests).toBe(449);
	await again.destroy();
	await Promise.all([from.stop(), to.stop()]);
}, 60_000);
