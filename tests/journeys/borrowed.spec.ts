import type { Page } from '@playwright/test';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';

test.use({ serviceWorkers: 'allow' });

const LINE = 'a robin on the fence';
const onDevice = (page: Page) =>
	page.evaluate(async () => ({
		settings: Object.keys(localStorage).filter((key) => key !== 'language'),
		databases: (await indexedDB.databases()).length,
		workers: (await navigator.serviceWorker.getRegistrations()).length,
		caches: (await caches.keys()).length
	}));
/** What stands in the page and in its fields. */
const onScreen = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLInputElement>('input, textarea')]
			.map(({ value }) => value)
			.concat(document.body.innerText)
			.join('\n')
	);
const NOTHING = { settings: [], databases: 0, workers: 0, caches: 0 };

inEachLanguage((language, say) => {
	const at = (path: string) => `/${language}/${path}`;
	const bar = (page: Page) => page.getByRole('complementary', { name: say('borrowed:title') });
	async function write(page: Page) {
		await page
			.getByRole('navigation')
			.getByRole('link', { name: say('shell:nav-me'), exact: true })
			.click();
		await page.getByRole('link', { name: say('my-data:yours-moments'), exact: true }).click();
		await page.locator('#new-text').fill(LINE);
		await expect(page.getByText(say('shell:saved-memory'))).toBeVisible();
	}

	test('begun by a link that leaves the address, nothing stays on the device', async ({ page }) => {
		await page.goto(at('borrowed/#begin'));
		await expect(page).toHaveURL(new RegExp(`/${language}/$`));
		await expect(bar(page)).toContainText(say('borrowed:bar'));
		await expectAxeFindsNothing(page, 'with the bar');
		await write(page);
		await expect(page.locator('#new-text')).toHaveAttribute('autocomplete', 'off');
		expect(await onDevice(page)).toEqual(NOTHING);
		const apart = page.context().waitForEvent('page');
		await page
			.getByRole('link', { name: say('shell:urgent-help'), exact: true })
			.first()
			.click();
		const urgent = await apart;
		await urgent.waitForLoadState('load');
		expect(await onDevice(urgent)).toEqual(NOTHING);
		await urgent.close();
		await bar(page)
			.getByRole('button', { name: say('borrowed:clear') })
			.click();
		await expect(page).toHaveURL(new RegExp(`/${language}/$`));
		await page.goBack();
		await expect.poll(() => onScreen(page)).not.toContain(LINE);
		expect(await onDevice(page)).toEqual(NOTHING);
	});

	test('left untouched it asks, goes on with a yes, and clears everything without one', async ({
		page
	}) => {
		await page.clock.install();
		await page.goto(at('borrowed/'));
		await expectAxeFindsNothing(page, 'before it is begun');
		await page.getByRole('button', { name: say('borrowed:begin') }).click();
		await expect(bar(page)).toBeVisible();
		await write(page);
		const asked = page.getByRole('alertdialog', { name: say('borrowed:still') });
		// Again and again: it can be put off without end.
		for (let time = 0; time < 3; time += 1) {
			await page.clock.runFor(75_000);
			await expect(asked).toBeHidden();
			await page.clock.runFor(16_000);
			await expect(asked).toBeVisible();
			await page.clock.runFor(8000);
			const yes = page.getByRole('button', { name: say('borrowed:still-yes') });
			await expect(yes).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(asked).toBeHidden();
			expect(await onScreen(page)).toContain(LINE);
		}
		await page.clock.runFor(125_000);
		await expect(page).toHaveURL(new RegExp(`/${language}/$`));
		await expect(bar(page)).toBeVisible();
		await page.goBack();
		await expect.poll(() => onScreen(page)).not.toContain(LINE);
	});
});
