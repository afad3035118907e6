import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { BrowserContext } from '@playwright/test';
import { AS_ARRIVED, COMPLAINTS, found, LOSES, noteText, WAYS } from './broken-scripts.ts';
import { builtPages, expect, inEachLanguage, test, shareOf } from './fixtures.ts';

const elsewhere = /https:\/\/www\.bbc\.co\.uk\//;
const AT_ONCE = 4;

/** Opens a page that breaks in this way, and says what a person finds there. */
async function openBroken(context: BrowserContext, path: string, way: string) {
	const page = await context.newPage();
	await noteText(page);
	await WAYS[way]?.(page);
	await page.goto(path, { waitUntil: 'domcontentloaded' });
	// A slow page may say so, come alive and then lose what it shows: what counts is how it ends.
	await page.waitForFunction((lost) => {
		const { cannot } = document.documentElement.dataset;
		return lost ? cannot === 'stays' : cannot !== undefined;
	}, way === LOSES);
	return { page, found: await found(page) };
}

inEachLanguage((language, say) => {
	const all = builtPages(language);
	const comesAlive = all.filter((path) =>
		readFileSync(`build${path}index.html`, 'utf8').includes('<meta name="scripts"')
	);
	const ways = Object.keys(WAYS);
	// Each page breaks in one way, and in the other language in another; the long run takes all of them.
	const turn = language === 'en' ? 0 : 3;

	test('a page whose scripts fail stays as it arrived, says so and offers nothing in vain', async ({
		context,
		traffic
	}) => {
		test.setTimeout(240_000);
		traffic.expectTrouble(COMPLAINTS);
		expect(comesAlive.length).toBeGreaterThan(60);
		const turns = shareOf(
			language,
			comesAlive.map((path, at) => [path, ways[(at + turn) % ways.length] ?? ''] as const)
		);
		const wrong: string[] = [];
		const next = async (): Promise<void> => {
			const [path, way] = turns.shift() ?? [];
			if (path === undefined || way === undefined) return;
			const opened = await openBroken(context, path, way);
			if (!isDeepStrictEqual(opened.found, AS_ARRIVED))
				wrong.push(`${path}, ${way}: ${JSON.stringify(opened.found)}`);
			await opened.page.close();
			await next();
		};
		await Promise.all(Array.from({ length: AT_ONCE }, next));
		expect(wrong).toEqual([]);
	});

	test('links and Leave work on a page that could not come alive', async ({ context, traffic }) => {
		test.setTimeout(240_000);
		traffic.expectTrouble(COMPLAINTS);
		traffic.expectTrouble(elsewhere);
		await context.route(elsewhere, (route) =>
			route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' })
		);
		for (const way of shareOf(language, ways)) {
			const { page } = await openBroken(context, `/${language}/plan/`, way);
			await page.getByRole('link', { name: say('shell:urgent-help'), exact: true }).tap();
			await expect(page, way).toHaveURL(`/${language}/urgent-help/`);
			await page.goBack({ waitUntil: 'domcontentloaded' });
			await page.getByRole('link', { name: say('shell:leave'), exact: true }).tap();
			await expect(page, way).toHaveURL(elsewhere);
			await page.close();
		}
	});

	test.describe('with no script at all', () => {
		test.use({ javaScriptEnabled: false });
		test('every page can be read, with urgent help and Leave', async ({ page }) => {
			test.slow();
			for (const path of shareOf(language, all)) {
				await page.goto(path, { waitUntil: 'domcontentloaded' });
				const notices = comesAlive.includes(path) ? 1 : 0;
				expect(await found(page), path).toEqual({ ...AS_ARRIVED, notices });
			}
		});
	});

	test('a page that comes alive after all takes back what it said', async ({ page, traffic }) => {
		traffic.expectTrouble(COMPLAINTS);
		let release = () => {};
		const gate = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/_app/**/*.js', async (route) => {
			await gate;
			await route.continue();
		});
		await page.goto(`/${language}/check-in/wellbeing/`, { waitUntil: 'domcontentloaded' });
		await page.evaluate(() => void Promise.reject(new Error('broken')));
		await expect(page.locator('aside.cannot')).toBeVisible();
		release();
		await expect(page.locator('aside.cannot')).toBeHidden();
		await expect(page.getByRole('button', { name: say('check-in:next') })).toBeVisible();
	});
});
