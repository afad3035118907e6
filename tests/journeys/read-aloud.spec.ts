import type { Page } from '@playwright/test';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';

/** Voices of a made-up device: what it is told to say stands in `window.spoken`, and ends when the test says so. */
async function deviceWith(page: Page, ...voices: { lang: string; localService: boolean }[]) {
	await page.addInitScript((found) => {
		if (location.protocol === 'about:') return;
		if (!localStorage.getItem('look')) localStorage.setItem('look', '{"aloud":"on"}');
		const spoken: unknown[] = [];
		let now: { onend?: () => void } | undefined;
		class Utterance {
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
		const speech = {
			getVoices: () => found,
			speak: (utterance: Utterance) =>
				spoken.push((now = utterance as typeof now) && utterance.text),
			cancel: () => (now = undefined)
		};
		Object.defineProperty(window, 'speechSynthesis', { value: speech });
		Object.assign(window, {
			SpeechSynthesisUtterance: Utterance,
			spoken,
			saidIt: () => now?.onend?.(),
			isSpeaking: () => now !== undefined
		});
	}, voices);
}
const spoken = (page: Page) => page.evaluate('spoken') as Promise<string[]>;
const isSpeaking = (page: Page) => page.evaluate('isSpeaking()');
const marked = (page: Page) => page.locator('[data-reading]');

inEachLanguage((language, say) => {
	const own = { lang: language === 'en' ? 'en-GB' : 'cy', localService: true };
	const button = (page: Page, key: string) =>
		page.getByRole('button', { name: say(`read-aloud:${key}`), exact: true });

	for (const path of ['urgent-help/', 'right-now/', 'guides/grounding/', 'check-in/wellbeing/'])
		test(`${path} is read passage by passage, marked, and stops`, async ({ page }) => {
			await deviceWith(page, own);
			await page.goto(`/${language}/${path}`);
			const first = (await page.locator('h1').innerText()).trim();
			await button(page, 'listen').press('Enter');
			await expect(marked(page)).toHaveCount(1);
			await page.evaluate('saidIt()');
			await expect(marked(page)).toHaveCount(1);
			await button(page, 'before').click();
			const said = await spoken(page);
			expect(said[0]).toBe(said[2]);
			// What stands above the heading comes first: numbers to call, or how far along.
			if (/^(urgent-help|guides)/.test(path)) expect(said[0]).toBe(first);
			await expectAxeFindsNothing(page);
			await button(page, 'stop').click();
			await expect(marked(page)).toHaveCount(0);
			expect(await isSpeaking(page)).toBe(false);
		});

	test('tapped words are read, and another page ends it', async ({ page }) => {
		await deviceWith(page, own);
		await page.goto(`/${language}/guides/grounding/`);
		const words = page.locator('main p').nth(1);
		await words.click();
		await expect(marked(page)).toHaveText((await words.innerText()).trim());
		await page.getByRole('link', { name: say('guides:all-guides') }).click();
		await expect(marked(page)).toHaveCount(0);
		expect(await isSpeaking(page)).toBe(false);
		await expect(button(page, 'listen')).toBeVisible();
	});

	test('a device without a voice of its own says so, and nothing is sent to another', async ({
		page
	}) => {
		await deviceWith(page, { ...own, localService: false });
		await page.goto(`/${language}/urgent-help/`);
		await expect(page.getByText(say('read-aloud:no-voice'))).toBeVisible();
		await expect(button(page, 'listen')).toHaveCount(0);
		await page.locator('main p').first().click();
		expect(await spoken(page)).toEqual([]);
	});

	test('it is off at first, comes and goes under Me, and is remembered', async ({ page }) => {
		await deviceWith(page, own);
		await page.addInitScript(() => {
			if (localStorage.getItem('look') === '{"aloud":"on"}' && !sessionStorage.getItem('seen'))
				localStorage.setItem('look', '{}');
			sessionStorage.setItem('seen', 'yes');
		});
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.goto(`/${language}/my-data/`);
		await expect(page.locator('input[name=aloud][value=off]')).toBeChecked();
		expect(asked).not.toContain('/read-aloud.js');
		await page.locator('input[name=aloud][value=on]').check();
		await expect(button(page, 'listen')).toBeVisible();
		await page.reload();
		await expect(button(page, 'listen')).toBeVisible();
		await page.locator('input[name=aloud][value=off]').check();
		await expect(button(page, 'listen')).toHaveCount(0);
	});

	test('settings that are set anew do not end it, and Leave does at once', async ({ page }) => {
		await deviceWith(page, own);
		await page.goto(`/${language}/guides/grounding/`);
		await button(page, 'listen').click();
		await page.evaluate(() => (document.documentElement.dataset.aloud = 'on'));
		await expect(button(page, 'stop')).toBeFocused();
		expect(await isSpeaking(page)).toBe(true);
		await page.evaluate(() => dispatchEvent(new Event('leave')));
		expect(await isSpeaking(page)).toBe(false);
	});
});
