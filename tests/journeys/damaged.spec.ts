import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { NAME } from '../../src/lib/db/vault/schema.ts';
import { expect, inEachLanguage, test, takesTurn } from './fixtures.ts';
import { field } from './written-page.ts';

/** Flips one byte of every row of a store, as a worn disk might. */
async function flip(page: Page, store: string, part: 'ct' | 'bytes'): Promise<void> {
	const rows = await page.evaluate(
		async ({ name, store, part }) => {
			const settled = <T>(request: IDBRequest<T>) =>
				new Promise<T>((resolve, reject) => {
					request.onsuccess = () => resolve(request.result);
					request.onerror = () => reject(request.error);
				});
			const database = await settled(indexedDB.open(name));
			const all = () => database.transaction(store, 'readwrite').objectStore(store);
			let flipped = 0;
			for (const row of await settled<Record<string, Uint8Array>[]>(all().getAll())) {
				if (!row[part]) continue;
				const bytes = new Uint8Array(row[part]);
				bytes[9] = (bytes[9] ?? 0) ^ 4;
				await settled(all().put({ ...row, [part]: part === 'ct' ? bytes.buffer : bytes }));
				flipped += 1;
			}
			database.close();
			return flipped;
		},
		{ name: NAME, store, part }
	);
	expect(rows, `${store}: a row to damage`).toBeGreaterThan(0);
}

inEachLanguage((language, say) => {
	const at = (path: string) => `/${language}/${path}`;
	const saved = (page: Page) =>
		expect(page.getByRole('status').filter({ hasText: say('shell:saved') })).toBeVisible();
	const told = (page: Page) => expect(page.getByText(say('cannot-open:title'))).toBeVisible();
	const nothingFalse = async (page: Page) => {
		for (const code of ['changed-elsewhere', 'unexpected-title', 'storage-failed'])
			await expect(page.getByText(say(`errors:${code}`))).toHaveCount(0);
	};
	async function checkIn(page: Page) {
		await page.goto(at('check-in/ons4/'));
		await page.getByRole('radio').nth(3).check();
		await saved(page);
		const arrived = () =>
			page.waitForURL(`**${at('history/')}`, { timeout: 500 }).then(
				() => true,
				() => false
			);
		while (!(await arrived()))
			await page
				.locator('main button.wide')
				.last()
				.click({ timeout: 3000 })
				.catch(() => undefined);
	}

	if (takesTurn(language, 'cy'))
		test('a damaged plan is told on its page, written on, and deleted under Me', async ({
			page
		}) => {
			const write = async (text: string) => {
				const section = page.locator('section#matters');
				await section.locator('[aria-expanded]').click();
				await section.locator('form input').first().fill(text);
				await section.locator('form button').first().click();
				await saved(page);
			};
			await page.goto(at('plan/'));
			await write('Nain’s garden');
			await flip(page, 'plan', 'ct');
			await page.goto(at('plan/'));
			await told(page);
			await expect(page.getByText('Nain’s garden')).toHaveCount(0);
			await write('The sea');
			await nothingFalse(page);
			await page.reload();
			await expect(page.getByText('The sea').first()).toBeVisible();
			await told(page);

			await page.getByRole('link', { name: say('cannot-open:see') }).click();
			const kept = page.locator('#damaged');
			await expect(kept.getByRole('heading')).toHaveText(say('my-data:kept-damaged', { count: 1 }));
			await expect(kept.getByRole('listitem')).toHaveText(say('my-data:kept-plan'));
			const downloading = page.waitForEvent('download');
			await kept.getByRole('button', { name: say('my-data:damaged-download') }).click();
			const file = await downloading;
			expect(file.suggestedFilename()).toMatch(/^damaged-[\d-]+\.json$/);
			const { damage } = JSON.parse(readFileSync(await file.path(), 'utf8'));
			expect(damage).toMatchObject([{ table: 'plan', id: 'matters', rev: 1 }]);
			await kept.getByRole('button', { name: say('my-data:damaged-delete') }).click();
			await kept.getByRole('button', { name: say('my-data:damaged-yes') }).click();
			await expect(kept.getByRole('status')).toHaveText(say('my-data:damaged-gone'));
			await page.goto(at('plan/'));
			await expect(page.getByText('The sea').first()).toBeVisible();
			await expect(page.locator('html[data-whole]')).toBeAttached();
			await expect(page.getByText(say('cannot-open:title'))).toHaveCount(0);
		});

	if (takesTurn(language, 'en'))
		test('a damaged month of check-ins stops no check-in', async ({ page }) => {
			await checkIn(page);
			await flip(page, 'checkIns', 'ct');
			await page.goto(at('history/'));
			await told(page);
			await checkIn(page);
			await nothingFalse(page);
			await told(page);
			await expect(page.getByText(say('history:empty'))).toHaveCount(0);
		});

	test('a damaged answer of a check-in under way is given again', async ({ page }) => {
		await page.goto(at('check-in/ons4/'));
		await page.getByRole('radio').nth(3).check();
		await saved(page);
		await flip(page, 'answers', 'ct');
		await checkIn(page);
		await nothingFalse(page);
	});

	test('a damaged page about oneself is written on', async ({ page }) => {
		await page.goto(at('about-me/'));
		await field(page, 'matters').fill('Fy ngardd');
		await saved(page);
		await flip(page, 'aboutMe', 'ct');
		await page.reload();
		await told(page);
		await field(page, 'matters').fill('Y môr');
		await saved(page);
		await nothingFalse(page);
		await page.reload();
		await expect(field(page, 'matters')).toHaveValue('Y môr');
	});

	test('a damaged situation is said again', async ({ page }) => {
		const choose = async () => {
			await page.goto(at('options/'));
			await page.locator('label:has(input[type=checkbox][value=sleep])').click();
			await page.getByRole('button', { name: say('situation:done') }).click();
			await expect(page.locator('article[data-option]').first()).toBeVisible();
		};
		await choose();
		await flip(page, 'situation', 'ct');
		await choose();
		await told(page);
		await nothingFalse(page);
	});

	test('a damaged key is made good from its copy, and nothing is to be seen of it', async ({
		page
	}) => {
		await page.goto(at('about-me/'));
		await field(page, 'matters').fill('Fy ngardd');
		await saved(page);
		await flip(page, 'meta', 'bytes');
		await page.reload();
		await expect(field(page, 'matters')).toHaveValue('Fy ngardd');
		await field(page, 'matters').fill('Y môr');
		await saved(page);
		await expect(page.locator('html[data-whole]')).toBeAttached();
		await expect(page.getByText(say('cannot-open:title'))).toHaveCount(0);
	});

	test('what cannot be opened for a while is no first visit, and comes back by itself', async ({
		page
	}) => {
		await page.goto(at('about-me/'));
		await field(page, 'matters').fill('Fy ngardd');
		await saved(page);
		await page.addInitScript(() => {
			const { open } = IDBFactory.prototype;
			IDBFactory.prototype.open = function (...args) {
				if (!sessionStorage.getItem('mended')) throw new DOMException('disk', 'UnknownError');
				return open.apply(this, args);
			};
		});
		const shut = page.getByText(say('errors:storage-shut'));
		await page.goto(at(''));
		await expect(shut).toBeVisible();
		await expect(page.getByText(say('today:first-title'))).toHaveCount(0);
		await page.goto(at('history/'));
		await expect(shut).toBeVisible();
		await page.goto(at('about-me/'));
		await expect(shut.first()).toBeVisible();
		const now = page.getByRole('button', { name: say('cannot-open:now') });
		await now.evaluate((button) => {
			sessionStorage.setItem('mended', 'yes');
			(button as HTMLElement).click();
		});
		await expect(field(page, 'matters')).toHaveValue('Fy ngardd');
		await expect(shut).toHaveCount(0);
	});

	test('a browser that keeps nothing is said so on the first page and in the history', async ({
		page
	}) => {
		await page.addInitScript(() => {
			IDBFactory.prototype.open = () => {
				throw new DOMException('no', 'SecurityError');
			};
		});
		for (const path of ['', 'history/']) {
			await page.goto(at(path));
			await expect(page.getByText(say('errors:storage-missing'))).toBeVisible();
		}
	});
});
