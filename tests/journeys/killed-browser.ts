import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import wellbeing from '../../src/content/check-ins/wellbeing.json' with { type: 'json' };
import { seeded } from '../../src/directory/seeded.ts';
import { chromiumPath } from '../chromium.ts';

export const startOn = (profile: string, origin: string): Promise<BrowserContext> =>
	chromium.launchPersistentContext(profile, {
		executablePath: chromiumPath(),
		baseURL: origin,
		args: ['--no-sandbox', '--disable-background-networking'],
		viewport: { width: 360, height: 740 }
	});

/** The id of the browser's first process; its children end with it. */
export async function firstProcess(context: BrowserContext): Promise<number> {
	const session = await context.browser()?.newBrowserCDPSession();
	const info = await session?.send('SystemInfo.getProcessInfo');
	const first = info?.processInfo.find(({ type }) => type === 'browser');
	if (!first) throw new Error('The browser names no process of its own');
	return first.id;
}

/** `kill -9` of the whole browser; at once where its first process is known already. */
export async function kill(context: BrowserContext, first?: number): Promise<void> {
	const closed = new Promise((resolve) => context.once('close', resolve));
	process.kill(first ?? (await firstProcess(context)), 'SIGKILL');
	await closed;
}

/** Opens all statements on one page, so that one look tells every answer. */
async function open(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	await page.addInitScript(() => localStorage.setItem('look', '{"ask":"all"}'));
	await page.goto('/en/check-in/wellbeing/');
	await expect(page.locator('fieldset')).toHaveCount(wellbeing.items.length);
	return page;
}

const chosen = (page: Page): Promise<Record<string, number>> =>
	page.evaluate(() => {
		const inputs = document.querySelectorAll<HTMLInputElement>('.statement input:checked');
		return Object.fromEntries([...inputs].map(({ name, value }) => [name, Number(value)]));
	});

const saysSaved = (page: Page): Promise<boolean> =>
	page.evaluate(() => document.querySelector('[role=status] .saved') !== null);

/**
 * Answers every statement, and ends the browser `moments` times at each, up to 120 ms after a choice.
 * An answer that had shown "Saved" is expected in the next browser. Gives how many had.
 */
export async function killWhileAnswering(origin: string, moments: number): Promise<number> {
	const profile = mkdtempSync(join(tmpdir(), 'profile-'));
	const random = seeded(Number(process.env.SEED ?? 20261122));
	const kept: Record<string, number> = {};
	let saved = 0;
	let context = await startOn(profile, origin);
	let page = await open(context);
	for (const { id } of wellbeing.items)
		for (let moment = 0; moment < moments; moment += 1) {
			const value = 1 + (((kept[id] ?? Math.floor(random() * 5)) + 1) % 5);
			await page.locator(`input[name="${id}"][value="${value}"]`).click();
			await pause(random() * 120);
			const wasSaved = await saysSaved(page);
			await kill(context);
			context = await startOn(profile, origin);
			page = await open(context);
			if (wasSaved) {
				kept[id] = value;
				saved += 1;
			}
			const { [id]: last, ...others } = kept;
			await expect
				.poll(() => chosen(page), `${id}, moment ${moment + 1}`)
				.toMatchObject({
					...others,
					...(wasSaved ? { [id]: value } : {})
				});
			// What had not yet shown "Saved" may be kept or not; what was kept before it must not be gone.
			const known = [last, value];
			if (!wasSaved)
				await expect.poll(async () => known.includes((await chosen(page))[id])).toBe(true);
			const now = (await chosen(page))[id];
			if (now !== undefined) kept[id] = now;
		}
	await context.close();
	rmSync(profile, { recursive: true, force: true });
	return saved;
}
