import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { formatter } from '../../src/lib/i18n/format.ts';
import { readBundle } from '../fixtures/read-bundle.ts';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';

const MARGIN = '10mm';
const edges = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
const TODAY = '2026-11-29';

/** How many sheets of A4 come out, and the words on them where they can be read. */
async function printed(page: Page) {
	const pdf = await page.pdf({ format: 'A4', margin: edges });
	const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
	const read = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf });
	return { sheets, text: read.status === 0 ? bare(read.stdout.toString()) : null };
}
/** Words without what a printer's letters and ends of lines make of them. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
/** Until what was chosen has been measured and painted. */
const painted = (page: Page) =>
	page.evaluate(
		() =>
			new Promise((done) =>
				requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))
			)
	);

async function downloaded(page: Page, button: string) {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button, exact: true }).click()
	]);
	const text = readFileSync(await download.path(), 'utf8');
	return { name: download.suggestedFilename(), text };
}

inEachLanguage((language, say) => {
	const format = formatter(say);
	const at = (path: string) => `/${language}/${path}`;
	const ticks = (page: Page) => page.getByRole('checkbox');
	const sheet = (page: Page) => page.getByRole('region', { name: say('summary:page-title') });
	const fits = (page: Page) => page.getByText(say('summary:fits'), { exact: true });

	/** Answers the four questions of the ONS, and writes under a heading and about a good moment. */
	async function live(page: Page) {
		await page.clock.setFixedTime(new Date(`${TODAY}T10:00:00`));
		await page.goto(at('check-in/ons4/'));
		for (const [place, value] of [6, 7, 8, 2].entries()) {
			await page.getByRole('radio', { name: String(value), exact: true }).check();
			await expect(page.getByText(say('shell:saved'))).toBeVisible();
			const onward = say(place === 3 ? 'check-in:finish' : 'check-in:next');
			await page.getByRole('button', { name: onward, exact: true }).click();
		}
		await page.waitForURL(`**${at('history/')}`);
		await page.goto(at('about-me/'));
		await page.locator('textarea#access').fill('A quiet room & time');
		await expect(page.getByText(say('shell:saved'))).toBeVisible();
		await page.goto(at('moments/'));
		await page.locator('#new-text').fill('A robin on the wall');
		await page.getByRole('button', { name: say('moments:add') }).click();
		await expect(page.getByText('A robin on the wall')).toBeVisible();
	}

	/** Opens the example, twelve weeks of a made-up person, with everything to pick from. */
	async function openExample(page: Page) {
		await page.goto(at('about/'));
		await page.getByRole('link', { name: say('shell:example-open') }).click();
		await expect(page).toHaveURL(at(''));
		await page.goto(at('summary/'));
		await expect(ticks(page).first()).toBeVisible();
	}

	test('with nothing kept there is nothing to pick, and a way to begin', async ({ page }) => {
		await page.goto(at('summary/'));
		await expect(page.getByText(say('summary:empty'))).toBeVisible();
		await expect(ticks(page)).toHaveCount(0);
		await page.getByRole('link', { name: say('summary:empty-start') }).click();
		await expect(page).toHaveURL(new RegExp(at('check-in/')));
	});

	test('what is picked is seen first, and is the same on paper, as text and as a file', async ({
		page,
		context,
		origin
	}) => {
		await live(page);
		await page.goto(at('my-data/'));
		await page.getByRole('link', { name: say('my-data:take-summary') }).click();
		await expect(ticks(page)).toHaveCount(3);
		for (const tick of await ticks(page).all()) await expect(tick).not.toBeChecked();
		await expect(page.getByText(say('summary:page-none'))).toBeVisible();
		await expect(page.getByRole('button', { name: say('summary:print') })).toHaveCount(0);

		const asked: string[] = [];
		page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
		await ticks(page).nth(0).check();
		await ticks(page).nth(1).check();
		await expect(sheet(page)).toContainText(say('summary:sheet-reported'));
		await expect(sheet(page)).toContainText(say('summary:own-answers'));
		await expect(sheet(page)).toContainText(say('summary:out-of', { value: 6, max: 10 }));
		await expect(sheet(page)).toContainText('A quiet room & time');
		await expect(sheet(page)).not.toContainText('A robin on the wall');
		await page.getByText(say('summary:you-title')).click();
		await page.getByLabel(say('summary:name'), { exact: true }).fill('Nia');
		await page.getByLabel(say('summary:nhs-number'), { exact: true }).fill('943 476 5910');
		await expect(page.getByText(say('summary:nhs-number-wrong'))).toBeVisible();
		await page.getByLabel(say('summary:nhs-number'), { exact: true }).fill('943 476 5919');
		await expect(sheet(page)).toContainText('9434765919');
		await expectAxeFindsNothing(page);

		await expect(fits(page)).toBeVisible();
		const paper = await printed(page);
		expect(paper.sheets).toBe(1);
		const made = say('summary:sheet-made', { date: format.date(TODAY) });
		if (paper.text !== null)
			for (const line of [say('summary:sheet-title'), made, 'A quiet room & time', 'Nia'])
				expect(paper.text).toContain(bare(line));
		await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
		await page.getByRole('button', { name: say('summary:copy'), exact: true }).click();
		await expect(page.getByText(say('summary:copied'))).toBeVisible();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		const file = await downloaded(page, say('summary:file'));
		expect(file).toEqual({ name: `page-${TODAY}.txt`, text: copied });
		expect(copied).toContain(made);
		expect(copied).not.toContain('A robin on the wall');

		const record = await downloaded(page, say('summary:record'));
		expect(record.name).toBe(`page-${TODAY}.json`);
		expect(readBundle(JSON.parse(record.text))).toMatchObject({
			...{ language, day: TODAY, name: 'Nia', nhsNumber: '9434765919' },
			parts: [
				{ kind: 'answers', answers: { satisfied: 6, worthwhile: 7, happy: 8, anxious: 2 } },
				{ kind: 'written', group: 'needs', text: 'A quiet room & time' }
			]
		});
		// The writer of the file is fetched; nothing is sent, and nobody else is asked.
		for (const one of asked) expect(one).toMatch(new RegExp(`^GET (blob:)?${origin}/`));

		await page.reload();
		await expect(ticks(page)).toHaveCount(3);
		await expect(ticks(page).nth(0)).not.toBeChecked();
		await page.getByText(say('summary:you-title')).click();
		await expect(page.getByLabel(say('summary:name'), { exact: true })).toHaveValue('');
	});

	test('where the browser does not copy, the text is there to be copied by hand', async ({
		page
	}) => {
		await page.addInitScript(() =>
			Object.defineProperty(navigator, 'clipboard', {
				value: { writeText: () => Promise.reject(new Error('no')) }
			})
		);
		await openExample(page);
		await ticks(page).first().check();
		await page.getByRole('button', { name: say('summary:copy'), exact: true }).click();
		const field = page.getByLabel(say('summary:copy-field'));
		await expect(field).toBeFocused();
		await expect(field).toHaveValue(new RegExp(say('summary:sheet-title')));
		await expect(field).toHaveValue(new RegExp(say('summary:sheet-example')));
	});

	test('the safety plan is asked for by itself, in its own words, after all else', async ({
		page
	}) => {
		await openExample(page);
		const plan = page.getByRole('group', { name: say('summary:group-plan') });
		const tick = plan.getByRole('checkbox', { name: say('summary:plan-ask') });
		await expect(plan.getByText(say('summary:plan-hint'))).toBeVisible();
		const count = await ticks(page).count();
		for (let each = 0; each < count - 1; each++) await ticks(page).nth(each).check();
		await expect(tick).not.toBeChecked();
		await expect(sheet(page)).not.toContainText(say('summary:plan-title'));
		await tick.check();
		await expect(sheet(page)).toContainText(say('summary:plan-title'));
	});

	test('a page that grows too long says so, and leaving something out makes it one', async ({
		page
	}) => {
		await openExample(page);
		const count = await ticks(page).count();
		expect(count).toBeGreaterThan(8);
		let whole = 0;
		for (; whole < count; whole++) {
			await ticks(page).nth(whole).check();
			await painted(page);
			if (!(await fits(page).isVisible())) break;
			// As long as it is said to fit, one sheet comes out.
			if (whole % 3 === 0) expect((await printed(page)).sheets).toBe(1);
		}
		expect(whole).toBeGreaterThan(1);
		expect(whole).toBeLessThan(count);
		await ticks(page).nth(whole).uncheck();
		await expect(fits(page)).toBeVisible();
		const paper = await printed(page);
		expect(paper.sheets).toBe(1);
		// Nothing is cut: every line of the page that is seen stands on the sheet.
		const lines = await sheet(page).locator('h5').allInnerTexts();
		expect(lines.length).toBeGreaterThan(1);
		if (paper.text !== null) for (const line of lines) expect(paper.text).toContain(bare(line));
		for (let each = whole; each < count; each++) await ticks(page).nth(each).check();
		await expect(fits(page)).toBeHidden();
		expect((await printed(page)).sheets).toBeGreaterThan(1);
	});

	test('how things have been leads here too', async ({ page }) => {
		await openExample(page);
		await page.goto(at('history/'));
		await page.getByRole('link', { name: say('history:summary') }).click();
		await expect(page).toHaveURL(at('summary/'));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('summary:title'));
	});
});
