import { expect, inEachLanguage, test } from './fixtures.ts';
import { sayWhatMatters } from './option-hands.ts';

inEachLanguage((language, say) => {
	test('a list picked by hand is handed on by its address, and saved where it is opened', async ({
		page,
		browser
	}) => {
		await sayWhatMatters(page, say, language, 'SA1');
		const cards = page.locator('article[data-option]');
		const names = [];
		for (const at of [0, 1]) {
			names.push(await cards.nth(at).getByRole('heading').first().innerText());
			await cards
				.nth(at)
				.getByRole('button', { name: say('options:save') })
				.click();
		}
		await page.locator('#saved summary').press('Enter');
		const saved = page.locator('#saved');
		await expect(saved.getByRole('img', { name: say('options:hand-on-code') })).toBeVisible();
		await expect(saved.locator('.address')).toHaveText(
			new RegExp(`/${language}/options/#pick-\\w{16}$`)
		);
		const address = (await saved.locator('.address').innerText()).trim();

		const other = await browser.newContext();
		const theirs = await other.newPage();
		const asked: string[] = [];
		theirs.on('request', (request) => asked.push(request.url()));
		await theirs.goto(address);
		const picked = theirs.getByRole('region', { name: say('options:picked-heading') });
		for (const name of names)
			await expect(picked.getByRole('button', { name }).first()).toBeVisible();
		await expect(
			theirs.getByRole('heading', { name: say('options:picked-heading') })
		).toBeFocused();
		// What was saved last stands first.
		const first = names.at(-1) ?? '';
		await picked
			.getByRole('button', { name: new RegExp(`^${say('options:save')}`) })
			.first()
			.click();
		await expect(
			theirs.locator('#saved').getByRole('button', { name: first }).first()
		).toBeVisible();
		await picked.getByRole('button', { name: first, exact: true }).click();
		await expect(theirs.getByRole('heading', { level: 1 })).toHaveText(first);
		// Nothing of what was picked goes over the wire.
		expect(asked.filter((url) => url.includes('pick-'))).toEqual([]);
		await other.close();
	});
});
