import type { BrowserContext, Page } from '@playwright/test';
import { expect, inEachLanguage, test, takesTurn } from './fixtures.ts';
import { elsewhere, standIn } from './elsewhere.ts';
import { isCovered, nothingLeft, traces } from './covered.ts';
import { choice, savedLine } from './statements.ts';

test.use({ serviceWorkers: 'allow' });

/** A tab in which all that a page has is there. */
async function openTab(context: BrowserContext, path: string, page?: Page): Promise<Page> {
	const tab = page ?? (await context.newPage());
	await tab.goto(path);
	if (await tab.locator('meta[name=scripts]').count())
		await tab.waitForFunction(() => 'whole' in document.documentElement.dataset);
	return tab;
}
const WORDS = 'Only for me';

inEachLanguage((language, say) => {
	const at = (path: string) => `/${language}/${path}`;
	const button = (page: Page, key: string) =>
		page.getByRole('button', { name: say(key), exact: true });
	async function eraseAll(page: Page) {
		await button(page, 'my-data:delete-start').click();
		await button(page, 'my-data:delete-yes').click();
	}

	if (takesTurn(language, 'en'))
		test('what is deleted in one tab is gone from three, and none writes it anew', async ({
			page,
			context
		}) => {
			const writing = await openTab(context, at('about-me/'), page);
			const field = writing.getByRole('textbox').first();
			await field.fill(WORDS);
			await expect(writing.getByText(say('shell:saved')).first()).toBeVisible();
			const answering = await openTab(context, at('check-in/wellbeing/'));
			await choice(answering, 3).check();
			await expect(savedLine(answering, say)).toBeVisible();
			const deleting = await openTab(context, at('my-data/'));
			await deleting.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
			// Typed in the very moment before, and still on its way.
			await writing.bringToFront();
			await field.focus();
			await writing.keyboard.type(' and more');
			await deleting.bringToFront();
			await eraseAll(deleting);
			await expect(button(deleting, 'my-data:delete-yes')).toBeHidden();

			for (const tab of [writing, answering]) {
				await expect(tab.getByRole('heading', { level: 1 })).toHaveText(say('erased:title'));
				await expect(tab.getByRole('textbox')).toHaveCount(0);
				await expect(tab.getByRole('radio')).toHaveCount(0);
				expect(await tab.evaluate(() => document.documentElement.outerHTML)).not.toContain(WORDS);
				expect(await tab.title()).toBe(say('shell:name'));
			}
			await expect(
				deleting.getByRole('heading', { name: say('my-data:delete-done') })
			).toBeFocused();
			await deleting.waitForTimeout(1000);
			expect(await traces(deleting)).toEqual(nothingLeft);
			for (const tab of [answering, writing]) {
				await tab.getByRole('link', { name: say('erased:start') }).click();
				await expect(tab.getByRole('heading', { level: 1 })).toHaveText(say('today:first-title'));
			}
			await writing.goto(at('about-me/'));
			await expect(field).toHaveValue('');
			await deleting.getByRole('link', { name: say('my-data:delete-onward') }).click();
			await expect(deleting.getByRole('heading', { level: 1 })).toHaveText(
				say('today:first-title')
			);
		});

	if (takesTurn(language, 'cy'))
		test('leaving one tab leaves three, also one with no script of the app', async ({
			page,
			context,
			traffic
		}) => {
			await standIn(context, traffic);
			const tabs = [page];
			await page.goto(at('about/'));
			for (const path of ['urgent-help/', 'goals/']) {
				const tab = await context.newPage();
				await tab.goto(at('about/'));
				await openTab(context, at(path), tab);
				tabs.push(tab);
			}
			await openTab(context, at('plan/'), page);
			await page.getByRole('link', { name: say('shell:leave'), exact: true }).tap();
			for (const tab of tabs) await expect(tab).toHaveURL(elsewhere);
			for (const tab of tabs) {
				await tab.goBack();
				await isCovered(tab);
			}
			await button(page, 'shell:cover-button').tap();
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		});

	test('a tab that was elsewhere meanwhile comes back to the cover', async ({
		page,
		context,
		traffic
	}) => {
		await standIn(context, traffic);
		const away = await openTab(context, at('goals/'));
		await away.goto('https://www.bbc.co.uk/weather');
		await page.goto(at('urgent-help/'));
		for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
		await expect(page).toHaveURL(elsewhere);
		await away.goBack();
		await isCovered(away);
		await away.reload();
		await isCovered(away);
		// Whoever opens the site anew sees it.
		await page.goto(at('about/'));
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});

	// Its words are those of the journeys above.
	if (language !== 'en') return;

	if (takesTurn(language, 'cy'))
		test('where storage is denied, other tabs are left all the same, and deleting ends with a sentence', async ({
			page,
			context,
			traffic
		}) => {
			await standIn(context, traffic);
			await context.addInitScript(() => {
				const denied = {
					get: () => {
						throw new DOMException('denied', 'SecurityError');
					}
				};
				for (const name of ['localStorage', 'sessionStorage'])
					Object.defineProperty(window, name, denied);
				Object.defineProperty(window, 'indexedDB', { value: undefined });
				// A page elsewhere that is not of https has neither.
				if (!('CacheStorage' in window)) return;
				const never = () => new Promise(() => undefined);
				Object.defineProperty(CacheStorage.prototype, 'keys', { value: never });
				Object.defineProperty(ServiceWorkerContainer.prototype, 'getRegistrations', {
					value: never
				});
			});
			const other = await openTab(context, at('goals/'));
			await openTab(context, at('my-data/'), page);
			await eraseAll(page);
			await expect(page.getByRole('heading', { name: say('my-data:delete-unseen') })).toBeFocused({
				timeout: 30_000
			});
			await expect(page.getByText(say('my-data:delete-unseen-help'))).toBeVisible();
			await expect(other.getByRole('heading', { level: 1 })).toHaveText(say('erased:title'));
			await openTab(context, at('goals/'), other);
			await page.getByRole('link', { name: say('shell:leave'), exact: true }).tap();
			await expect(page).toHaveURL(elsewhere);
			await expect(other).toHaveURL(elsewhere);
		});
});
