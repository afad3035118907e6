import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import aboutMe from '../../src/content/about-me.json' with { type: 'json' };
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { seeded } from '../../src/directory/seeded.ts';
import { deriveKey } from '../../src/lib/db/vault/kdf.ts';
import { SCHEMA } from '../../src/lib/db/vault/schema.ts';
import { contentText, noRows } from '../../src/lib/domain/copy/rows.ts';
import { sealCopy } from '../../src/lib/domain/copy/copy-file.ts';
import { chromiumPath } from '../chromium.ts';
import { CHEAP, MADE, WORDS } from '../fixtures/copies.ts';
import { expect, test } from '../journeys/fixtures.ts';
import { kill } from '../journeys/killed-browser.ts';

const KILLS = 60;
const HEADINGS = aboutMe.sections.map(({ id }) => id);

/** A copy in which every heading of About me says the same word. */
async function copyOf(word: string, rev: number): Promise<string> {
	const texts = HEADINGS.map((id) => [
		id,
		{ rev, value: { text: `${word} ${'x'.repeat(20_000)}` } }
	]);
	const rows = { ...noRows(), aboutMe: Object.fromEntries(texts) };
	const content = { schema: SCHEMA, app: MADE.app, created: MADE.day, rows, damaged: [] };
	const header = { created: MADE.day, kdf: { ...CHEAP, params: { ...CHEAP.params } } };
	return sealCopy(contentText(content), header, await deriveKey(WORDS, CHEAP));
}

const start = (profile: string, origin: string): Promise<BrowserContext> =>
	chromium.launchPersistentContext(profile, {
		executablePath: chromiumPath(),
		baseURL: origin,
		args: ['--no-sandbox', '--disable-background-networking']
	});

async function found(context: BrowserContext, text: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto('/en/my-data/');
	await page.locator('#copies button[aria-expanded]').last().click();
	const buffer = Buffer.from(text);
	const file = { name: 'notes.json', mimeType: 'application/json', buffer };
	await page.locator('#open-file').setInputFiles(file);
	await page.locator('#open-words').fill(WORDS);
	await page.locator('#copies form button.button').click();
	await page.locator('#copies table').waitFor();
	return page;
}

/** The first word under each heading that has words. */
async function words(context: BrowserContext): Promise<string[]> {
	const page = await context.newPage();
	await page.goto('/en/about-me/');
	await expect(page.getByRole('textbox').first()).toHaveValue(/^(one|two) /);
	const all = await page.getByRole('textbox').all();
	const texts = await Promise.all(all.map((box) => box.inputValue()));
	return texts.map((text) => text.split(' ')[0] ?? '').filter((word) => word !== '');
}

test('a browser that is killed while a copy comes back holds the old or the new, never a mix', async ({
	origin
}) => {
	test.setTimeout(900_000);
	const profile = mkdtempSync(join(tmpdir(), 'profile-'));
	const random = seeded(20261129);
	const copies = { one: await copyOf('one', 5), two: await copyOf('two', 5) };
	let context = await start(profile, origin);
	let page = await found(context, copies.one);
	await page.locator('#copies table ~ button.button').first().click();
	await page.locator('[data-back]').waitFor();
	let now: 'one' | 'two' = 'one';
	let changed = 0;
	for (let time = 0; time < KILLS; time += 1) {
		const next: 'one' | 'two' = now === 'one' ? 'two' : 'one';
		page = await found(context, copies[next]);
		await page.locator('#copies table ~ button.ghost').click({ noWaitAfter: true });
		await pause(random() * 120);
		await kill(context);
		context = await start(profile, origin);
		const all = await words(context);
		expect(all).toHaveLength(HEADINGS.length);
		const seen = new Set(all);
		expect([...seen], `kill ${time + 1}`).toHaveLength(1);
		if (seen.has(next)) {
			changed += 1;
			now = next;
		}
	}
	console.log(`${KILLS} kills; at ${changed} of them the new state was there already`);
	await context.close();
	rmSync(profile, { recursive: true, force: true });
});
