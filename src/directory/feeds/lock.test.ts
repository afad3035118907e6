import { mkdtempSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { alone, Busy, GONE_AFTER } from './lock.ts';

let folder: string;
let lock: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lock-'));
	lock = join(folder, 'below', 'site.lock');
});
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
async function left(holder: object | string): Promise<void> {
	await alone(lock, async () => {});
	writeFileSync(lock, typeof holder === 'string' ? holder : JSON.stringify(holder));
}
const old = () => utimesSync(lock, new Date(), new Date(Date.now() - GONE_AFTER - 1000));
const here = { host: hostname(), since: '2026-01-01T00:00:00Z' };
/** No program has this number: the largest that Linux gives is 4194304. */
const NOBODY = 4_999_999;

test('of several at once one runs, and the others are told who does', async () => {
	let running = 0;
	const work = async () => {
		running += 1;
		await pause(50);
		return running;
	};
	const all = await Promise.allSettled([1, 2, 3, 4].map(() => alone(lock, work)));
	expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	expect(running).toBe(1);
	const [refused] = all.filter((one) => one.status === 'rejected');
	expect(refused?.reason).toBeInstanceOf(Busy);
	expect(String(refused?.reason)).toContain(`process ${process.pid} on ${hostname()}`);
});

test('afterwards it is free, also when the work failed', async () => {
	const broken = alone(lock, async () => Promise.reject(new Error('broken')));
	await expect(broken).rejects.toThrow('broken');
	await expect(alone(lock, async () => 'done')).resolves.toBe('done');
	expect(readdirSync(join(folder, 'below'))).toEqual([]);
});

test('a lock whose holder died on this machine is taken over, by one alone', async () => {
	await left({ ...here, pid: NOBODY });
	let ran = 0;
	await Promise.allSettled(
		[1, 2, 3, 4].map(() =>
			alone(lock, async () => {
				ran += 1;
				await pause(50);
			})
		)
	);
	expect(ran).toBe(1);
});

test.each([
	['a holder that is alive here', { ...here, pid: process.pid }],
	['a holder on another machine', { ...here, host: 'elsewhere', pid: NOBODY }],
	['what was cut off while it was written', '{"pid":']
])('%s is left alone, until nothing was heard of it for five minutes', async (_, holder) => {
	await left(holder);
	await expect(alone(lock, async () => 'ran')).rejects.toThrow(Busy);
	old();
	await expect(alone(lock, async () => 'ran')).resolves.toBe('ran');
});
