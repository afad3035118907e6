import type { Page } from '@playwright/test';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { hands, travel } from './goal-hands.ts';
import { cards, sayWhatMatters } from './option-hands.ts';

inEachLanguage((language, say) => {
	const on = (page: Page, day: string) => travel(page, `${day}T12:00:00Z`, 'Europe/London');
	const ask = (page: Page) => page.locator('[data-ask]');
	const button = (page: Page, key: string) =>
		page.getByRole('button', { name: say(key), exact: true });
	async function today(page: Page, day: string) {
		await on(page, day);
		await page.goto(`/${language}/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('today:back-title'));
	}
	/** Saves the first option that fits, and gives its name. */
	async function save(page: Page, day: string) {
		await on(page, day);
		await sayWhatMatters(page, say, language, 'SA1');
		const first = cards(page).first();
		await first.getByRole('button', { name: say('options:save') }).click();
		await expect(first.getByRole('button', { name: say('options:saved') })).toBeVisible();
		return first.getByRole('heading').innerText();
	}

	test('a saved option is asked about after a week, and then whether it helped', async ({
		page,
		traffic
	}) => {
		const name = await save(page, '2026-11-02');
		await today(page, '2026-11-08');
		await expect(ask(page)).toHaveCount(0);
		await today(page, '2026-11-09');
		await expect(ask(page)).toHaveCount(1);
		await expect(ask(page)).toContainText(name);
		await expectAxeFindsNothing(page, 'while it is asked whether the person got in touch');
		await button(page, 'today:ask-yes').click();
		await expect(page.getByText(say('today:ask-told-in-touch'))).toBeVisible();
		await button(page, 'shell:undo').click();
		await button(page, 'today:ask-yes').click();

		const helped = page.getByRole('group', { name: say('options:tried-helped') });
		await helped.getByRole('radio', { name: say('options:tried-some') }).check();
		await expect(page.getByText(say('shell:saved'), { exact: true })).toBeVisible();
		await page
			.getByRole('group', { name: say('options:tried-time') })
			.getByRole('radio', { name: say('options:tried-no'), exact: true })
			.check();
		await expectAxeFindsNothing(page, 'while it is said how it was');
		await button(page, 'today:ask-done').click();
		await expect(ask(page)).toHaveCount(0);
		await today(page, '2026-11-30');
		await expect(ask(page)).toHaveCount(0);
		await page.goto(`/${language}/options/`);
		await expect(page.locator('#saved')).toContainText(say('options:tried-some'));
		expect(traffic.requests.filter((url) => /[?#]/.test(url))).toEqual([]);
	});

	test('left unanswered or put off, it comes once more and never a third time', async ({
		page
	}) => {
		await save(page, '2026-11-02');
		await today(page, '2026-11-09');
		await button(page, 'today:ask-later').click();
		await expect(ask(page)).toHaveCount(0);
		await today(page, '2026-11-15');
		await expect(ask(page)).toHaveCount(0);
		// The clock set back brings nothing.
		await today(page, '2026-11-05');
		await expect(ask(page)).toHaveCount(0);
		await today(page, '2026-11-16');
		await expect(ask(page)).toContainText(say('today:ask-last'));
		await expect(button(page, 'today:ask-later')).toHaveCount(0);
		for (const day of ['2026-11-17', '2026-11-23', '2026-12-14']) {
			await today(page, day);
			await expect(ask(page), day).toHaveCount(0);
		}
	});

	test('not for me ends it for good, and can be taken back', async ({ page }) => {
		await save(page, '2026-11-02');
		await today(page, '2026-11-09');
		await button(page, 'today:ask-not-for-me').click();
		await expect(ask(page)).toHaveCount(0);
		await button(page, 'shell:undo').click();
		await expect(ask(page)).toHaveCount(1);
		await button(page, 'today:ask-never').click();
		await expect(ask(page)).toHaveCount(0);
		await today(page, '2026-11-16');
		await expect(ask(page)).toHaveCount(0);
	});

	test('a guide that was left is asked about after three days, and may rest', async ({ page }) => {
		await on(page, '2026-11-02');
		await page.goto(`/${language}/guides/worry-time/`);
		await button(page, 'guides:begin').click();
		await button(page, 'guides:next').click();
		await today(page, '2026-11-04');
		await expect(ask(page)).toHaveCount(0);
		await today(page, '2026-11-05');
		await ask(page)
			.getByRole('link', { name: say('today:ask-carry-on') })
			.click();
		await button(page, 'guides:carry-on').click();
		await button(page, 'guides:next').click();
		await today(page, '2026-11-14');
		await button(page, 'today:ask-rest').click();
		await today(page, '2026-11-30');
		await expect(ask(page)).toHaveCount(0);
		await page.goto(`/${language}/guides/`);
		await expect(page.getByRole('heading', { name: say('guides:under-way') })).toBeVisible();
	});

	test('coming back after months shows one thing and no list', async ({ page }) => {
		await save(page, '2026-03-02');
		const goal = hands(page, language, say);
		await goal.open();
		await goal.begin('Out more');
		await goal.skipAll();
		await goal.open('Out more');
		await today(page, '2026-11-02');
		await expect(ask(page)).toHaveCount(1);
		const also = page.getByRole('heading', { name: say('today:also-title') });
		await expect(also).toHaveCount(0);
		await button(page, 'today:ask-not-yet').click();
		await expect(ask(page)).toHaveCount(0);
		await expect(also).toHaveCount(0);
		await expect(page.locator('.next')).toHaveCount(1);
	});

	test('at midnight, on a page left open, the question of the new day comes', async ({ page }) => {
		await page.clock.install({ time: new Date('2026-11-02T12:00:00') });
		await sayWhatMatters(page, say, language, 'SA1');
		const first = cards(page).first();
		await first.getByRole('button', { name: say('options:save') }).click();
		await expect(first.getByRole('button', { name: say('options:saved') })).toBeVisible();
		await page.clock.setSystemTime(new Date('2026-11-08T12:00:00'));
		await page.goto(`/${language}/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('today:back-title'));
		await expect(ask(page)).toHaveCount(0);
		await page.clock.fastForward('12:01:00');
		await expect(ask(page)).toHaveCount(1);
		// By then it is kept that it stood there.
		await page.reload();
		await expect(ask(page)).toHaveCount(1);
		await page.clock.fastForward('24:00:00');
		await expect(ask(page)).toHaveCount(0);
	});
});
