import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { arrival, emptyStore } from '../../tests/fixtures/stores.ts';
import { runCommand } from './commands.ts';
import { discard } from './discard.ts';
import { storeAll } from './requests.ts';
import { forgetWhatIsDue } from './retention.ts';
import { aloneIn, minuteOf, openStore, type Store } from './store.ts';

let clean: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
	for (const step of clean) await step();
	clean = [];
}, 30_000);

const NOW = minuteOf(Date.now());
const here = async (db: Store) =>
	(await db.selectFrom('requests').select('id').orderBy('id').execute()).map(({ id }) => id);

describe.each(['SQLite', 'PostgreSQL'])('on %s', (engine) => {
	test('a flood is discarded in one step: of one team, of its hour or by name, and nothing that somebody has claimed', async ({
		skip
	}) => {
		const store = await emptyStore(engine);
		if (!store) return skip();
		clean = [store.stop];
		const { db } = store;
		await storeAll(db, [arrival('before')], 99);
		const junk = Array.from({ length: 250 }, (_, at) => arrival(`junk${at}`));
		await storeAll(db, [...junk, arrival('claimed'), arrival('theirs', 'x', 'hill')], 100);
		await storeAll(db, [arrival('after')], 110);
		await db.insertInto('staff').values({ id: 'ana', team: 'harbour', name: 'Ana' }).execute();
		await db
			.updateTable('requests')
			.set({ claimed_by: 'ana' })
			.where('id', '=', 'claimed')
			.execute();
		expect(await discard(db, 'harbour', { from: 100, until: 110 }, 120)).toBe(250);
		expect(await here(db)).toEqual(['after', 'before', 'claimed', 'theirs']);
		const ids = ['before', 'claimed', 'theirs', 'nobody'];
		expect(await discard(db, 'harbour', { ids }, 121)).toBe(1);
		expect(await here(db)).toEqual(['after', 'claimed', 'theirs']);
		const told = await db.selectFrom('audit').select('what').distinct().execute();
		expect(told.map(({ what }) => what).sort()).toEqual(['discarded', 'forgotten']);
		// A late copy of one of them is not taken for a new one.
		expect(await storeAll(db, [arrival('junk7')], 122)).toEqual(['gone']);
	}, 60_000);
});

test('the command takes times or a file, and says what a time looks like', async () => {
	const store = await emptyStore('SQLite');
	if (!store) throw new Error('no store');
	clean = [store.stop];
	const { db, dataDir } = store;
	vi.stubEnv('DATA_DIR', dataDir);
	vi.stubEnv('APP_ORIGIN', 'https://app.example');
	const lines: string[] = [];
	vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
	await storeAll(
		db,
		['one', 'two', 'three'].map((id) => arrival(id)),
		NOW
	);
	const file = join(mkdtempSync(join(tmpdir(), 'ids-')), 'ids');
	writeFileSync(file, 'one\ntwo\n');
	await runCommand('discard', ['harbour', file]);
	const time = (minute: number) => `${new Date(minute * 60_000).toISOString().slice(0, 16)}Z`;
	await runCommand('discard', ['harbour', time(NOW), time(NOW + 1)]);
	expect(lines.map((line) => line.split('.')[0])).toEqual(['Deleted: 2', 'Deleted: 1']);
	for (const wrong of [
		['14:00', '15:00'],
		[time(NOW), time(NOW)],
		[time(NOW), time(NOW + 1441)]
	])
		await expect(runCommand('discard', ['harbour', ...wrong])).rejects.toThrow(/time/);
	await expect(runCommand('discard', ['harbor', time(NOW), time(NOW + 1)])).rejects.toThrow(
		'There is no team "harbor"'
	);
});

test('of two receivers on one PostgreSQL one deletes what is due, and the other one waits', async ({
	skip
}) => {
	const store = await emptyStore('PostgreSQL');
	if (!store) return skip();
	const other = await openStore(store.at);
	clean = [() => other.destroy(), store.stop];
	await storeAll(
		store.db,
		['one', 'two', 'three'].map((id) => arrival(id)),
		1
	);
	const later = 1 + 31 * 24 * 60;
	await aloneIn(other, async () => {
		expect(await forgetWhatIsDue(store.db, later)).toBe(0);
	});
	const [a, b] = await Promise.all([store.db, other].map((db) => forgetWhatIsDue(db, later)));
	expect((a ?? 0) + (b ?? 0)).toBe(3);
	expect(await here(store.db)).toEqual([]);
}, 60_000);
