import { setTimeout as pause } from 'node:timers/promises';
import { expect, type BrowserContext } from '@playwright/test';
import { firstProcess, kill } from '../journeys/killed-browser.ts';

/** Where a browser ended in a unit of writing, by what its page had told until then. */
export type Third = 'before' | 'during' | 'after';
export const THIRDS = ['before', 'during', 'after'] as const;

const MOST_WAITED_MS = 60_000;
const fail = (aim: Third) => {
	throw new Error(`The page told nothing of “${aim}”`);
};

/** How long each third is thought to last, in milliseconds; learned from one time to the next. */
export const usualSpans = (): Record<Third, number> => ({ before: 300, during: 10, after: 30 });
export type Spans = ReturnType<typeof usualSpans>;

/**
 * Follows the next writing transaction over all of these stores in any page of the context. What comes back
 * ends the browser somewhere in the third that is aimed at, counted from when it presses what begins it, and says where it
 * really ended.
 */
export async function aimAt(context: BrowserContext, stores: readonly string[], spans: Spans) {
	const from = await firstProcess(context);
	let third: Third = 'before';
	let pressed = 0;
	let begun = 0;
	const tell: Record<string, () => void> = {};
	const told = {
		during: new Promise<void>((resolve) => (tell['during'] = resolve)),
		after: new Promise<void>((resolve) => (tell['after'] = resolve))
	};
	await context.exposeBinding('tellThird', (_, now: 'during' | 'after') => {
		if (now === 'during') {
			begun = performance.now();
			// One that took long on a busy machine must not have the next kill fall too late.
			spans.before = Math.min(begun - pressed, spans.before * 1.5);
		} else spans.during = performance.now() - begun;
		third = now;
		tell[now]?.();
	});
	await context.addInitScript((stores) => {
		const { tellThird } = window as unknown as { tellThird: (now: string) => void };
		const begin = IDBDatabase.prototype.transaction;
		IDBDatabase.prototype.transaction = function (names, mode, options) {
			const transaction = begin.call(this, names, mode, options);
			const all = typeof names === 'string' ? [names] : [...names];
			if (mode === 'readwrite' && stores.every((store) => all.includes(store))) {
				tellThird('during');
				transaction.addEventListener('complete', () => tellThird('after'));
			}
			return transaction;
		};
	}, stores);
	return async (aim: Third, part: number, press: () => Promise<unknown>): Promise<Third> => {
		pressed = performance.now();
		// Not waited for: a press may end after what it began.
		void press().catch(() => undefined);
		if (aim !== 'before')
			await Promise.race([told[aim], pause(MOST_WAITED_MS).then(() => fail(aim))]);
		await pause(part * spans[aim]);
		await kill(context, from);
		return third;
	};
}

export const none = (): Record<Third, number> => ({ before: 0, during: 0, after: 0 });

/** Says where the kills fell; a third in which none did was not tried. */
export function expectEachThird(fell: Record<Third, number>): void {
	console.log(THIRDS.map((third) => `${third}: ${fell[third]}`).join(', '));
	for (const third of THIRDS) expect(fell[third], third).toBeGreaterThan(0);
}
