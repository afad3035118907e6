import { deliverToSeveral, startReceivers, shapedRequests } from '../fixtures/receivers.ts';
import { put } from '../fixtures/receiver.ts';
import { openStore } from '../../src/receiver/store.ts';
import { startPair } from '../postgres-standby.ts';
import { startPostgres } from '../postgres.ts';
import { all, none, SHARE } from './delivery.ts';
import type { Figure, Part } from './figures.ts';

async function killedInTurn(): Promise<Figure[]> {
	const postgres = await startPostgres();
	if (!postgres) return [];
	const count = Math.ceil(10_000 * SHARE);
	const { stored, besides, attempts, kills } = await deliverToSeveral(3, count, postgres.url);
	await postgres.stop(true);
	return [
		...all(`3 receivers, one killed every second: of ${count} stored once`, stored, count),
		none('rows besides', besides),
		{ name: `attempts through ${kills} kills`, unit: '', value: attempts }
	];
}

/** Requests go to three receivers while the primary is lost and its standby promoted: what was acknowledged and is not there afterwards. */
async function promoted(): Promise<Figure[]> {
	const pair = await startPair();
	if (!pair) return [];
	const count = Math.ceil(6000 * SHARE);
	const receivers = await startReceivers(3, pair.url);
	try {
		const requests = await shapedRequests(receivers.asked, count);
		const acknowledged: string[] = [];
		const waiting = [...requests];
		const state = { failed: 0, lostAt: 0, againAfter: 0 };
		const worker = async () => {
			for (let one = waiting.pop(); one; one = waiting.pop()) {
				const answer = await put(receivers.asked.origin, one).catch(() => null);
				if (answer?.ok) {
					acknowledged.push(one.id);
					if (state.lostAt > 0 && state.againAfter === 0)
						state.againAfter = performance.now() - state.lostAt;
					continue;
				}
				state.failed += 1;
				waiting.unshift(one);
				await new Promise((resolve) => setTimeout(resolve, 50));
			}
		};
		const losing = (async () => {
			while (acknowledged.length < count / 3)
				await new Promise((resolve) => setTimeout(resolve, 5));
			await pair.lose();
			state.lostAt = performance.now();
		})();
		await Promise.all([...Array.from({ length: 16 }, worker), losing]);
		const db = await openStore({ dataDir: receivers.asked.dataDir, databaseUrl: pair.url });
		const rows = await db.selectFrom('requests').select('id').execute();
		await db.destroy();
		const stored = new Set(rows.map(({ id }) => id));
		return [
			none(
				'primary lost, standby promoted: acknowledged and not there',
				acknowledged.filter((id) => !stored.has(id)).length
			),
			...all(`stored in the end, of ${count}`, stored.size, count),
			{ name: 'tries that were asked to come again', unit: '', value: state.failed },
			{ name: 'first acknowledged after the promotion', unit: 'ms', value: state.againAfter }
		];
	} finally {
		await receivers.stop();
		await pair.stop();
	}
}

/** Several receivers on one PostgreSQL, and the loss of its machine. */
export async function several(): Promise<Part> {
	const figures = [...(await killedInTurn()), ...(await promoted())];
	if (figures.length === 0) return { part: 'several', figures, skipped: 'no PostgreSQL' };
	return { part: 'several', figures };
}
