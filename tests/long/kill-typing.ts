import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { seeded } from '../../src/directory/seeded.ts';
import { expect } from '../journeys/fixtures.ts';
import { firstProcess, kill, startOn } from '../journeys/killed-browser.ts';

/** Somewhere letters are typed: its address, where they go, and where what was kept is read on a new page. */
interface Kind {
	path: string;
	field: (page: Page) => Promise<Locator>;
	/** What is kept of what was typed last; null while the page has not read it yet. */
	read: (page: Page) => Promise<string | null>;
}

const lastOf = async (lines: Locator) => (await lines.allInnerTexts()).at(-1)?.trim() ?? null;

export const KINDS: Record<string, Kind> = {
	'About me': {
		path: '/en/about-me/',
		field: async (page) => page.locator('textarea#matters'),
		read: async (page) => (await page.locator('textarea#matters').inputValue()).trim() || null
	},
	'the safety plan': {
		path: '/en/plan/',
		field: async (page) => {
			const part = page.locator('section#matters');
			await part.locator('[aria-expanded]').click();
			return part.locator('form input').first();
		},
		read: (page) =>
			lastOf(page.locator('section#matters').getByRole('list').first().getByRole('listitem'))
	},
	'a good moment': {
		path: '/en/moments/',
		field: async (page) => page.locator('#new-text'),
		// The newest of a day stands first.
		read: async (page) =>
			(await page.locator('main section .own-words').allInnerTexts())[0]?.trim() ?? null
	}
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.repeat(3);
const DELAY_MS = 15;
/** Of what had not shown "Saved", at most so much may be lost. */
const MOST_LOST_MS = 1000;

interface Typed {
	text: string;
	at: number;
}

/** Hears of each letter as it is typed, and of what stood in the field when "Saved" showed. */
async function hear(page: Page) {
	const typed: Typed[] = [];
	const saved: Typed[] = [];
	await page.exposeBinding('tellTyped', (_, text: string, isSaved: boolean) => {
		(isSaved ? saved : typed).push({ text, at: performance.now() });
	});
	await page.addInitScript(() => {
		type Tell = (text: string, isSaved: boolean) => void;
		const { tellTyped } = window as unknown as { tellTyped: Tell };
		let now = '';
		addEventListener('input', ({ target }) =>
			tellTyped((now = (target as HTMLInputElement).value), false)
		);
		new MutationObserver(() => {
			if (now && document.querySelector('[role=status] .saved')) tellTyped(now, true);
		}).observe(document, { subtree: true, childList: true });
	});
	return { typed, saved };
}

/**
 * Types, and ends the browser at a random moment of it, so many times. What had shown "Saved" is expected in the
 * next browser, and all that is older than a second. Gives at how many ends something had shown "Saved", and the
 * longest that was lost, in milliseconds.
 */
export async function killWhileTyping(origin: string, kind: Kind, moments: number) {
	const profile = mkdtempSync(join(tmpdir(), 'profile-'));
	const random = seeded(Number(process.env.SEED ?? 20261203));
	let shown = 0;
	let lost = 0;
	for (let moment = 1; moment <= moments; moment += 1) {
		let context = await startOn(profile, origin);
		const from = await firstProcess(context);
		let page = await context.newPage();
		const { typed, saved } = await hear(page);
		await page.goto(kind.path);
		const field = await kind.field(page);
		// Each time's words begin with its number.
		await field.fill(`${moment} `);
		void field.pressSequentially(LETTERS, { delay: DELAY_MS }).catch(() => undefined);
		await pause(random() * LETTERS.length * DELAY_MS);
		const end = performance.now();
		await kill(context, from);
		context = await startOn(profile, origin);
		page = await context.newPage();
		await page.goto(kind.path);
		const place = (text?: string | null) => typed.findLastIndex((one) => one.text.trim() === text);
		const safe = Math.max(
			place(saved.at(-1)?.text.trim()),
			typed.findLastIndex(({ at }) => at <= end - MOST_LOST_MS)
		);
		if (safe >= 0)
			await expect
				.poll(async () => place(await kind.read(page)), `moment ${moment}`)
				.toBeGreaterThanOrEqual(safe);
		const found = place(await kind.read(page));
		const first = typed[found + 1];
		if (saved.length > 0) shown += 1;
		if (first && first.at < end) lost = Math.max(lost, end - first.at);
		await context.close();
	}
	rmSync(profile, { recursive: true, force: true });
	return { shown, lost: Math.round(lost) };
}
