import type { Locator, Page } from '@playwright/test';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { readyOffline } from './offline.ts';

test.use({ serviceWorkers: 'allow' });

const part = (page: Page, id: string) => page.locator(`section#${id}`);
const turn = (page: Page, id: string) => part(page, id).locator('[aria-expanded]');
const newLine = (page: Page, id: string) => part(page, id).locator('form input').first();
const shown = (page: Page, id: string) =>
	part(page, id).getByRole('list').first().getByRole('listitem');

/** How many sheets a PDF has. */
const sheets = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

async function tabTo(page: Page, wanted: Locator, key = 'Tab') {
	for (let tab = 0; tab < 60; tab += 1) {
		if (await wanted.evaluate((one) => one === document.activeElement)) return;
		await page.keyboard.press(key);
	}
	throw new Error('not reached by Tab');
}

inEachLanguage((language, say) => {
	const open = (page: Page) => page.goto(`/${language}/plan/`);
	const saved = (page: Page) => expect(page.getByText(say('shell:saved'))).toBeVisible();
	const named = (page: Page, key: string, entry: string) =>
		page.getByRole('button', { name: say(key, { entry }), exact: true });
	async function add(page: Page, id: string, ...lines: string[]) {
		await turn(page, id).click();
		for (const line of lines) {
			await newLine(page, id).fill(line);
			await newLine(page, id).press('Enter');
			await expect(newLine(page, id)).toHaveValue('');
		}
		await saved(page);
	}

	test('a plan is made, kept and printed with no network', async ({ page, context }) => {
		await readyOffline(page, `/${language}/`);
		await context.setOffline(true);
		await open(page);
		const dials = page.getByRole('main').locator('a[href^="tel:"]');
		await expect(dials.nth(0)).toHaveAttribute('href', 'tel:999');
		await expect(dials.nth(1)).toHaveAttribute('href', 'tel:111');

		await add(page, 'matters', 'Nain’s garden');
		await turn(page, 'tell').click();
		await newLine(page, 'tell').fill('Mair');
		await part(page, 'tell').locator('form input[type=tel]').fill('07700 900 123');
		// Typed and not yet added: kept all the same.
		await saved(page);
		await page.reload();

		await expect(shown(page, 'matters')).toHaveText(['Nain’s garden']);
		const mair = part(page, 'tell').locator('a');
		await expect(mair.nth(0)).toHaveAttribute('href', 'tel:07700900123');
		await expect(mair.nth(1)).toHaveAttribute('href', 'sms:07700900123');

		expect([1, 2]).toContain(sheets(await page.pdf({ format: 'A4' })));
		await page.emulateMedia({ media: 'print' });
		const paper = page.getByRole('article');
		await expect(paper).toContainText('999');
		await expect(paper).toContainText('07700 900 123');
		await expect(paper).toContainText('116 123');
		await expect(paper).toContainText(`/${language}/plan/`);
		await expect(page.getByRole('button')).toHaveCount(0);
	});

	test('an empty plan prints with lines to write on', async ({ page }) => {
		await open(page);
		await expect(turn(page, 'safer')).toBeVisible();
		expect([1, 2]).toContain(sheets(await page.pdf({ format: 'A4' })));
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('article').locator('.line').first()).toBeVisible();
	});

	test('lines change places, and one that was taken out comes back where it stood', async ({
		page
	}) => {
		await open(page);
		await add(page, 'myself', 'one', 'two', 'three');
		await named(page, 'plan:up', 'three').click();
		await named(page, 'plan:remove', 'three').click();
		await expect(named(page, 'plan:remove', 'three')).toHaveCount(0);
		await expect(page.getByRole('button', { name: say('shell:undo') })).toBeFocused();
		await page.getByRole('button', { name: say('shell:undo') }).click();
		await saved(page);
		await turn(page, 'myself').click();
		await expect(shown(page, 'myself')).toHaveText(['one', 'three', 'two']);
		await page.reload();
		await expect(shown(page, 'myself')).toHaveText(['one', 'three', 'two']);
	});

	test('a number that is there already can be left out, taken in or put in own words', async ({
		page
	}) => {
		await open(page);
		await turn(page, 'services').click();
		const call = part(page, 'services').locator('a[href="tel:116123"]');
		const samaritans = await part(page, 'services').locator('strong').first().innerText();
		const button = (key: string) =>
			page.getByRole('button', { name: say(key, { name: samaritans }), exact: true });
		await button('plan:leave-out-name').click();
		await expect(call).toHaveCount(0);
		await page.getByRole('button', { name: say('plan:take-in', { count: 1 }) }).click();
		await expect(call).toBeVisible();
		await button('plan:own-words-name').click();
		await expect(part(page, 'services').locator('ol input').first()).toHaveValue(samaritans);
		await part(page, 'services').locator('ol input').first().fill('The people on the phone');
		await saved(page);
		await page.reload();
		await expect(shown(page, 'services').first()).toContainText('The people on the phone');
		await expect(call).toHaveCount(1);
	});

	test('two tabs on the same heading keep what each wrote', async ({ page, context }) => {
		await open(page);
		const other = await context.newPage();
		await open(other);
		await add(page, 'safer', 'here');
		await add(other, 'safer', 'there');
		await turn(page, 'safer').click();
		await expect(shown(page, 'safer')).toHaveText(['here', 'there']);
		await page.reload();
		await expect(shown(page, 'safer')).toHaveText(['here', 'there']);
	});

	test('all of it goes by keyboard alone', async ({ page }) => {
		await open(page);
		await expect(turn(page, 'matters')).toBeVisible();
		await tabTo(page, turn(page, 'matters'));
		await page.keyboard.press('Enter');
		await expect(newLine(page, 'matters')).toBeFocused();
		for (const line of ['one', 'two']) {
			await page.keyboard.type(line);
			await page.keyboard.press('Enter');
		}
		await tabTo(page, named(page, 'plan:down', 'one'), 'Shift+Tab');
		await page.keyboard.press('Enter');
		// At the end its own button is off, so the other one takes over.
		await expect(named(page, 'plan:up', 'one')).toBeFocused();
		await tabTo(page, turn(page, 'matters'));
		await page.keyboard.press('Enter');
		await expect(turn(page, 'matters')).toBeFocused();
		await expect(shown(page, 'matters')).toHaveText(['two', 'one']);
	});

	test('what to do on 111 is that of the nation the person named', async ({ page }) => {
		await page.goto(`/${language}/options/`);
		await page.getByLabel(say('situation:outcode-label')).fill('SA1');
		await page.keyboard.press('Tab');
		await saved(page);
		await open(page);
		const urgent = page.getByRole('region', { name: say('plan:urgent') });
		await expect(urgent.locator('ul').nth(1).getByRole('listitem')).toHaveCount(1);
		await expect(part(page, 'services').locator('a[href="tel:0800132737"]')).toBeVisible();
	});
});
