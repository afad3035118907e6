import { readdirSync, readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { wordsIn, type Service } from '../../src/lib/domain/directory/service.ts';
import type { Language } from '../../src/lib/domain/site/language.ts';
import {
	smsHref,
	telHref,
	type UrgentContact
} from '../../src/lib/domain/urgent-help/urgent-help.ts';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { area, card, cards, openForm, sayWhatMatters, seeHelp } from './option-hands.ts';

/** Every line of urgent help that a card can show, with the addresses its buttons open. */
function urgentLines(language: Language) {
	const read = (name: string): unknown => JSON.parse(readFileSync(`src/content/${name}`, 'utf8'));
	const namesIn = (one: Language) =>
		(read(`urgent-help.${one}.json`) as { contacts: Record<string, { name: string }> }).contacts;
	const named = [namesIn(language), namesIn('en')];
	const lines = (read('urgent-help.json') as UrgentContact[])
		.filter(({ group }) => group !== 'emergency')
		.map(({ id, nations, phone, sms, email, url }) => ({
			id,
			nations,
			hrefs: [phone && telHref(phone), sms && smsHref(sms), email && `mailto:${email}`, url].filter(
				(href) => href !== null
			)
		}));
	return { lines, named };
}

inEachLanguage((language, say) => {
	test('every number and address of the urgent-help list is on its card, as a link that works', async ({
		page
	}) => {
		test.slow();
		const { lines, named } = urgentLines(language);
		await sayWhatMatters(page, say, language, 'SA1');
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		const search = page.getByRole('search').getByRole('textbox');
		for (const { id, nations, hrefs } of lines) {
			if (!nations.includes('wales')) continue;
			// By either of its names: this is about the card and not about the search.
			for (const names of named)
				if (!(await card(page, `national:${id}`).isVisible()))
					await search.fill(names[id]?.name ?? '');
			for (const href of hrefs)
				await expect(card(page, `national:${id}`).locator(`a[href="${href}"]`)).toBeVisible();
		}
	});

	test('a card opens with its ways in and says that nobody has rung', async ({ page }) => {
		await sayWhatMatters(page, say, language, 'BA1');
		const ways = cards(page).first().locator('[data-ways] a').first();
		await expect(ways).toHaveAttribute('href', /^(tel:|sms:|https:|mailto:)/);
		const facts = page.locator('article dl', { hasText: say('options:fact-source') });
		// The first two cards are drawn before the rest.
		const all = page.getByRole('article');
		await expect(all.nth(2)).toBeVisible();
		await expect.poll(async () => (await all.count()) - (await facts.count())).toBe(0);
		await expect(page.locator('article', { hasText: say('options:checked-in') })).toHaveCount(0);
	});

	test('the crisis row stands over the form, the list, an option and two of them', async ({
		page
	}) => {
		const row = page.getByRole('navigation', { name: say('options:crisis') });
		const holds = async () => {
			for (const href of ['tel:999', 'tel:111', 'tel:116123', 'sms:85258?&body=SHOUT'])
				await expect(row.locator(`a[href="${href}"]`)).toBeVisible();
			await expect(row.locator(`a[href="/${language}/urgent-help/"]`)).toBeVisible();
		};
		const html = await (await page.request.get(`/${language}/options/`)).text();
		for (const address of ['tel:999', 'tel:111', 'tel:116123', 'sms:85258'])
			expect(html).toContain(`href="${address}`);
		await openForm(page, say, language);
		await holds();
		await area(page, 'sleep').check();
		await page.getByLabel(say('situation:area-label')).selectOption('northern-ireland');
		await seeHelp(page, say);
		await expect(row.locator('a[href="tel:08088088000"]')).toBeVisible();
		await expect(row.locator('a[href="tel:111"]')).toHaveCount(0);
		await page.getByRole('button', { name: say('shell:change'), exact: true }).click();
		await page.getByLabel(say('situation:area-label')).selectOption('swansea');
		await seeHelp(page, say);
		await expect(cards(page).first()).toBeVisible();
		await holds();
		await page.locator('[data-open]').first().click();
		await expect(page.getByRole('heading', { name: say('options:page-in') })).toBeVisible();
		await holds();
	});

	test('a list narrows by what says how many it leaves, and never to nothing', async ({ page }) => {
		await sayWhatMatters(page, say, language, 'BA1');
		const summary = page.locator('summary', { hasText: say('options:narrow') });
		await summary.click();
		const way = page.getByLabel(say('options:narrow-way'), { exact: true });
		const choices = await way.locator('option:not([disabled])').allTextContents();
		const [, count = '0'] = /\((\d+)\)/.exec(choices[1] ?? '') ?? [];
		await way.selectOption({ index: 1 });
		expect(Number(count)).toBeGreaterThan(0);
		await expect(cards(page)).toHaveCount(Math.min(10, Number(count)));
		for (const left of await way.locator('option[disabled]').allTextContents())
			expect(left).toContain('(0)');
		await page.getByRole('button', { name: say('options:narrow-clear') }).click();
		await page.getByLabel(say('options:order')).selectOption('newest');
		await expect(page.locator('#list')).toHaveText(say('options:list-newest'));
	});

	test('two options are compared side by side, each with its own ways in, and Back leads to the second', async ({
		page
	}) => {
		await sayWhatMatters(page, say, language, 'BA1');
		const button = (at: number) =>
			cards(page)
				.nth(at)
				.getByRole('button', { name: say('options:compare') });
		await button(0).click();
		await expect(button(0)).toHaveAttribute('aria-pressed', 'true');
		await button(2).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			say('options:compare-heading')
		);
		const both = page.getByRole('article');
		await expect(both).toHaveCount(2);
		for (const at of [0, 1]) await expect(both.nth(at).locator('[data-ways]')).toBeVisible();
		await expectAxeFindsNothing(page, 'two side by side');
		await page.goBack();
		await expect(cards(page).nth(2).locator('[data-open]')).toBeFocused();
	});

	test('what did not help says so on its card, and what nobody fits can be written down', async ({
		page
	}) => {
		await sayWhatMatters(page, say, language, 'BA1');
		const id = (await cards(page).first().getAttribute('data-option')) ?? '';
		await cards(page).first().locator('[data-open]').click();
		await page
			.getByRole('group', { name: say('options:tried-helped') })
			.getByRole('radio', { name: say('options:tried-no') })
			.check();
		await expect(page.getByText(say('options:tried-lower'), { exact: true })).toBeVisible();
		await page.goBack();
		// It is lower now, and may stand below the first ten.
		const more = page.locator('button[data-more]');
		while ((await more.count()) > 0) await more.click();
		await expect(card(page, id)).toContainText(say('options:caution-did-not-help'));

		await page.locator('summary', { hasText: say('options:nothing') }).click();
		const wishes = page.getByRole('group', { name: say('options:nothing-wishes') });
		await expect(wishes.getByRole('checkbox', { checked: true })).toHaveCount(0);
		await wishes.getByRole('checkbox').nth(1).check();
		await page.getByRole('button', { name: say('options:nothing-keep') }).click();
		const words = page.locator('blockquote', { hasText: say('options:nothing-mail') });
		await expect(words).toBeVisible();
		await expect(words).not.toContainText('BA1');
		await page.reload();
		await page.locator('summary', { hasText: say('options:nothing') }).click();
		await page.getByRole('button', { name: say('options:nothing-back') }).click();
		await expect(page.getByRole('button', { name: say('options:nothing-keep') })).toBeVisible();
	});

	test('printed, the list has ten with numbers in full and nothing to press', async ({ page }) => {
		await sayWhatMatters(page, say, language, 'BA1');
		await page.emulateMedia({ media: 'print' });
		const printed = page.locator('[data-printed]');
		const rows = printed.getByRole('listitem');
		await expect(rows.first()).toBeVisible();
		expect(await rows.count()).toBeGreaterThan(4);
		expect(await rows.count()).toBeLessThanOrEqual(10);
		const services = readdirSync('build/directory')
			.filter((name) => /^details-.*\.json$/.test(name))
			.flatMap((name) => JSON.parse(readFileSync(`build/directory/${name}`, 'utf8')) as Service[]);
		const digits = (text: string) => text.replace(/\D/g, '');
		for (const row of await rows.all()) {
			const name = (await row.getByRole('heading').textContent()) ?? '';
			const text = (await row.textContent()) ?? '';
			const service = services.find((one) => wordsIn(one.name, language) === name);
			expect(service?.ways.length, name).toBeGreaterThan(0);
			for (const { to } of service?.ways ?? [])
				if (/^[\d ]+$/.test(to)) expect(digits(text)).toContain(digits(to));
				else expect(text).toContain(to.replace(/^https?:\/\//, ''));
		}
		await expect(page.locator('main').getByRole('button')).toHaveCount(0);
		await expect(cards(page).first()).toBeHidden();
	});

	test('on a small phone the button is near and the first name is on the first screen', async ({
		page
	}) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await openForm(page, say, language);
		const bottom = (of: Locator) =>
			of.evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
		expect(await bottom(page.getByRole('button', { name: say('situation:done') }))).toBeLessThan(
			2000
		);
		await area(page, 'sleep').check();
		await page.getByLabel(say('situation:outcode-label')).fill('SA1');
		await seeHelp(page, say);
		const name = cards(page).first().getByRole('heading');
		const nav = page.getByRole('navigation').filter({ has: page.locator('a[aria-current]') });
		const top = (await nav.last().boundingBox())?.y ?? 0;
		expect(await bottom(name)).toBeLessThan(top);
		for (const box of await page
			.locator('[data-crisis] a')
			.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height)))
			expect(box).toBeGreaterThanOrEqual(44);
	});
});
