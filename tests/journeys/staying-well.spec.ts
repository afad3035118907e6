import type { Page } from '@playwright/test';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { expectBothKept, expectCopied, field } from './written-page.ts';
import { readyOffline } from './offline.ts';

const part = (page: Page, id: string) => page.locator('section', { has: field(page, id) });
const MOMENT = 'Paned yn yr haul, and nobody in a hurry';

inEachLanguage((language, say) => {
	const at = (path: string) => `/${language}/${path}`;
	const saved = (page: Page) => expect(page.getByText(say('shell:saved'))).toBeVisible();
	const button = (page: Page, key: string) =>
		page.getByRole('button', { name: say(key), exact: true });
	const link = (page: Page, key: string) =>
		page.getByRole('main').getByRole('link', { name: say(key), exact: true });
	const heading = (page: Page) => page.getByRole('heading', { level: 1 });
	const lines = (page: Page, id: string, key: string) =>
		part(page, id).locator('details', { hasText: say(key) });
	async function open(page: Page) {
		await page.goto(at('staying-well/'));
		await expect(field(page, 'well')).toBeEditable();
	}
	async function addMoment(page: Page, text: string, day?: string) {
		await page.goto(at('moments/'));
		await page.locator('#new-text').fill(text);
		if (day) await page.locator('#new-day').fill(day);
		await button(page, 'moments:add').tap();
		await saved(page);
	}

	test('it is kept from its first letter, read as a page and printed on one sheet', async ({
		page
	}) => {
		await open(page);
		await expectAxeFindsNothing(page);
		await field(page, 'well').pressSequentially('Y');
		await saved(page);
		await page.reload();
		await expect(field(page, 'well')).toHaveValue('Y');
		for (const id of ['well', 'early', 'then', 'people', 'need']) {
			await field(page, id).fill(`${id} 1\n${id} 2\n${id} 3\n${id} 4`);
			await saved(page);
		}
		await lines(page, 'need', 'staying-well:phrases').locator('summary').tap();
		const phrase = part(page, 'need').getByRole('button').first();
		const words = (await phrase.innerText()).trim();
		await phrase.tap();
		await expect(phrase).toHaveAttribute('aria-pressed', 'true');
		await expectAxeFindsNothing(page, 'with phrases open');

		await button(page, 'staying-well:read').tap();
		await expect(heading(page)).toBeFocused();
		await expect(page.locator('.screen').getByRole('heading', { level: 2 })).toHaveCount(5);
		await expectAxeFindsNothing(page, 'read as a page');
		await page.goBack();
		await expect(field(page, 'well')).toBeEditable();

		const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
		await page.emulateMedia({ media: 'print' });
		const paper = page.getByRole('article');
		await expect(paper).toContainText(words);
		await expect(paper).toContainText('early 4');
		await expect(paper).toContainText(at('staying-well/'));
		await expect(page.getByRole('button')).toHaveCount(0);
		await page.emulateMedia({ media: 'screen' });

		await page.goto(at('my-data/'));
		const kept = page.locator('dl > div', { hasText: say('my-data:kept-stayingWell') });
		await expect(kept.locator('dd')).toHaveText(say('my-data:kept-some'));
	});

	test('empty, it prints on one sheet to write on', async ({ page }) => {
		await open(page);
		const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
		expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
		await expect(button(page, 'staying-well:print-blank')).toBeVisible();
		await expect(button(page, 'staying-well:read')).toHaveCount(0);
	});

	test('two tabs under different headings keep what each wrote', async ({ page, context }) => {
		const other = await context.newPage();
		for (const tab of [page, other]) await open(tab);
		await expectBothKept(page, other, say('shell:saved'), ['well', 'need']);
	});

	test('a line is taken over, and back, with the keyboard alone', async ({ page }) => {
		await open(page);
		await field(page, 'early').focus();
		await page.keyboard.press('Tab');
		const details = lines(page, 'early', 'staying-well:phrases');
		await expect(details.locator('summary')).toBeFocused();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		const first = details.getByRole('button').first();
		await expect(first).toBeFocused();
		await page.keyboard.press('Space');
		await expect(first).toHaveAttribute('aria-pressed', 'true');
		await expect(field(page, 'early')).toHaveValue((await first.innerText()).trim());
		await page.keyboard.press('Space');
		await expect(field(page, 'early')).toHaveValue('');
		await expect(first).toBeFocused();
	});

	test('it is copied as text', async ({ page, origin }) => {
		await open(page);
		await expectCopied(page, origin, {
			saved: say('shell:saved'),
			copy: say('staying-well:copy'),
			copied: say('staying-well:copied')
		});
	});

	test('how to do less is found on Me, and on Today once somebody has come back over weeks', async ({
		page
	}) => {
		await addMoment(page, 'one', '2025-03-02');
		await addMoment(page, 'two', '2025-03-09');
		await page.goto(at(''));
		await expect(page.getByText('two')).toHaveCount(0);
		await expect(link(page, 'today:right-now')).toBeVisible();
		await expect(link(page, 'today:less-now')).toHaveCount(0);
		await addMoment(page, MOMENT);
		await page.goto(at(''));
		await link(page, 'today:less-now').tap();
		await expect(heading(page)).toHaveText(say('less-now:title'));
		await expectAxeFindsNothing(page);
		await page.goto(at('my-data/'));
		await link(page, 'my-data:yours-less-now').tap();
		await expect(heading(page)).toHaveText(say('less-now:title'));
		await link(page, 'less-now:keep-link').tap();
		await expect(heading(page)).toHaveText(say('staying-well:title'));
		await page.goBack();
		await link(page, 'less-now:stop-delete-link').tap();
		await expect(button(page, 'my-data:delete-start')).toBeInViewport();
	});

	test('how to do less stands at the end of a guide, unless it felt worse', async ({ page }) => {
		await page.goto(at('guides/worry-time/'));
		await button(page, 'guides:begin').tap();
		const finish = button(page, 'guides:finish');
		const next = button(page, 'guides:next');
		await expect(next.or(finish)).toBeVisible();
		while (!(await finish.isVisible())) {
			const before = await heading(page).innerText();
			await next.tap();
			await expect(heading(page)).not.toHaveText(before);
		}
		await finish.tap();
		await expect(link(page, 'guides:less-now')).toBeVisible();
		await page.getByRole('radio', { name: say('guides:felt-worse') }).check();
		await expect(link(page, 'guides:less-now')).toHaveCount(0);
		await page.getByRole('radio', { name: say('guides:felt-better') }).check();
		await link(page, 'guides:less-now').tap();
		await expect(heading(page)).toHaveText(say('less-now:title'));
	});

	test('words for a service are copied one by one, without the headings', async ({
		page,
		context,
		origin
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
		await page.goto(at('less-now/'));
		for (const kind of ['fewer', 'end']) {
			const name = say('less-now:copy-name', { name: say(`less-now:say-${kind}-title`) });
			await page.getByRole('button', { name, exact: true }).tap();
			await expect(page.getByText(say('less-now:copied'), { exact: true })).toHaveCount(1);
			const copied = await page.evaluate(() => navigator.clipboard.readText());
			expect(copied).toBe(say(`less-now:say-${kind}`));
		}
	});

	test.describe('with no network', () => {
		test.use({ serviceWorkers: 'allow' });

		test('what is here already is offered, and comes in only when it is chosen', async ({
			page,
			context
		}) => {
			test.slow();
			await readyOffline(page, at(''));
			await context.setOffline(true);
			await addMoment(page, MOMENT);
			await page.goto(at('plan/'));
			await page.locator('section#signs [aria-expanded]').tap();
			await page.locator('section#signs form input').first().fill('I stay up late');
			await saved(page);

			await open(page);
			for (const id of ['well', 'early']) await expect(field(page, id)).toHaveValue('');
			await expect(lines(page, 'need', 'staying-well:own')).toHaveCount(0);
			await lines(page, 'well', 'staying-well:own').locator('summary').tap();
			await part(page, 'well').getByRole('button', { name: MOMENT }).tap();
			await expect(field(page, 'well')).toHaveValue(MOMENT);
			await lines(page, 'early', 'staying-well:own').locator('summary').tap();
			await expect(
				part(page, 'early').getByRole('button', { name: 'I stay up late' })
			).toBeVisible();
			await saved(page);
			await page.reload();
			await expect(field(page, 'well')).toHaveValue(MOMENT);
			await expect(field(page, 'early')).toHaveValue('');
			await page.goto(at('less-now/'));
			await expect(heading(page)).toHaveText(say('less-now:title'));
		});
	});
});
