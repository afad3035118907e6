import { expect, inEachLanguage, test } from './fixtures.ts';

inEachLanguage((language, say) => {
	test('whoever goes to a page hears its whole name, and its title gives nobody away', async ({
		page
	}) => {
		await page.goto(`/${language}/my-data/`);
		const headings = { plan: 'plan:title', contact: 'contact:heading' };
		for (const [name, key] of Object.entries(headings)) {
			await page.locator(`main a[href="/${language}/${name}/"]`).first().click();
			const heading = page.getByRole('heading', { level: 1 });
			await expect(heading).toHaveText(say(key));
			await expect(heading).toBeFocused();
			const title = say('shell:title', { page: say(`${name}:tab`) });
			await expect(page).toHaveTitle(title);
			await expect(page.locator('#svelte-announcer')).toHaveText(title);
			await page.goBack();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('my-data:title'));
		}
	});
});
