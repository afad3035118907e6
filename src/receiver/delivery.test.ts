import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { deliver } from '../../tests/fixtures/delivery.ts';
import { flood } from '../../tests/fixtures/flooding.ts';
import { makeSender, shaped, times } from '../../tests/fixtures/junk.ts';
import { ready } from '../../tests/fixtures/receiver.ts';
import { startProgram } from '../../tests/fixtures/receiver-program.ts';
import { draft } from '../../tests/fixtures/requests.ts';
import { ADDRESSES, MARKERS, tracesOf } from '../../tests/fixtures/traces.ts';
import { startPostgres } from '../../tests/postgres.ts';
import { openStore } from './store.ts';

const plenty = { RECEIVER_BURST: '1000000', RECEIVER_FLOOD_AT: '1000000' };
let clean: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
	for (const step of clean.toReversed()) await step();
	clean = [];
}, 60_000);

async function start(env: Record<string, string>) {
	const program = await startProgram(env);
	clean.push(
		() => program.forget(),
		() => program.kill()
	);
	return program;
}

describe.each(['SQLite', 'PostgreSQL'])('on %s', (engine) => {
	test('every request is stored once, over a bad line and through kills, and leaves no trace in plain', async ({
		skip
	}) => {
		const postgres = engine === 'PostgreSQL' ? await startPostgres() : null;
		if (engine === 'PostgreSQL' && !postgres) return skip();
		if (postgres) clean.push(() => postgres.stop(true));
		const program = await start({ ...plenty, ...(postgres && { DATABASE_URL: postgres.url }) });
		const marker = (at: number) => MARKERS + at;
		const requests = await Promise.all(
			Array.from({ length: 40 }, async (_, at) => {
				const content = { ...draft(at), access: marker(at), name: `Name ${marker(at)}` };
				return ready(await program.team.seal({ ...content, shared: [] }));
			})
		);
		const told = await deliver(program, requests, { kills: 2, seed: 1 });
		expect(told.kills).toBe(2);
		const folder = postgres?.dir ?? program.dataDir;
		expect(tracesOf([MARKERS, ADDRESSES], folder, program.log())).toEqual([]);
		// What has to be found is found: the search itself works.
		expect(tracesOf([requests[0]?.id ?? ''], folder, '')).toHaveLength(1);
		await program.end();
		// Ended in peace, it leaves no half-written log behind.
		if (!postgres) expect(readdirSync(program.dataDir).join()).not.toContain('-wal');
		const { dataDir } = program;
		const db = await openStore({ dataDir, ...(postgres && { databaseUrl: postgres.url }) });
		const rows = await db.selectFrom('requests').select(['id', 'sha']).execute();
		await db.destroy();
		const stored = rows.map(({ id, sha }) => `${id} ${sha}`).sort();
		expect(stored).toEqual(requests.map(({ id, sha256 }) => `${id} ${sha256}`).sort());
	}, 120_000);
});

test('what was acknowledged is on the disk when the receiver is killed at that moment', async () => {
	const program = await start(plenty);
	const { header } = await program.team.seal();
	const { send, close } = makeSender(program.origin, 16);
	const acknowledged: string[] = [];
	await times(400, 16, async () => {
		const { id, bytes } = shaped(header);
		if ((await send(id, bytes, '203.0.113.1')).status === 201) acknowledged.push(id);
		if (acknowledged.length >= 200) await program.kill();
	});
	close();
	const db = await openStore({ dataDir: program.dataDir });
	const rows = await db.selectFrom('requests').select('id').execute();
	await db.destroy();
	const stored = new Set(rows.map(({ id }) => id));
	expect(acknowledged.length).toBeGreaterThanOrEqual(200);
	expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
}, 60_000);

// By hand: JUNK=100000 FLOOD_AT=600 vitest run src/receiver/delivery.test.ts -t flood
const JUNK = Number(process.env.JUNK || 600);
const FLOOD_AT = process.env.FLOOD_AT || '50';

test(
	`in a flood of ${JUNK}, of which a tenth solves its work, all of 20 honest people are heard, and the receiver stays awake`,
	async () => {
		const program = await start({ RECEIVER_FLOOD_AT: FLOOD_AT });
		const began = performance.now();
		const { delivered, health, statuses, tries, hardest } = await flood(program, {
			junk: JUNK,
			honest: 20
		});
		const seconds = (performance.now() - began) / 1000;
		if (process.env.JUNK) console.log({ seconds, statuses, hardest, tries: Math.max(...tries) });
		expect(delivered).toBe(20);
		expect(statuses.get(428) ?? 0).toBeGreaterThan(JUNK / 2);
		// What solves its work is stored: the receiver cannot tell it from a request.
		expect(statuses.get(201) ?? 0).toBeGreaterThan(Number(FLOOD_AT) + JUNK / 20);
		expect(health.every((milliseconds) => milliseconds < Infinity)).toBe(true);
	},
	60_000 + JUNK * 30
);
