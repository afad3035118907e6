import { expectAxeFindsNothing } from './axe.ts';
import { deskHands, expectReceiver, giveAuthenticator } from './desk-hands.ts';
import { deskTest as test } from './desk-receiver.ts';
import { expect, inEachLanguage } from './fixtures.ts';

inEachLanguage((language, say) => {
	test('of two colleagues who have a request open one claims it, and the other loses nothing', async ({
		page,
		browser,
		desk,
		traffic
	}) => {
		test.slow();
		expectReceiver(traffic);
		const code = await desk.begin();
		const sent = await desk.send({ name: 'Mair' }, 14);
		await desk.send({ name: 'Non' });
		await giveAuthenticator(page);
		const ana = deskHands(page, say, desk);
		await ana.arrive(language);
		await ana.enrol(code, 'Ana');
		await ana.told('desk:notices-none');
		await expect(page).toHaveTitle(`(2) ${say('desk:page-title')}`);
		await expect(page.locator('[data-board=unopened]')).toContainText('2');
		await expect(page.locator('[data-board=late]')).toContainText('1');
		await ana.unlock();

		const context = await browser.newContext({ baseURL: new URL(page.url()).origin });
		const other = await context.newPage();
		await giveAuthenticator(other);
		const bo = deskHands(other, say, desk);
		await bo.arrive(language);
		await bo.enrol(await desk.another(), 'Bo');
		await bo.unlock();

		await ana.open(sent.id);
		await expect(page).toHaveTitle(`(1) ${say('desk:page-title')}`);
		await bo.open(sent.id);
		await other.getByLabel(say('desk:outcome-called')).check();
		await bo.told('desk:outcome-first');
		await bo.told('desk:close-first');
		await ana.button('desk:claim').click();
		await ana.told('desk:done-did-claim');
		await bo.button('desk:claim').click();
		await expect(other.getByRole('alert')).toContainText(
			say('desk:failed-claimed-by-another', { name: 'Ana' })
		);
		await expect(other.getByText(say('desk:claimed-by', { name: 'Ana' }))).toBeVisible();
		await expect(other.getByLabel(say('desk:outcome-called'))).toBeChecked();
		await expect(bo.button('desk:outcome-button')).toBeDisabled();
		await expect(bo.button('desk:close')).toHaveCount(0);

		await other.getByText(say('desk:take-title')).click();
		await other.getByLabel(say('desk:take-why')).selectOption(say('desk:take-away'));
		await expectAxeFindsNothing(other);
		await bo.button('desk:take-button').click();
		await bo.told('desk:done-did-take');
		await bo.button('desk:outcome-button').click();
		await bo.told('desk:done-did-done');
		await other.getByText(say('desk:hand-title')).click();
		await other.getByLabel(say('desk:hand-to')).selectOption('Ana');
		await expectAxeFindsNothing(other);
		await bo.button('desk:hand-button').click();
		await bo.told('desk:done-did-hand');
		await context.close();

		await ana.button('desk:back').click();
		await ana.button('desk:refresh').click();
		await ana.open(sent.id);
		await expect(page.getByText(say('desk:claimed-you'))).toBeVisible();
		await ana.button('desk:close').click();
		await ana.button('desk:close-yes').click();
		await ana.told('desk:done-did-close');
	});
});
