import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { siteFiles } from '../../src/directory/site-files.ts';
import { startServer } from '../../src/hosting/serve.ts';
import { chosenSite } from '../../src/hosting/site.ts';
import { generatedDirectory } from '../fixtures/directory/generated.ts';
import { median, type Part } from './figures.ts';
import { launch, newPhone } from './slow-phone.ts';

const SERVICES = 50_000;
const ROUNDS = 7;
const TYPED = 'walking grou';
/** Milliseconds between keys. */
const PACE = 150;

const words = JSON.parse(readFileSync('src/locales/en/situation.json', 'utf8')) as Record<
	'outcode-label' | 'done',
	string
>;

// Runs in the page: milliseconds from the start of the visit until the first option is there.
function watchOption(): void {
	const timer = setInterval(() => {
		if (!document.querySelector('article[data-option] h3')?.getClientRects().length) return;
		clearInterval(timer);
		document.documentElement.dataset.option = String(performance.now());
	}, 5);
}

const isKept = async () => (await caches.match('/directory/kept.json')) !== undefined;

/** Milliseconds until the page has the first option, on a processor four times slower. */
async function reopened(page: Page): Promise<number> {
	await page.reload({ waitUntil: 'commit' });
	await page.waitForFunction(() => document.documentElement.dataset.option);
	return Number(await page.evaluate(() => document.documentElement.dataset.option));
}

/** Milliseconds from when each key is due to the paint with what it finds, at the pace of a quick hand: what a key leaves to be done late counts for the next. */
const typed = (page: Page, letters: string) =>
	page.evaluate(
		async ({ all, pace }) => {
			const field = document.querySelector<HTMLInputElement>('[role=search] input, search input');
			if (!field) throw new Error('There is no search');
			const times: number[] = [];
			let due = performance.now() + pace;
			for (let end = 1; end <= all.length; end += 1) {
				await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
				field.value = all.slice(0, end);
				field.dispatchEvent(new Event('input', { bubbles: true }));
				await new Promise((resolve) => requestAnimationFrame(resolve));
				await new Promise((resolve) => setTimeout(resolve));
				times.push(performance.now() - due);
				due = Math.max(due + pace, performance.now());
			}
			return times;
		},
		{ all: letters, pace: PACE }
	);

/** Help opened on a directory of fifty thousand services that is kept on the device. */
export async function firstOption(): Promise<Part> {
	const dir = mkdtempSync(join(tmpdir(), 'large-'));
	cpSync('build', dir, { recursive: true });
	for (const ending of ['.br', '.gz'])
		rmSync(join(dir, 'directory', `manifest.json${ending}`), { force: true });
	const { services } = generatedDirectory(20261122);
	for (const [name, content] of siteFiles(chosenSite({}).site, services(SERVICES), '2026-11-22'))
		writeFileSync(join(dir, 'directory', name), content);
	const site = await startServer({ dir, port: 0 });
	const browser = await launch();
	try {
		const context = await newPhone(browser);
		const page = await context.newPage();
		await page.goto(`${site.origin}/en/options/`);
		await page.locator('input[type=checkbox][value=loneliness]').check();
		await page.getByLabel(words['outcode-label']).fill('BA1');
		await page.getByRole('button', { name: words.done }).click();
		await page.locator('article[data-option]').first().waitFor();
		// What is still fetched in the background would be measured with the rest.
		while (!(await page.evaluate(isKept))) await page.waitForTimeout(500);
		await page.addInitScript(watchOption);
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		const opened: number[] = [];
		for (let i = 0; i < ROUNDS; i += 1) opened.push(await reopened(page));
		await typed(page, TYPED);
		const keys = await typed(page, TYPED);
		return {
			part: 'first-option',
			figures: [
				{ ...median('50,000 services kept, first option', 'ms', opened), budget: 1000 },
				{ ...median('a key typed into search to its paint', 'ms', keys), budget: 50 }
			]
		};
	} finally {
		await browser.close();
		await site.close();
		rmSync(dir, { recursive: true });
	}
}
