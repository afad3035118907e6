import { readFileSync } from 'node:fs';
import { openStore } from '../../src/receiver/store.ts';
import { flood } from '../fixtures/flooding.ts';
import { makeSender, shaped, times } from '../fixtures/junk.ts';
import { startProgram, type Program } from '../fixtures/receiver-program.ts';
import { startPostgres } from '../postgres.ts';
import { all, delivery, none, plenty, SHARE } from './delivery.ts';
import { quantile, type Figure, type Part } from './figures.ts';

/** Resident memory in MB. */
function memoryOf({ pid }: Program): number {
	const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid()}/status`, 'utf8')) ?? [];
	return Number(kilobytes) / 1024;
}

async function throughput(engine: string, databaseUrl?: string): Promise<Figure[]> {
	const program = await startProgram({
		...plenty,
		...(databaseUrl && { DATABASE_URL: databaseUrl })
	});
	const { header } = await program.team.seal();
	const { send, close } = makeSender(program.origin, 64);
	const [warm, count] = [500, Math.ceil(20_000 * SHARE)];
	const bodies = Array.from({ length: warm + count }, () => shaped(header));
	let stored = 0;
	const store = async ({ id, bytes }: { id: string; bytes: Uint8Array }) => {
		if ((await send(id, bytes, '203.0.113.1')).status === 201) stored += 1;
	};
	await times(warm, 64, (at) => store(bodies[at] as never));
	const began = performance.now();
	await times(count, 64, (at) => store(bodies[warm + at] as never));
	const seconds = (performance.now() - began) / 1000;
	const again = () => times(bodies.length, 64, (at) => store(bodies[at] as never));
	// The first round of each kind only fills the heap to its usual size.
	await again();
	const before = memoryOf(program);
	const rounds = Math.ceil((100_000 * SHARE) / bodies.length);
	for (let round = 0; round < rounds; round++) await again();
	const after = memoryOf(program);
	close();
	// Without a warning, so that only what was on the disk is counted.
	await program.kill();
	const db = await openStore({ dataDir: program.dataDir, ...(databaseUrl && { databaseUrl }) });
	const rows = await db
		.selectFrom('requests')
		.select(({ fn }) => fn.countAll().as('count'))
		.execute();
	await db.destroy();
	program.forget();
	return [
		{
			name: `${engine}: durable stores a second`,
			unit: '/s',
			value: count / seconds,
			...(engine === 'SQLite' && { budget: 1000, atLeast: true })
		},
		none(`${engine}: acknowledged and not there`, Math.max(0, stored - Number(rows[0]?.count))),
		{ name: `${engine}: memory after ${2 * count} requests`, unit: 'MB', value: before },
		{
			name: `${engine}: memory grown by ${rounds * bodies.length} more`,
			unit: 'MB',
			value: after - before,
			budget: 32
		}
	];
}

async function junk(): Promise<Figure[]> {
	const [count, people] = [Math.ceil(100_000 * SHARE), 20];
	// At the usual limit the tenth that solves its work would take half an hour to come through.
	const program = await startProgram({ RECEIVER_FLOOD_AT: '1000' });
	const { delivered, tries, health, statuses } = await flood(program, {
		junk: count,
		honest: people
	});
	await program.kill();
	program.forget();
	return [
		...all(
			`of ${people} honest people heard among ${count} junk, a tenth of which solves its work`,
			delivered,
			people
		),
		{ name: 'tries of the unluckiest', unit: '', value: Math.max(...tries) },
		{ name: 'health meanwhile, p99', unit: 'ms', value: quantile(health, 0.99), budget: 500 },
		{ name: 'health meanwhile, longest', unit: 'ms', value: Math.max(...health) },
		{ name: 'junk stored', unit: '', value: statuses.get(201) ?? 0 }
	];
}

/** What the receiver promises, measured against the program itself over loopback. */
export async function receiver(): Promise<Part> {
	const figures = [
		...(await delivery('SQLite')),
		...(await throughput('SQLite')),
		...(await junk())
	];
	const postgres = await startPostgres();
	if (postgres) {
		figures.push(...(await delivery('PostgreSQL', postgres.url, postgres.dir)));
		await postgres.stop(true);
	}
	const second = await startPostgres();
	if (second) {
		figures.push(...(await throughput('PostgreSQL', second.url)));
		await second.stop(true);
	}
	return { part: 'receiver', figures };
}
