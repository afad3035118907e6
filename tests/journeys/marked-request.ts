import type { Page } from '@playwright/test';
import { foundIn, markers } from '../fixtures/markers.ts';
import type { CallTeam } from './call-team.ts';
import { fillIn, readThrough, sayYes, shownState, type Said } from './filled-request.ts';
import { expect } from './fixtures.ts';

// How many of the 60 markers stand in each field.
const share: Record<keyof Said, number> = {
	name: 3,
	letter: 6,
	video: 6,
	place: 6,
	when: 5,
	notWhen: 5,
	names: 5,
	interpreter: 3,
	access: 12,
	words: 9
};

/** Lets the n-th call of WebCrypto, of the network or of the store fail after `window.failAt` was set. */
function injectFailures() {
	const own = window as unknown as { failAt: number; calls: number };
	[own.failAt, own.calls] = [0, 0];
	const trip = () => {
		own.calls += 1;
		if (own.calls === own.failAt) throw new DOMException('injected', 'OperationError');
	};
	const wrap = (owner: object, names: readonly string[], later: boolean) => {
		const all = owner as Record<string, (...args: unknown[]) => unknown>;
		for (const name of names) {
			const real = all[name];
			if (!real) continue;
			const failing = function (this: unknown, ...args: unknown[]) {
				trip();
				return real.apply(this, args);
			};
			all[name] = later
				? async function (this: unknown, ...args: unknown[]) {
						return failing.apply(this, args);
					}
				: failing;
		}
	};
	const methods = ['digest', 'importKey', 'exportKey', 'encrypt', 'decrypt', 'deriveBits'];
	wrap(SubtleCrypto.prototype, [...methods, 'generateKey', 'sign'], true);
	wrap(window, ['fetch'], true);
	wrap(IDBObjectStore.prototype, ['put', 'get', 'getAll', 'delete'], false);
}

/**
 * Sends a request full of markers with the given calls failing in turn (0 for none), and gives what
 * was found of them in all traffic. `each`: all that a send makes, and none before and after.
 */
export async function sendMarked(
	page: Page,
	callTeam: CallTeam,
	failures: readonly number[] | 'each'
) {
	const all = markers(60);
	const traffic: Buffer[] = [];
	page.context().on('request', (request) => {
		traffic.push(Buffer.from(`${request.url()} ${JSON.stringify(request.headers())}`));
		const body = request.postDataBuffer();
		if (body) traffic.push(body);
	});
	let from = 0;
	const entries = Object.entries(share).map(([field, count]) => {
		from += count;
		return [field, all.slice(from - count, from).join(' ')];
	});
	const said = Object.fromEntries(entries) as Said;
	await page.addInitScript(injectFailures);
	let [calls, sent, open] = [0, 0, false];
	const turns = failures === 'each' ? [0] : [...failures];
	for (const nth of turns) {
		if (!open) {
			await fillIn(page, 'en', said);
			await readThrough(page);
			const shown = Buffer.from((await page.locator('main dl').textContent()) ?? '');
			expect(foundIn([shown], all)).toHaveLength(60);
		}
		const before = callTeam.bodies.length;
		await page.evaluate((at) => Object.assign(window, { failAt: at, calls: 0 }), nth);
		await sayYes(page);
		const failed = page.locator('#failed');
		await expect(failed.or(shownState(page)).first()).toBeVisible();
		open = await failed.isVisible();
		if (open) expect(callTeam.bodies, `nothing went when call ${nth} failed`).toHaveLength(before);
		else await page.waitForTimeout(500);
		calls = Math.max(calls, await page.evaluate(() => (window as { calls?: number }).calls ?? 0));
		const state = open ? null : await shownState(page).getAttribute('data-state');
		if (state === 'sent') sent += 1;
		if (failures === 'each' && turns.length === 1)
			turns.push(...Array.from({ length: calls }, (_, at) => at + 1), 0);
	}
	const lengths = new Set(callTeam.bodies.map((body) => body.length));
	const failed = turns.filter((nth) => nth > 0).length;
	return { found: foundIn(traffic, all), lengths, sent, failed, requests: traffic.length };
}
