import { openStore } from '../../src/receiver/store.ts';
import { deliver } from '../fixtures/delivery.ts';
import { ready } from '../fixtures/receiver.ts';
import { startProgram } from '../fixtures/receiver-program.ts';
import { draft } from '../fixtures/requests.ts';
import { ADDRESSES, MARKERS, tracesOf } from '../fixtures/traces.ts';
import type { Figure } from './figures.ts';

// A small run for looking at the bench itself; the figures for the record are those of 1.
export const SHARE = Number(process.env.BENCH_SHARE || 1);
/** So much that nobody is slowed down. */
export const plenty = {
	RECEIVER_BURST: '1000000',
	RECEIVER_FLOOD_AT: '1000000',
	RECEIVER_MOST_PER_TEAM: '1000000'
};

/** A count that has to be met in full. */
export const all = (name: string, value: number, of: number): Figure[] => [
	{ name: `${name}, at least`, unit: '', value, budget: of, atLeast: true },
	{ name: `${name}, at most`, unit: '', value, budget: of }
];
export const none = (name: string, value: number): Figure => ({ name, unit: '', value, budget: 0 });

const DIFFERENT_MARKERS = 60;

/** Requests over a bad line, through kills: each stored once, and nothing in plain left behind. */
export async function delivery(
	engine: string,
	databaseUrl?: string,
	folder?: string
): Promise<Figure[]> {
	const [count, kills] = [Math.ceil(1000 * SHARE), Math.ceil(20 * SHARE)];
	const program = await startProgram({
		...plenty,
		...(databaseUrl && { DATABASE_URL: databaseUrl })
	});
	const requests = [];
	for (let at = 0; at < count; at++) {
		const content = { ...draft(at), shared: [], access: MARKERS + (at % DIFFERENT_MARKERS) };
		requests.push(await ready(await program.team.seal(content)));
	}
	const told = await deliver(program, requests, { kills, seed: 7 });
	const traces = tracesOf([MARKERS, ADDRESSES], folder ?? program.dataDir, program.log());
	await program.end();
	const db = await openStore({ dataDir: program.dataDir, ...(databaseUrl && { databaseUrl }) });
	const rows = await db.selectFrom('requests').select(['id', 'sha']).execute();
	await db.destroy();
	program.forget();
	const wanted = new Set(requests.map(({ id, sha256 }) => `${id} ${sha256}`));
	const right = rows.filter(({ id, sha }) => wanted.has(`${id} ${sha}`));
	return [
		...all(`${engine}: of ${count} stored once`, new Set(right).size, count),
		none(`${engine}: rows besides`, rows.length - right.length),
		{ name: `${engine}: attempts through ${told.kills} kills`, unit: '', value: told.attempts },
		{ name: `${engine}: learned only by sending again`, unit: '', value: told.replays },
		none(`${engine}: markers and addresses on disk and in logs`, traces.length)
	];
}
