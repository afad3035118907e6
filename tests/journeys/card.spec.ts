import jsQR from 'jsqr';
import type { Page } from '@playwright/test';
import { expect, inEachLanguage, test } from './fixtures.ts';

/** What an independent reader reads off a code on the page, drawn as large as 300 dots an inch would print it. */
async function readCode(page: Page, at = 0): Promise<string | undefined> {
	const pixels = await page
		.locator('[data-card] svg[role=img]')
		.nth(at)
		.evaluate(async (svg) => {
			const width = 240;
			const copy = svg.cloneNode(true) as SVGElement;
			for (const [kind, fill] of Object.entries({ ground: '#fff', dark: '#000' }))
				copy.querySelector(`.${kind}`)?.setAttribute('fill', fill);
			copy.setAttribute('width', String(width));
			copy.setAttribute('height', String(width));
			const picture = new Image();
			picture.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
			await picture.decode();
			const canvas = document.createElement('canvas');
			canvas.width = canvas.height = width;
			const pen = canvas.getContext('2d');
			pen?.drawImage(picture, 0, 0, width, width);
			return [...(pen?.getImageData(0, 0, width, width).data ?? [])];
		});
	const width = Math.sqrt(pixels.length / 4);
	return jsQR(new Uint8ClampedArray(pixels), width, width)?.data;
}

inEachLanguage((language, say) => {
	test('a card is made, leads where it says, and says who it comes from', async ({ page }) => {
		await page.goto(`/${language}/cards/`);
		await page.getByLabel(say('cards:giver')).selectOption({ label: say('cards:giver-library') });
		await page.getByLabel(say('cards:name')).fill('Library of the High Street');
		await page.getByLabel(say('cards:kind')).selectOption({ label: say('cards:kind-guide') });
		await page.getByLabel(say('cards:which')).selectOption('guide/sorting-sleep');
		const card = page.locator('[data-card]');
		await expect(card).toContainText('Library of the High Street');
		await expect(card).toContainText(say('card:from-library'));
		const guide = await page.getByLabel(say('cards:which')).locator('option:checked').innerText();
		await expect(card).not.toContainText(guide);
		await page.getByRole('checkbox', { name: say('cards:print-start') }).check();
		await expect(card).toContainText(guide);

		const address = (await readCode(page)) ?? '';
		expect(address).toMatch(new RegExp(`^${new URL(page.url()).origin}/${language}/card/#\\w{5}$`));
		await page.goto('about:blank');
		await page.goto(address);
		await expect(page.getByText(say('card:from-library'))).toBeVisible();
		await expect(page).toHaveURL(new RegExp(`/${language}/card/$`));
		await page.getByRole('link', { name: say('card:button', { start: guide }) }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(guide);
		await page.goBack();
		await expect(page.getByText(say('card:from-library'))).toBeVisible();
	});

	test('a card for a part of life and an area opens help for these', async ({ page }) => {
		await page.goto(`/${language}/cards/`);
		await page.getByLabel(say('cards:kind')).selectOption({ label: say('cards:kind-life-area') });
		await page.getByLabel(say('cards:which')).selectOption('life-area/money');
		await page.getByLabel(say('cards:area')).selectOption('essex');
		await page.getByRole('link', { name: say('cards:try') }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('card:title'));
		await page.locator('main a.button').first().click();
		await expect(page.locator('[data-option]').first()).toBeVisible();
		await page
			.getByRole('button', { name: say('shell:change') })
			.first()
			.click();
		await expect(page.locator('#area')).toHaveValue('essex');
		await expect(page.locator('input[value=money]')).toBeChecked();
	});

	test('both languages stand on one card, each with a code of its own', async ({ page }) => {
		await page.goto(`/${language}/cards/`);
		await page.getByLabel(say('cards:both')).check();
		for (const [at, one] of [language, language === 'en' ? 'cy' : 'en'].entries())
			expect(await readCode(page, at)).toContain(`/${one}/card/#`);
	});

	test('every paper holds everything, on one sheet', async ({ page }) => {
		await page.goto(`/${language}/cards/`);
		await page
			.getByLabel(say('cards:name'))
			.fill('Canolfan Iechyd a Lles Blaenau Ffestiniog a’r Cylch, Gwynedd');
		await page.getByLabel(say('cards:kind')).selectOption({ label: say('cards:kind-guide') });
		await page.getByRole('checkbox', { name: say('cards:print-start') }).check();
		for (const name of [say('cards:both'), language === 'en' ? 'English' : 'Cymraeg'])
			for (const paper of ['a6', 'four', 'a5', 'half', 'poster']) {
				await page.getByLabel(name, { exact: true }).check();
				await page.getByLabel(say(`cards:paper-${paper}`), { exact: true }).check();
				await page.emulateMedia({ media: 'print' });
				const pdf = await page.pdf({ preferCSSPageSize: true });
				expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g), `${name} ${paper}`).toHaveLength(
					1
				);
				const cut = await page
					.locator('[data-card]')
					.first()
					.evaluate((card) =>
						[card, ...card.querySelectorAll('section, div')]
							.filter(
								(part) =>
									part.scrollHeight > part.clientHeight + 1 ||
									part.scrollWidth > part.clientWidth + 1
							)
							.map((part) => part.className)
					);
				expect(cut, `${name} ${paper}`).toEqual([]);
				await page.emulateMedia({ media: 'screen' });
			}
	});

	test('what Waymark is and is not fits on one sheet for professionals', async ({ page }) => {
		await page.goto(`/${language}/about/`);
		await page.getByRole('link', { name: say('about:professionals') }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('professionals:title'));
		const edge = '12mm';
		const margin = { top: edge, bottom: edge, left: edge, right: edge };
		const pdf = await page.pdf({ format: 'A4', margin });
		expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
		await page.getByRole('link', { name: say('professionals:hand-link') }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('cards:title'));
	});

	test('a code that this site does not know still opens', async ({ page }) => {
		await page.goto(`/${language}/card/#azzzz`);
		await expect(page.getByRole('status').first()).toHaveText(say('card:unknown'));
		await page.getByRole('link', { name: say('card:beginning') }).click();
		await expect(page).toHaveURL(new RegExp(`/${language}/$`));
	});
});
