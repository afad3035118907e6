import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { SCRIPTS } from '../fixtures/scripts.ts';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, sayIn } from './fixtures.ts';
import { deskHands, expectReceiver, giveAuthenticator } from './desk-hands.ts';
import { deskTest as test } from './desk-receiver.ts';

test.beforeEach(async ({ page, traffic }) => {
	expectReceiver(traffic);
	await giveAuthenticator(page);
});

async function expectAccessible(page: Page): Promise<void> {
	await expectAxeFindsNothing(page);
	const before = page.viewportSize();
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	if (before) await page.setViewportSize(before);
}

inEachLanguage((language, say) => {
	test('a colleague enrols, signs in, unlocks, reads, claims, notes and closes', async ({
		page,
		desk
	}) => {
		test.slow();
		const { arrive, button, enrol, open, opener, told, unlock } = deskHands(page, say, desk);
		const code = await desk.begin();
		const late = await desk.send({ name: 'Mair' }, 14);
		const fresh = await desk.send({ name: 'Non' });
		await arrive(language);
		await expectAccessible(page);
		await enrol('0000-0000');
		await told('desk:failed-enrol-failed');
		await page.getByText(say('desk:enrol-title')).click();
		await enrol(code);
		await button('desk:sign-out').click();
		await told('desk:done-signed-out');
		await button('desk:sign-in-button').click();

		const openers = page.locator('button[id^="request-"]');
		await expect(openers).toHaveCount(2);
		await expect(openers.first()).toHaveAttribute('id', `request-${late.id}`);
		await expect(page.locator('.late')).toHaveCount(1);
		expect(await late.state()).toMatchObject({ seen: false });
		await unlock('another');
		await told('desk:failed-passphrase-wrong');
		await unlock();
		await expectAccessible(page);

		await open(late.id);
		await expect(page.getByText('Mair')).toBeVisible();
		await told('desk:who-wrote');
		await expect(page.getByRole('link', { name: '01632 960123' })).toHaveAttribute(
			'href',
			'tel:01632960123'
		);
		expect(await late.state()).toMatchObject({ seen: true });
		await button('desk:claim').click();
		await told('desk:done-did-claim');
		await page.getByLabel(say('desk:outcome-called')).check();
		await button('desk:outcome-button').click();
		await told('desk:done-did-done');
		await expectAccessible(page);
		await button('desk:close').click();
		await expect(page.locator('#closing')).toBeFocused();
		await button('desk:close-yes').click();
		await told('desk:done-did-close');
		await expect.poll(late.state).toMatchObject({ state: 'closed' });

		await button('desk:back').click();
		await expect(page.getByText('Mair')).toHaveCount(0);
		await expect(opener(fresh.id)).toBeVisible();
		await expect(openers).toHaveCount(1);
		await page.getByRole('radio').nth(1).check();
		await told('desk:tag-language-cy');
		await button('desk:lock').click();
		await told('desk:done-locked');
		await expect(page.getByText(say('desk:tag-language-cy'))).toHaveCount(0);
	});
});

const english = sayIn('en');

test('hostile text is text: it runs nothing, turns nothing round and breaks nothing', async ({
	page,
	desk
}) => {
	test.slow();
	const { arrive, enrol, open, button, told, unlock } = deskHands(page, english, desk);
	const code = await desk.begin();
	const image = '<img src=x onerror="document.title=1">';
	const hostile = await desk.send({
		name: image,
		reach: [
			{ by: 'phone', at: '*21*01632960123#' },
			{ by: 'email', at: 'a@example.org?bcc=b@example.org' }
		],
		access: '01632\u202e321069',
		about: { words: 'W'.repeat(900), areas: ['__proto__', '<b>', 'sleep'] },
		shared: [{ kind: 'goals', title: image, lines: ['data:text/html,<script>alert(1)</script>'] }]
	});
	const long = await desk.send({ name: 'x'.repeat(4000) });
	const newer = await desk.send({ v: 3 });
	await arrive('en');
	await enrol(code, image);
	await unlock();
	await open(hostile.id);
	await expect(page.getByText(image).first()).toBeVisible();
	await expect(page.locator('main img')).toHaveCount(0);
	await expect(page.getByText('01632�321069')).toBeVisible();
	await expect(page.locator('dl a')).toHaveCount(0);
	await expectAccessible(page);
	expect(await page.title()).not.toBe('1');
	await button('desk:back').click();
	for (const [one, tag] of [
		[long, 'desk:tag-envelope-unreadable'],
		[newer, 'desk:tag-envelope-newer']
	] as const) {
		await open(one.id);
		await told(tag.replace('tag-', 'failed-'));
		await page.goBack();
		await told(tag);
	}
	await page.getByText(english('desk:planning-title')).click();
	await expect(page.getByRole('table').getByText(english('desk:fewer')).first()).toBeVisible();
	await expect(page.getByRole('table').getByRole('row')).toHaveCount(2);
	const saved = page.waitForEvent('download');
	await button('desk:planning-file').click();
	const file = await saved;
	expect(file.suggestedFilename()).toBe('counts.csv');
	const [head, row, end] = readFileSync(await file.path(), 'utf8').split('\r\n');
	expect([head, row, end]).toEqual([
		expect.stringMatching(/^\ufeff"[^"]+","[A-Z][a-z]+ 20\d\d"$/),
		expect.stringMatching(/^"[^"]+","fewer than 5"$/),
		''
	]);
});

test('contact details are whole and lead somewhere, and no text reaches beyond its place', async ({
	page,
	desk
}) => {
	test.slow();
	const { arrive, enrol, open, unlock } = deskHands(page, english, desk);
	const code = await desk.begin();
	const address = 'Flat 2\n14 High Street\nBath\nBA1 1AA';
	const { id } = await desk.send({
		name: 'မြှောက်',
		reach: [
			{ by: 'phone', at: '+44 (0)7700 900123' },
			{ by: 'phone', at: '\u202d07700 900124\u202c' },
			{ by: 'phone', at: '18001 0117 496 0123' },
			{ by: 'email', at: "o'brien@example.org" },
			{ by: 'email', at: 'siân@example.org' },
			{ by: 'letter', at: address }
		],
		access: SCRIPTS['Arabic'],
		about: { words: `a${'\u0301'.repeat(400)}`, areas: [] }
	});
	await arrive('en');
	await enrol(code, 'Ana');
	await unlock();
	await open(id);
	await expect(page.locator('dl a')).toHaveCount(5);
	const links = await page
		.locator('dl a')
		.evaluateAll((all) => all.map((one) => [one.textContent, one.getAttribute('href')]));
	expect(links).toEqual([
		['+44 (0)7700 900123', 'tel:+447700900123'],
		['07700 900124', 'tel:07700900124'],
		['18001 0117 496 0123', 'tel:1800101174960123'],
		["o'brien@example.org", "mailto:o'brien@example.org"],
		['siân@example.org', 'mailto:si%C3%A2n@example.org']
	]);
	const texts = await page.locator('dl bdi').allInnerTexts();
	expect(texts).toEqual(expect.arrayContaining(['မြှောက်', SCRIPTS['Arabic'], address]));
	const piled = page.locator('dl bdi').filter({ hasText: '\u0301\u0301' });
	expect((await piled.boundingBox())?.height).toBeLessThan(90);
	await expect(piled).toHaveCSS('overflow', 'hidden');
	await expectAccessible(page);
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('dl bdi').allInnerTexts()).toContain(address);
});

test('by keyboard alone, and what was read is nowhere once the page is left', async ({
	page,
	desk,
	traffic
}) => {
	test.slow();
	const { arrive, enrol, opener, told } = deskHands(page, english, desk);
	const code = await desk.begin();
	const marker = 'Qzvx7marker';
	const sent = await desk.send({ name: marker, about: { words: marker, areas: [] } });
	await arrive('en');
	await enrol(code);
	const press = async (target: ReturnType<typeof opener>) => {
		for (let tabs = 0; tabs < 60; tabs += 1) {
			if (await target.evaluate((element) => element === document.activeElement)) break;
			await page.keyboard.press('Tab');
		}
		await expect(target).toBeFocused();
	};
	const named = (key: string) => page.getByRole('button', { name: english(key), exact: true });
	await page.getByLabel(english('desk:key-file')).setInputFiles(desk.keyFile);
	await press(page.getByLabel(english('desk:passphrase')));
	await page.keyboard.type('demonstration only');
	await page.keyboard.press('Enter');
	await told('desk:done-unlocked');
	const icon = page.locator('link[rel="icon"]');
	await expect(icon).toHaveAttribute('href', /^data:image\/png;base64,/);
	await press(opener(sent.id));
	await page.keyboard.press('Enter');
	await expect(page.locator('#opened')).toBeFocused();
	await expect(icon).toHaveAttribute('href', /\/icons\/waymark\.svg$/);
	await expect(page.getByText(marker).first()).toBeVisible();
	for (const key of ['desk:claim', 'desk:close', 'desk:close-yes']) {
		await press(named(key));
		await page.keyboard.press('Enter');
	}
	await told('desk:done-did-close');
	await expect(page.locator('#opened')).toBeFocused();

	expect(page.url()).not.toContain(sent.id);
	await page.reload();
	await named('desk:sign-out').waitFor();
	await expect(page.getByText(marker)).toHaveCount(0);
	await expect(page.getByLabel(english('desk:passphrase'))).toBeVisible();
	const kept = await page.evaluate(async () => {
		const databases = await indexedDB.databases();
		return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, history.state]);
	});
	expect(kept).not.toContain(marker);
	expect(traffic.requests.filter((url) => url.includes(marker))).toEqual([]);
});

test('after 15 minutes with nobody there the desk is locked and signed out', async ({
	page,
	desk
}) => {
	const { arrive, button, enrol, open, told, unlock } = deskHands(page, english, desk);
	const code = await desk.begin();
	const sent = await desk.send({ name: 'Siân' });
	await page.clock.install();
	await arrive('en');
	await enrol(code);
	await unlock();
	await open(sent.id);
	await expect(page.getByText('Siân')).toBeVisible();
	await page.clock.fastForward('14:30');
	await expect(page.getByText('Siân')).toBeVisible();
	await page.clock.fastForward('00:40');
	await told('desk:done-idle');
	await expect(page.getByText('Siân')).toHaveCount(0);
	// Signed in again, it goes on where it was.
	await button('desk:sign-in-button').click();
	await expect(page.locator('#opened')).toBeVisible();
	await told('desk:unlock-first');
	await button('desk:sign-out').click();
	await told('desk:done-signed-out');
	await page.reload();
	await button('desk:sign-in-button').waitFor();
});

test('with no receiver to be reached, one plain sentence says so', async ({
	page,
	desk,
	traffic
}) => {
	traffic.expectTrouble(/ERR_FAILED/);
	const { arrive, button, enrol, told } = deskHands(page, english, desk);
	const code = await desk.begin();
	await arrive('en');
	await enrol(code);
	await told('desk:empty-open');
	await page.route('**/v1/desk/requests', (route) => route.abort());
	await button('desk:refresh').click();
	await told('desk:failed-no-answer');
	await page.unroute('**/v1/desk/requests');
	await button('desk:refresh').click();
	await expect(page.getByText(english('desk:failed-no-answer'))).toHaveCount(0);
});
