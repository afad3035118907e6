import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { SCRIPTLESS } from '../../src/routes/[lang=locale]/opens-apart.ts';
import { fillEveryField, pagesWithScript, TAKEN } from '../journeys/every-field.ts';
import { expect, sayIn, test } from '../journeys/fixtures.ts';
import { asking, setLock, unlock } from '../journeys/lock-hands.ts';
import { used } from '../journeys/profile-hands.ts';

const say = sayIn('en');
/** Parts of addresses to walk alone, such as `PAGES=contact,plan`; all of them without it. */
const PAGES = process.env.PAGES?.split(',');
/** Fields that the walk has found; fewer mean that it no longer reaches some. */
const LEAST = PAGES ? 1 : 400;
/** The browser with a window of its own keeps session files, which the shell has none of. */
const WHOLE = '/usr/bin/chromium';

const follow = (page: Page, path: string) =>
	page.evaluate((href) => {
		const link = Object.assign(document.createElement('a'), { href });
		Object.assign(window, { walked: true });
		document.body.append(link);
		link.click();
		link.remove();
	}, path);

/** From page to page as the app itself goes, so that what is in memory stays; unlocks what was loaded anew. */
const onwards = (page: Page, passphrase?: string) =>
	async function goTo(path: string): Promise<void> {
		// A page that is just going on by itself may go elsewhere first.
		await expect(async () => {
			await follow(page, path);
			await page.waitForURL((url) => url.pathname === path, { timeout: 2000 });
		}).toPass({ timeout: 20_000 });
		await page.locator('html[data-alive]').waitFor({ timeout: 20_000 });
		await page.waitForTimeout(150);
		if (!passphrase || (await page.evaluate(() => 'walked' in window))) return;
		await asking(page, say).waitFor({ timeout: 20_000 });
		await unlock(page, say, passphrase);
	};

/** Those that are not opened in a tab of their own, where nothing is to be lost with this one. */
const inThisTab = () =>
	pagesWithScript().filter((path) => !SCRIPTLESS.includes(path.split('/')[2] ?? ''));

/** Keeps to one page without a dialog of the browser's. */
async function alone(page: Page): Promise<void> {
	await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
	page.context().on('page', (other) => void other.close());
}

/** Types a marker into every field, goes away and comes back; gives what is to be looked for. */
async function writeEverywhere(
	page: Page,
	passphrase?: string,
	all = pagesWithScript()
): Promise<string[]> {
	const paths = all.filter((path) => PAGES?.some((part) => path.includes(part)) ?? true);
	const { markers, presses } = await fillEveryField(page, paths, say, onwards(page, passphrase));
	console.log(`${markers.size} fields on ${paths.length} pages, by ${presses} presses`);
	if (process.env.FIELDS) console.log([...markers].join('\n'));
	expect(markers.size).toBeGreaterThanOrEqual(LEAST);
	await page.reload();
	// Three letters are found anywhere.
	return [...markers.values(), ...TAKEN.filter((text) => text.length > 3)];
}

test.describe.configure({ timeout: 30 * 60_000 });

for (const [name, path] of [
	['without a window', undefined],
	['with session files', WHOLE]
] as const)
	test.describe(name, () => {
		test.skip(path !== undefined && !existsSync(path), 'skipped: there is no such browser here');

		test('with a lock, nothing that was typed into any field lies in the profile', async ({
			origin
		}) => {
			const use = async (page: Page) => {
				await alone(page);
				const passphrase = await setLock(page, 'en', say);
				return [...(await writeEverywhere(page, passphrase)), passphrase];
			};
			expect(await used(origin, use, path)).toEqual([]);
		});

		test('on a borrowed device, nothing that was typed into any field lies in the profile', async ({
			origin
		}) => {
			const use = async (page: Page) => {
				await alone(page);
				await page.goto('/en/borrowed/#begin');
				await expect(page.getByText(say('borrowed:bar'))).toBeVisible();
				return writeEverywhere(page, undefined, inThisTab());
			};
			expect(await used(origin, use, path)).toEqual([]);
		});

		test('without either, it is told which fields lie open', async ({ origin }) => {
			const use = async (page: Page) => {
				await alone(page);
				await page.goto('/en/');
				return writeEverywhere(page);
			};
			const hits = await used(origin, use, path);
			console.log(`without a lock, ${hits.length} markers lie open: ${hits.join(', ')}`);
		});
	});
