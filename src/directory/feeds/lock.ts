import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { FeedProblem } from '../feed-problem.ts';

/** Somebody else is at it; nothing is wrong. */
export class Busy extends FeedProblem {}

type Holder = { pid: number; host: string; since: string };

const BEAT = 20_000;
/** A holder that has not been heard of for so long (ms) is gone, wherever it ran. */
export const GONE_AFTER = 5 * 60_000;

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Somebody else's program, which may not be asked, is alive as well.
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

async function holderOf(path: string): Promise<{ holder: Holder | null; isGone: boolean } | null> {
	const [text, found] = await Promise.all([
		readFile(path, 'utf8').catch(() => null),
		stat(path).catch(() => null)
	]);
	if (text === null || found === null) return null;
	const isOld = Date.now() - found.mtimeMs > GONE_AFTER;
	try {
		const holder = JSON.parse(text) as Holder;
		const isHere = holder.host === hostname();
		return { holder, isGone: isOld || (isHere && !isAlive(holder.pid)) };
	} catch {
		return { holder: null, isGone: isOld };
	}
}

async function take(path: string): Promise<boolean> {
	const mine: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
	try {
		await writeFile(path, JSON.stringify(mine), { flag: 'wx' });
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** Takes away what a dead holder left. Two that see it at once must not both: the second would take away what the first one made. */
async function clear(path: string): Promise<void> {
	const turn = `${path}.turn`;
	const found = await stat(turn).catch(() => null);
	if (found && Date.now() - found.mtimeMs > GONE_AFTER) await rm(turn, { force: true });
	if (!(await take(turn))) return;
	try {
		if ((await holderOf(path))?.isGone) await rm(path, { force: true });
	} finally {
		await rm(turn, { force: true });
	}
}

/** Runs alone among all who name the same lock file, on this machine or on a disk shared with others. Throws Busy when one is at it. */
export async function alone<Result>(path: string, run: () => Promise<Result>): Promise<Result> {
	await mkdir(dirname(path), { recursive: true });
	if (!(await take(path))) {
		if ((await holderOf(path))?.isGone) await clear(path);
		if (!(await take(path))) {
			const { holder = null } = (await holderOf(path)) ?? {};
			const who = holder ? ` (process ${holder.pid} on ${holder.host}, since ${holder.since})` : '';
			throw new Busy(`Another run is at work${who}; this one left everything to it.`);
		}
	}
	const beat = setInterval(() => {
		const now = new Date();
		void utimes(path, now, now).catch(() => undefined);
	}, BEAT);
	beat.unref();
	try {
		return await run();
	} finally {
		clearInterval(beat);
		await rm(path, { force: true });
	}
}
