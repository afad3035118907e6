import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { COPY_TABLES } from '#lib/domain/copy/rows.ts';
import { isDue, type OutboxEvent } from '#lib/domain/request/outbox.ts';
import { CHEAP, keepValues, MADE, WORDS } from '../../../tests/fixtures/copies.ts';
import { anyValues } from '../../../tests/fixtures/kept-rows.ts';
import { purgeBefore, readBefore, readRows } from './copies.ts';
import { eraseAll } from './erase.ts';
import { isWhole, makeCopy, openFile } from './copying.ts';
import { restoreCopy, undoRestore } from './restore.ts';
import { commit, read } from './vault/store.ts';

// There is no worker here; the work is the same.
vi.mock('#lib/db/copy-apart.ts', () => import('../../../tests/fixtures/copy-here.ts'));

const now = { day: '2026-11-29', at: '2026-11-29T20:00:00.000Z' };
const RUNS = Number(process.env.COPY_RUNS ?? 50);

beforeEach(async () => void (await eraseAll()));

type Values = Record<string, Record<string, unknown>>;
const kept = async () => (await readRows()).rows;
const valuesNow = async () =>
	Object.fromEntries(
		Object.entries(await kept()).map(([table, rows]) => [
			table,
			Object.fromEntries(Object.entries(rows).map(([id, { value }]) => [id, value]))
		])
	) as Values;
const copyNow = async () => (await makeCopy(WORDS, MADE, CHEAP)).text;
const restore = async (text: string, way: 'replace' | 'merge') =>
	restoreCopy(await openFile(text, WORDS), way, now);
/** Requests that wait are asked about again: all else has to be the very same. */
const apartFromAsking = (values: Values) =>
	JSON.parse(JSON.stringify(values), (_, one) =>
		Array.isArray(one) ? one.filter((event) => event?.kind !== 'restored') : one
	) as Values;

test('what is copied, deleted and restored is the same to the last bit of meaning', async () => {
	await fc.assert(
		fc.asyncProperty(anyValues, fc.constantFrom('replace', 'merge'), async (values, way) => {
			await eraseAll();
			await keepValues(values);
			const before = await kept();
			const text = await copyNow();
			expect(await isWhole(text, WORDS)).toBe(true);
			await eraseAll();
			await restore(text, way);
			expect(apartFromAsking(await valuesNow())).toEqual(values);
			for (const table of COPY_TABLES)
				for (const [id, { rev }] of Object.entries(before[table]))
					expect((await kept())[table][id]?.rev).toBe(rev);
		}),
		{ numRuns: RUNS }
	);
}, 900_000);

test('of two states brought together nothing is lost, and taking it back gives the first', async () => {
	await fc.assert(
		fc.asyncProperty(anyValues, anyValues, async (first, second) => {
			await eraseAll();
			await keepValues(first);
			const text = await copyNow();
			await eraseAll();
			await keepValues(second);
			await restore(text, 'merge');
			const both = await kept();
			for (const table of COPY_TABLES)
				for (const id of [...Object.keys(first[table]), ...Object.keys(second[table])])
					expect(both[table][id], `${table}/${id}`).toBeDefined();
			if (await readBefore(now.day)) await undoRestore(now);
			const after = apartFromAsking(await valuesNow());
			// That a request was sent or withdrawn stays known, also where only the copy knew it.
			for (const id of Object.keys(first.requests))
				if (id in second.requests) after.requests![id] = second.requests[id];
			expect(after).toEqual(second);
		}),
		{ numRuns: RUNS }
	);
}, 900_000);

test('a request that comes back is not sent without a new yes, and one made here is not taken away', async () => {
	const at = '2026-11-29T19:00:00.000Z';
	const team = { id: 'a', names: { en: 'A', cy: 'A' }, phone: null, answersWithin: 2 };
	const yes = { kind: 'said-yes', day: '2026-11-29', at };
	const request = (id: string) => ({ id, sealed: 'abc', token: 't', team, seq: 1, events: [yes] });
	await keepValues({ requests: { old: request('old') } });
	const text = await copyNow();
	await eraseAll();
	await keepValues({ requests: { mine: request('mine') } });
	await restore(text, 'replace');
	const due = async (id: string) => {
		const row = await read<{ events: OutboxEvent[] }>('requests', id);
		return isDue(row?.value.events ?? [], Date.parse(now.at));
	};
	expect([await due('old'), await due('mine')]).toEqual([false, true]);
	const { value, rev } = (await read<{ events: OutboxEvent[] }>('requests', 'old'))!;
	const again = { ...value, events: [...value.events, { ...yes, at: now.at }] };
	await commit({ table: 'requests', id: 'old', seen: rev, value: again });
	expect(await due('old')).toBe(true);
	// Taking the restore back takes back what has only come with it, and nothing that was said yes to here.
	await undoRestore(now);
	expect([await due('old'), await due('mine')]).toEqual([true, true]);
});

test('a restore can be taken back until the next day is over, and is let go of then', async () => {
	await keepValues({ aboutMe: { hopes: { text: 'mine' } } });
	const text = await copyNow();
	await keepValues({ stayingWell: { signs: { text: 'later' } } });
	await restore(text, 'replace');
	expect((await valuesNow()).stayingWell).toEqual({});
	await purgeBefore('2026-11-30');
	expect(await readBefore('2026-11-30')).not.toBeNull();
	expect(await readBefore('2026-12-01')).toBeNull();
	// A clock that was ahead for a while takes nothing away.
	await purgeBefore('2027-12-01');
	await purgeBefore('2027-12-01');
	await purgeBefore('2026-12-01');
	expect(await readBefore('2026-11-30')).not.toBeNull();
	await purgeBefore('2026-12-02');
	expect(await read('copies', 'before')).toBeUndefined();
});

test('after one copy and another it goes back to before the first, and what was written since is not lost', async () => {
	await keepValues({ aboutMe: { hopes: { text: 'one' } } });
	const one = await copyNow();
	await commit({ table: 'aboutMe', id: 'hopes', seen: 1, value: { text: 'two' } });
	const two = await copyNow();
	await commit({ table: 'aboutMe', id: 'hopes', seen: 2, value: { text: 'mine' } });
	await restore(one, 'replace');
	await restore(two, 'replace');
	await undoRestore(now);
	const hope = async () => (await valuesNow()).aboutMe?.hopes;
	expect(await hope()).toEqual({ text: 'mine' });
	expect(await readBefore(now.day)).toBeNull();
	await restore(one, 'replace');
	const { rev } = (await read('aboutMe', 'hopes'))!;
	await commit({ table: 'aboutMe', id: 'hopes', seen: rev, value: { text: 'since' } });
	await undoRestore(now);
	expect(await hope()).toEqual({ text: 'mine' });
	await undoRestore(now);
	expect(await hope()).toEqual({ text: 'since' });
});

test('what another tab writes while a copy comes back is not lost', async () => {
	await keepValues({ aboutMe: { hopes: { text: 'copied' } } });
	const text = await copyNow();
	await commit({ table: 'aboutMe', id: 'hopes', seen: 1, value: { text: 'mine' } });
	const opened = await openFile(text, WORDS);
	const other = commit({ table: 'aboutMe', id: 'tried', seen: 0, value: { text: 'elsewhere' } });
	await Promise.all([restoreCopy(opened, 'merge', now), other]);
	expect((await valuesNow()).aboutMe).toEqual({
		hopes: { text: 'mine' },
		tried: { text: 'elsewhere' }
	});
});

test('a restore that is stopped at any of its writes leaves what was here, and the next one is whole', async () => {
	const kills = Number(process.env.COPY_KILLS ?? 30);
	const [first, second] = fc.sample(anyValues, { numRuns: 2, seed: 11 });
	await keepValues(first ?? {});
	const text = await copyNow();
	const opened = await openFile(text, WORDS);
	const { put } = IDBObjectStore.prototype;
	const { delete: remove } = IDBObjectStore.prototype;
	let left = 0;
	function stopped<Args extends unknown[]>(write: (...args: Args) => IDBRequest) {
		return function (this: IDBObjectStore, ...args: Args) {
			const request = write.apply(this, args);
			// From then on nothing more gets through: what is broken off once is tried again.
			if ((left -= 1) <= 0) this.transaction.abort();
			return request;
		};
	}
	const outcomes = new Set<string>();
	for (let kill = 0; kill < kills; kill += 1) {
		await eraseAll();
		await keepValues(second ?? {});
		const old = await valuesNow();
		left = 1 + (kill % 25);
		IDBObjectStore.prototype.put = stopped(put);
		IDBObjectStore.prototype.delete = stopped(remove);
		await restoreCopy(opened, 'replace', now).catch(() => undefined);
		IDBObjectStore.prototype.put = put;
		IDBObjectStore.prototype.delete = remove;
		const after = await valuesNow();
		const isOld = JSON.stringify(after) === JSON.stringify(old);
		if (!isOld)
			expect(apartFromAsking({ ...after, requests: {} })).toEqual({ ...first, requests: {} });
		outcomes.add(isOld ? 'old' : 'new');
		await restoreCopy(opened, 'replace', now);
		expect(apartFromAsking({ ...(await valuesNow()), requests: {} })).toEqual({
			...first,
			requests: {}
		});
	}
	expect(outcomes).toContain('old');
}, 600_000);
