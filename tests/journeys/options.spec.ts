import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { area, card, cards, openForm, sayWhatMatters, seeHelp } from './option-hands.ts';

test.use({ serviceWorkers: 'allow' });

inEachLanguage((language, say) => {
	test('what a person says brings local help with true reasons, and stays without a network', async ({
		page,
		context,
		traffic
	}) => {
		await sayWhatMatters(page, say, language, 'ba1 1aa');
		await expect(page.locator('article[data-option]:not([data-general] *)')).toHaveCount(10);
		const local = page.locator('article[data-option^="bath-and-north-east-somerset:"]').first();
		await expect(local.locator('.icons li').first()).toBeVisible();
		await expect(page.locator('main')).toContainText('BA1');
		await expect(page.locator('main')).not.toContainText('1AA');

		const id = (await local.getAttribute('data-option')) ?? '';
		await local.getByRole('button', { name: say('options:save') }).click();
		await expect(local.getByRole('button', { name: say('options:saved') })).toBeVisible();

		await page.evaluate(() => navigator.serviceWorker.ready);
		await context.setOffline(true);
		await page.reload();
		await expect(card(page, id)).toContainText(say('options:saved'));

		await card(page, id)
			.getByRole('button', { name: say('options:more') })
			.click();
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		await expect(page.getByRole('heading', { name: say('options:page-in') })).toBeVisible();
		expect(new URL(page.url()).pathname).toBe(`/${language}/options/`);
		expect(new URL(page.url()).search).toBe('');
		const tried = (part: string) => page.getByRole('group', { name: say(`options:tried-${part}`) });
		await tried('helped')
			.getByRole('radio', { name: say('options:tried-some') })
			.check();
		await expect(page.getByText(say('shell:saved'))).toBeVisible();
		await tried('time')
			.getByRole('radio', { name: say('options:tried-no') })
			.check();
		await page.goBack();
		await expect(card(page, id).getByRole('button', { name: say('options:more') })).toBeFocused();
		await expect(page.locator('#saved')).toContainText(say('options:tried-some'));
		expect(traffic.requests.filter((url) => /[?&#].*(loneliness|ba1)/i.test(url))).toEqual([]);
	});

	test('outside the areas there is help for the country, and it is said that there is no directory yet', async ({
		page
	}) => {
		await sayWhatMatters(page, say, language, 'SE1');
		await expect(page.getByText(say('options:outside'))).toBeVisible();
		// The first cards are drawn before the rest.
		await expect(cards(page).nth(4)).toBeVisible();
		const ids = await cards(page).evaluateAll((all) =>
			all.map((one) => (one as HTMLElement).dataset.option ?? '')
		);
		expect(ids.filter((id) => !id.startsWith('national:'))).toEqual([]);
	});

	test('a postcode that can’t be read is named; an unknown one asks for the area', async ({
		page
	}) => {
		await openForm(page, say, language);
		const field = page.getByLabel(say('situation:outcode-label'));
		await field.fill('12345');
		await seeHelp(page, say);
		await expect(page.getByText(say('situation:outcode-bad'))).toBeVisible();
		await expect(field).toBeFocused();
		await field.fill('BA99');
		await field.blur();
		await expect(page.getByText(say('situation:outcode-unknown', { typed: 'BA99' }))).toBeVisible();
		await page.getByLabel(say('situation:area-label')).selectOption('swansea');
		await area(page, 'money').check();
		await seeHelp(page, say);
		await expect(page.locator('article[data-option^="west-glamorgan:"]').first()).toBeVisible();
	});

	test('four life areas at most, in the order a person gives them', async ({ page }) => {
		await openForm(page, say, language);
		for (const id of ['sleep', 'money', 'work', 'worry']) await area(page, id).check();
		await area(page, 'safety').click();
		await expect(area(page, 'safety')).not.toBeChecked();
		await expect(page.getByText(say('situation:areas-full'))).toBeVisible();
		const order = page.getByRole('list', { name: say('situation:areas-order') });
		const first = await order.getByRole('listitem').nth(1).textContent();
		await order.getByRole('button').first().click();
		await expect(order.getByRole('listitem').first()).toContainText(
			(first ?? '').split(say('situation:move-up'))[0]?.trim() ?? ''
		);
	});

	test('a search shows what has the words as they are typed, and is never empty', async ({
		page
	}) => {
		await sayWhatMatters(page, say, language, 'BA1');
		const search = page.getByRole('search').getByRole('textbox');
		// The list is read from its heading on; typing waits until that has the focus.
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
		await search.pressSequentially('samar');
		await expect(cards(page).first()).toHaveAttribute('data-option', 'national:samaritans');
		await search.fill('zzzqqq');
		await expect(page.getByText(say('options:search-nearest'))).toBeVisible();
		await expect(page.locator('[data-general] article').first()).toBeVisible();
	});

	test('what is left out says why, and can be looked at anyway', async ({ page }) => {
		await sayWhatMatters(page, say, language, 'BA1');
		const left = page.locator('details', { hasText: say('options:not-shown-why') });
		await left.locator('summary').click();
		await left
			.getByRole('button', { name: say('options:look-anyway') })
			.first()
			.click();
		await expect(page.getByText(say('options:page-why-none'))).toBeVisible();
		await page.reload();
		await expect(cards(page).first()).toBeVisible();
	});

	test('an option taken off the list can be put back', async ({ page }) => {
		await sayWhatMatters(page, say, language, 'BA1');
		await cards(page)
			.first()
			.getByRole('button', { name: say('options:save') })
			.click();
		const saved = page.locator('#saved');
		await saved.getByRole('button', { name: say('options:remove') }).click();
		await expect(saved).toContainText(say('options:saved-empty'));
		await page.getByRole('button', { name: say('shell:undo') }).click();
		await expect(saved.getByRole('button', { name: say('options:remove') })).toBeVisible();
	});

	test('a broken directory is one sentence, and can be tried again', async ({ page, traffic }) => {
		traffic.expectTrouble(/manifest\.json/);
		await page.route('**/directory/manifest.json', (route) => route.fulfill({ body: '<html>' }), {
			times: 1
		});
		await page.goto(`/${language}/options/`);
		await expect(page.getByText(say('options:no-directory'))).toBeVisible();
		await page.getByRole('button', { name: say('options:try-again') }).click();
		await expect(page.getByText(say('options:no-directory'))).toBeHidden();
	});

	test('axe finds nothing in the form, the list and an option, light and dark', async ({
		page
	}) => {
		test.slow();
		await openForm(page, say, language);
		await page.locator('summary').first().click();
		await expectAxeFindsNothing(page, 'form');
		await area(page, 'sleep').check();
		await seeHelp(page, say);
		await expectAxeFindsNothing(page, 'list');
		await cards(page)
			.first()
			.getByRole('button', { name: say('options:more') })
			.click();
		await expectAxeFindsNothing(page, 'an option');
	});
});

test('the keyboard alone is enough', async ({ page }) => {
	await page.goto('/en/options/');
	await expect(page.locator('#areas')).toBeVisible();
	await page.locator('#main').focus();
	const tabTo = async (matches: string) => {
		for (let left = 80; left > 0; left -= 1) {
			await page.keyboard.press('Tab');
			if (await page.evaluate((css) => document.activeElement?.matches(css), matches)) return;
		}
		throw new Error(`${matches} is not reached by Tab`);
	};
	await tabTo('input[value=sleep]');
	await page.keyboard.press('Space');
	await tabTo('#outcode');
	await page.keyboard.type('CM1');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('article').first()).toBeVisible();
	await tabTo('article [data-open]');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page.locator('article [data-open]').first()).toBeFocused();
});
