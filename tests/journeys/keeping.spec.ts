import { expect, inEachLanguage, test, takesTurn } from './fixtures.ts';
import { readyFirst } from './offline.ts';
import { askWorker } from './worker-hands.ts';

test.use({ serviceWorkers: 'allow' });

inEachLanguage((language, say) => {
	const other = language === 'en' ? 'cy' : 'en';

	test('what comes first is there after a visit, on any line; the rest waits until it is asked for', async ({
		page,
		context,
		traffic
	}) => {
		test.slow();
		traffic.expectTrouble(
			/ERR_(INTERNET_DISCONNECTED|FAILED)|Failed to fetch|Unable to preload|Not found: /
		);
		await context.addInitScript(() =>
			Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
		);
		await readyFirst(page, `/${language}/my-data/`);
		await expect(page.getByText(say('my-data:offline-waits'))).toBeVisible();
		const { pages, all, whole } = await askWorker(page, { type: 'KEPT' });
		expect(whole).toBe(false);
		await expect(page.getByText(say('my-data:offline-some', { kept: pages, all }))).toBeVisible();
		expect(await page.evaluate(async () => caches.has('directory-1'))).toBe(false);
		await context.setOffline(true);
		const heading = page.getByRole('heading', { level: 1 });
		for (const name of [
			'',
			'urgent-help/',
			'right-now/',
			'plan/',
			'check-in/wellbeing/',
			'guides/'
		]) {
			await page.goto(`/${language}/${name}`);
			await expect(heading, name).not.toHaveText(say('errors:not-found-title'));
		}
		// A guide opens from the list; asked for by its own address, it leads to the list.
		await page.goto(`/${language}/guides/grounding/`);
		await expect(page).toHaveURL(`/${language}/guides/`);
		await page.locator(`a[href="/${language}/guides/grounding/"]`).first().tap();
		await expect(page).toHaveURL(`/${language}/guides/grounding/`);
		await expect(heading).not.toHaveText(say('errors:not-found-title'));
		await page.goto(`/${language}/my-data/`);
		await page.locator(`a[href="/${language}/staying-well/"]`).first().tap();
		await expect(heading).toHaveText(say('errors:not-found-title'));
		await context.setOffline(false);
		await page.goto(`/${language}/my-data/`);
		const size = await askWorker(page, { type: 'KEPT' }).then(({ bytes }) =>
			Math.ceil(bytes / 1e6)
		);
		await page.getByRole('button', { name: say('my-data:offline-keep', { size }) }).tap();
		await expect(page.getByText(say('my-data:offline-whole'))).toBeVisible({ timeout: 90_000 });
		await expect(page.getByRole('heading', { name: say('my-data:offline-title') })).toBeFocused();
		await context.setOffline(true);
		await page.goto(`/${other}/about/`);
		await expect(page.locator('html')).toHaveAttribute('lang', other);
	});

	if (takesTurn(language, 'en'))
		test('on a line that costs nothing the rest comes by itself, and Me says when it is there', async ({
			page
		}) => {
			test.slow();
			await page.goto(`/${language}/my-data/`);
			await expect(page.getByText(say('my-data:offline-whole'))).toBeVisible({ timeout: 120_000 });
			await expect(page.getByText(say('my-data:offline-waits'))).toHaveCount(0);
		});

	test('where nothing is kept Me says so', async ({ page, context }) => {
		await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
		await page.goto(`/${language}/my-data/`);
		await expect(page.getByText(say('my-data:offline-none'))).toBeVisible();
	});
});
