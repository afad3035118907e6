import { test } from './call-team.ts';
import { fillIn, readThrough, SAID, sayYes, shownState } from './filled-request.ts';
import { expect, inEachLanguage } from './fixtures.ts';
import { expectAxeFindsNothing } from './axe.ts';

const ADDRESS = 'Fflat 2\n14 Stryd Fawr\nAbertawe\nSA1 1AA';

inEachLanguage((language, say) => {
	test('whoever is worried about somebody who does not know is led to the area’s routes', async ({
		page,
		callTeam
	}) => {
		await page.goto(`/${language}/contact/`);
		await page.getByRole('button', { name: say('contact:begin') }).click();
		await page.locator('input[name=whom][value=worried]').check();
		await expect(page.locator('input[name=age]')).toHaveCount(0);
		const instead = page.getByRole('region', { name: say('urgent-help:worried-title') });
		await expect(instead.getByText(say('contact:worried-instead'))).toBeVisible();
		await expect(instead.getByText(say('urgent-help:worried-danger'))).toBeVisible();
		await instead.locator('summary').first().click();
		await expect(instead.getByText(say('urgent-help:worried-child')).first()).toBeVisible();
		await expect(instead.locator('a[href^="tel:"], a[href^="https:"]').first()).toBeVisible();
		await expectAxeFindsNothing(page, 'worried');
		await page.getByRole('button', { name: say('contact:next') }).click();
		await expect(page.locator('#missing')).toBeFocused();
		await page.getByRole('link', { name: say('contact:missing-worried') }).click();
		await expect(page.locator('input[name=whom]').first()).toBeFocused();
		expect(callTeam.asked).toEqual([]);
	});

	test('a call for somebody else of 16 says so, and who answers for it stands before the tick', async ({
		page,
		callTeam
	}) => {
		test.slow();
		await fillIn(page, language, { ...SAID, letter: ADDRESS });
		for (let left = 9; left > 0; left -= 1)
			await page.getByRole('button', { name: say('shell:back') }).click();
		await page.locator('input[name=whom][value=agreed]').check();
		await page.locator('input[name=age][value="16-17"]').check();
		await expect(
			page.getByRole('status').filter({ hasText: say('contact:young-16-17-them') })
		).toBeVisible();
		const next = page.locator('main form > button.button');
		await next.click();
		await expect(page.getByRole('link', { name: say('contact:missing-asker') })).toBeVisible();
		// Unseen characters only are no name.
		await page.locator('#asker').fill('\u200b\u3164');
		await next.click();
		await expect(page.getByRole('link', { name: say('contact:missing-asker') })).toBeVisible();
		await page.locator('#asker').fill('Mair');
		await next.click();
		await next.click();
		await expect(page.getByText(say('contact:for-them'))).toBeVisible();
		await next.click();
		await page.locator('#at-phone').fill('\u202d٠٧٧٠٠ ٩٠٠١٢٣\u202c');
		for (let left = 6; left > 0; left -= 1) await next.click();
		await readThrough(page);
		await expect(page.locator('[data-field=whom]')).toContainText(say('contact:whom-agreed'));
		await expect(page.locator('[data-field=whom]')).toContainText('Mair');
		await expect(page.locator('[data-field=age]')).toContainText(say('contact:age-16-17'));
		await expect(page.locator('[data-field=reach]').first()).toContainText('07700 900123');
		// The lines of an address stay lines.
		expect(await page.locator('[data-field=reach] bdi').allInnerTexts()).toContain(ADDRESS);
		const told = page.locator('[data-told]');
		await expect(told).toHaveCount(9);
		await expect(told.first()).toContainText(say('contact:told-nobody'));
		for (const id of ['open', 'why', 'long', 'others', 'back', 'rights', 'complain'])
			await expect(page.locator(`[data-told=${id}]`)).toContainText(say(`contact:told-${id}-is`));
		const tick = page.locator('main label').filter({ has: page.locator('input[type=checkbox]') });
		await expect(tick).toContainText(say('contact:consent-open'));
		await expect(tick).toContainText(say('contact:consent-agreed'));
		const isBefore = await told.last().evaluate((one) => {
			const box = document.querySelector('main label input[type=checkbox]');
			return Boolean(box && one.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING);
		});
		expect(isBefore).toBe(true);
		await expectAxeFindsNothing(page, 'preview');
		await sayYes(page);
		await expect(shownState(page)).toHaveAttribute('data-state', 'sent', { timeout: 30_000 });
		expect(callTeam.bodies).toHaveLength(1);
	});

	test('what is pasted is kept whole, and what is too long is said and refused', async ({
		page,
		context
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		const paste = async (field: string, text: string) => {
			await page.locator(field).focus();
			await page.evaluate((words) => navigator.clipboard.writeText(words), text);
			await page.keyboard.press('ControlOrMeta+V');
		};
		await fillIn(page, language, { ...SAID, words: '' });
		await page.getByRole('button', { name: say('shell:back') }).click();
		await paste('#words', 'a'.repeat(1700));
		await expect(page.locator('#words')).toHaveValue('a'.repeat(1700));
		await expect(page.locator('#words-over')).toHaveText(say('contact:over', { count: 700 }));
		await expect(page.locator('#words')).toHaveAccessibleDescription(/700/);
		await page.locator('main form > button.button').click();
		await page.getByRole('link', { name: say('contact:missing-long') }).click();
		await expect(page.locator('#words')).toBeFocused();
		await page.getByRole('button', { name: say('shell:back') }).click();
		await page.locator('#interpreter').fill('');
		// One line takes lines as words, and joins none of them.
		await paste('#interpreter', 'Polish\r\nor Welsh\n');
		await expect(page.locator('#interpreter')).toHaveValue('Polish or Welsh');
		await page.goto(`/${language}/moments/`);
		await paste('#new-text', 'b'.repeat(302));
		await expect(page.locator('#new-text')).toHaveValue('b'.repeat(302));
		await expect(page.locator('#new-text-over')).toHaveText(say('moments:over', { count: 2 }));
		await page.getByRole('button', { name: say('moments:add') }).click();
		await expect(page.locator('#new-text')).toHaveValue('b'.repeat(302));
		await page.locator('#new-text').press('Backspace');
		await page.locator('#new-text').press('Backspace');
		await page.getByRole('button', { name: say('moments:add') }).click();
		await expect(page.locator('#new-text')).toHaveValue('');
	});
});
