import type { Page } from '@playwright/test';
import { formatter } from '../../src/lib/i18n/format.ts';
import type { Translate } from '../../src/lib/i18n/i18n.ts';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { choiceWords, labelOf } from './statements.ts';

/** Answers the seven statements on a day; `choices` are places from 0, null skips. */
async function checkIn(
	page: Page,
	language: string,
	say: Translate,
	day: string,
	choices: readonly (number | null)[]
) {
	await page.clock.setFixedTime(new Date(`${day}T10:00:00`));
	await page.goto(`/${language}/check-in/wellbeing-short/`);
	await page.locator('html[data-alive]').waitFor();
	for (const [at, choice] of choices.entries()) {
		const place = say('check-in:place', { place: at + 1, all: choices.length });
		await expect(page.getByText(place)).toBeVisible();
		if (choice === null) {
			await page.getByRole('button', { name: say('check-in:skip') }).click();
			continue;
		}
		await page.getByRole('radio').nth(choice).check();
		await expect(page.getByText(say('shell:saved'))).toBeVisible();
		const last = at === choices.length - 1;
		await page
			.getByRole('button', { name: say(last ? 'check-in:finish' : 'check-in:next'), exact: true })
			.click();
	}
	// What was left out is offered once more.
	if (choices.includes(null)) {
		await expect(page.getByRole('button', { name: say('check-in:left-out-now') })).toBeVisible();
		await page.getByRole('button', { name: say('check-in:finish'), exact: true }).click();
	}
	await page.waitForURL(`**/${language}/history/`);
}

inEachLanguage((language, say) => {
	const format = formatter(say);
	const wordOf = (id: string) => choiceWords(language)[id] ?? id;
	const line = (page: Page) => page.getByRole('region', { name: say('results:line.title') });
	const all = (page: Page) => page.getByRole('region', { name: say('history:all') });
	const opener = (page: Page, day: string) =>
		all(page).getByRole('button', { name: format.date(day) });
	const deleted = (page: Page) => page.locator('summary', { hasText: /\(1\)/ });

	test('before the first check-in the page says what will be here and how to begin', async ({
		page
	}) => {
		await page.goto(`/${language}/history/`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('history:title'));
		await expect(page.getByText(say('history:empty'))).toBeVisible();
		await page.getByRole('link', { name: say('history:start') }).click();
		await page.waitForURL(`**/${language}/check-in/`);
	});

	test('two check-ins show what goes well, the own line, and its table', async ({ page }) => {
		await checkIn(page, language, say, '2026-10-04', [3, 1, 2, 2, 2, 2, 2]);
		await expect(line(page).getByText(say('results:line.first'))).toBeVisible();
		await checkIn(page, language, say, '2026-11-22', [3, 2, 3, 3, 3, 3, 4]);
		const well = page.getByRole('region', { name: say('results:going-well.title') });
		await expect(well.getByRole('listitem')).toHaveCount(3);
		const date = format.date('2026-10-04');
		await expect(
			line(page).getByText(say('results:line.higher-than-last', { date }))
		).toBeVisible();
		const [from, to] = [date, format.date('2026-11-22')];
		const picture = say('results:line.chart', { from, to });
		await expect(line(page).getByRole('img', { name: picture })).toBeVisible();
		await line(page).getByText(say('results:line.table')).click();
		await expect(line(page).getByRole('row')).toHaveCount(3);
		await expect(line(page).getByRole('rowheader').first()).toHaveText(to);
		await line(page).getByRole('combobox').selectOption({ value: 'item:rest' });
		await expect(
			line(page).getByText(say('results:line-often.higher-than-last', { date }))
		).toBeVisible();
		const gone = page.getByRole('region', { name: say('results:distance.title') });
		await expect(gone).toContainText(say('results:distance.times', { count: 2 }));
	});

	test('an incomplete check-in has no total and says so', async ({ page }) => {
		await checkIn(page, language, say, '2026-11-22', [3, null, 2, 2, 2, 2, 2]);
		await expect(line(page).getByText(say('results:line.all-gaps'))).toBeVisible();
		await opener(page, '2026-11-22').click();
		await expect(page.getByText(say('results:line.incomplete'))).toBeVisible();
		await expect(page.getByText(say('results:line.gap'))).toHaveCount(1);
	});

	test('what was skipped can be answered on the same day, and then there is a total', async ({
		page
	}) => {
		await checkIn(page, language, say, '2026-11-22', [3, null, 2, 2, 2, 2, 2]);
		await page.getByText(say('history:left-out', { count: 1, all: 7 })).click();
		await page.getByRole('radio', { name: wordOf('often') }).check();
		await expect(line(page).getByText(say('results:line.first'))).toBeVisible();
		await expect(page.getByText(say('history:left-out', { count: 0, all: 7 }))).toBeVisible();
		await page.reload();
		await expect(line(page).getByText(say('results:line.first'))).toBeVisible();
		await expect(page.getByText(say('history:left-out', { count: 0, all: 7 }))).toHaveCount(0);
	});

	test('what was skipped yesterday is over', async ({ page }) => {
		await checkIn(page, language, say, '2026-11-22', [3, null, 2, 2, 2, 2, 2]);
		const left = page.getByText(say('history:left-out', { count: 1, all: 7 }));
		await expect(left).toBeVisible();
		await page.clock.setFixedTime(new Date('2026-11-23T10:00:00'));
		await page.reload();
		await expect(page.getByRole('region', { name: say('results:line.title') })).toBeVisible();
		await expect(page.getByRole('region', { name: say('history:ways-on') })).toBeVisible();
		await expect(left).toHaveCount(0);
	});

	test('when nothing stood out the heading says so, and last time’s strengths are there', async ({
		page
	}) => {
		await checkIn(page, language, say, '2026-10-04', [3, 1, 2, 2, 2, 2, 2]);
		await checkIn(page, language, say, '2026-11-22', [0, 0, 0, 0, 0, 0, 0]);
		const came = page.getByRole('region', { name: say('history:came') });
		await expect(came).toContainText(say('history:last-time', { date: format.date('2026-10-04') }));
		await expect(came.getByRole('listitem')).toHaveCount(1);
		await expect(page.getByRole('heading', { name: say('results:going-well.title') })).toHaveCount(
			0
		);
		// Of seven equally low answers, not feeling safe comes first.
		const safe = labelOf('wellbeing', language, 'feeling-safe');
		const ask = page.getByRole('region', { name: say('results:different.ask') });
		await expect(ask.getByRole('button').first()).toHaveText(new RegExp(`^\\s*${safe}`));
	});

	test('what is tapped leads to help, says when it was said, and can be left out there', async ({
		page
	}) => {
		await checkIn(page, language, say, '2026-11-22', [3, 1, 2, 2, 2, 2, 2]);
		const chip = page.getByRole('button', { name: labelOf('wellbeing', language, 'rest') });
		await chip.click();
		await expect(chip).toHaveAttribute('aria-pressed', 'true');
		await page.reload();
		await expect(chip).toHaveAttribute('aria-pressed', 'true');
		const sleep = labelOf('life-areas', language, 'sleep');
		await page.getByRole('link', { name: say('history:help-for', { areas: sleep }) }).click();
		const date = format.date('2026-11-22');
		const from = page.getByText(say('options:from-check-in', { date, areas: sleep }));
		await expect(from).toBeVisible();
		const said = page.getByText(say('options:reason-marked', { date }));
		await expect(said.first()).toBeVisible();
		await expectAxeFindsNothing(page, 'help from a check-in');
		await page.getByRole('button', { name: say('options:from-check-in-leave-out') }).click();
		await expect(from).toHaveCount(0);
		await expect(said).toHaveCount(0);
		const heading = page.getByRole('heading', { name: say('options:heading') });
		// A tap is on screen before it is kept; the heading is gone to once it is.
		await expect(heading).toBeFocused();
		await page.reload();
		await expect(heading).toBeVisible();
		await expect(from).toHaveCount(0);
	});

	test('the closer look opens when it is asked for, and not before', async ({ page, traffic }) => {
		await checkIn(page, language, say, '2026-10-04', [3, 1, 2, 2, 2, 2, 2]);
		await checkIn(page, language, say, '2026-11-22', [3, 2, 3, 3, 3, 3, 4]);
		const before = traffic.requests.length;
		const closer = line(page).getByRole('button', {
			name: say('results:line.closer'),
			exact: true
		});
		await closer.click();
		await expect(line(page).locator('canvas')).toBeVisible();
		expect(traffic.requests.length).toBeGreaterThan(before);
		await line(page)
			.getByRole('button', { name: say('results:line.closer-off') })
			.click();
		await expect(line(page).locator('svg [data-latest]')).toBeVisible();
	});

	test('by keyboard: a note is kept, a check-in is deleted, taken back and deleted for good', async ({
		page
	}) => {
		await checkIn(page, language, say, '2026-11-22', [3, 1, 2, 2, 2, 2, 2]);
		await opener(page, '2026-11-22').focus();
		await page.keyboard.press('Enter');
		const heading = page.getByRole('heading', { level: 1, name: format.date('2026-11-22') });
		await expect(heading).toBeFocused();
		expect(new URL(page.url()).search).toBe('');
		await page.getByRole('textbox', { name: say('history:note') }).focus();
		await page.keyboard.type('The bus was late.');
		await expect(page.getByText(say('shell:saved'))).toBeVisible();
		await page.reload();
		await expect(page.getByRole('textbox', { name: say('history:note') })).toHaveValue(
			'The bus was late.'
		);
		await expect(opener(page, '2026-11-22')).toContainText('The bus was late.');

		const press = async (key: string) => {
			const button = page.getByRole('button', { name: say(key) });
			await button.focus();
			await page.keyboard.press('Enter');
		};
		const openAndDelete = async () => {
			await opener(page, '2026-11-22').focus();
			await page.keyboard.press('Enter');
			await press('history:delete');
			await expect(page.getByText(say('history:deleted-done'))).toBeVisible();
			await expect(page.getByText(say('history:empty'))).toBeVisible();
		};
		await openAndDelete();
		await expect(page.locator('#notice')).toBeFocused();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page.getByText(say('history:taken-back'))).toBeVisible();
		await openAndDelete();
		await deleted(page).focus();
		await page.keyboard.press('Enter');
		await press('deleted:take-back');
		await expect(opener(page, '2026-11-22')).toBeVisible();
		await openAndDelete();
		await deleted(page).focus();
		await page.keyboard.press('Enter');
		await press('deleted:now');
		await press('deleted:for-good');
		await expect(page.getByText(say('history:gone'))).toBeVisible();
		await expect(deleted(page)).toHaveCount(0);
		await page.reload();
		await expect(page.getByText(say('history:empty'))).toBeVisible();
	});

	test('Back closes an opened check-in and leads to where it was opened', async ({ page }) => {
		await checkIn(page, language, say, '2026-11-22', [3, 1, 2, 2, 2, 2, 2]);
		await opener(page, '2026-11-22').click();
		await expect(page.getByRole('heading', { name: say('history:answers') })).toBeVisible();
		await page.goBack();
		await expect(opener(page, '2026-11-22')).toBeFocused();
	});

	test('a day that a wrong clock gave can be put right, and taken back', async ({ page }) => {
		await checkIn(page, language, say, '2027-11-21', [3, 1, 2, 2, 2, 2, 2]);
		await page.clock.setFixedTime(new Date('2026-11-29T10:00:00'));
		await page.reload();
		await opener(page, '2027-11-21').click();
		await expect(page.getByText(say('history:day-ahead'))).toBeVisible();
		const day = page.getByLabel(say('history:day-label'));
		const keep = page.getByRole('button', { name: say('history:day-keep') });
		await day.fill('2026-12-01');
		await keep.click();
		await expect(page.getByText(say('history:day-wrong'))).toBeVisible();
		await day.fill('2026-11-21');
		await keep.click();
		await expect(page.locator('#notice')).toBeFocused();
		await expect(page.getByText(say('history:day-done'))).toBeVisible();
		await expect(opener(page, '2026-11-21')).toBeVisible();
		await page.getByRole('button', { name: say('shell:undo') }).click();
		await expect(page.getByText(say('history:day-undone'))).toBeVisible();
		await expect(opener(page, '2027-11-21')).toBeVisible();
	});

	test('what was deleted thirty days ago is gone', async ({ page }) => {
		await checkIn(page, language, say, '2026-10-04', [3, 1, 2, 2, 2, 2, 2]);
		await opener(page, '2026-10-04').click();
		await page.getByRole('button', { name: say('history:delete') }).click();
		await expect(deleted(page)).toBeVisible();
		await page.clock.setFixedTime(new Date('2026-11-02T10:00:00'));
		await page.reload();
		await expect(deleted(page)).toBeVisible();
		// A clock that is wrong for one visit takes nothing away.
		for (const day of ['2027-11-02', '2026-11-03']) {
			await page.clock.setFixedTime(new Date(`${day}T11:00:00`));
			await page.reload();
			await expect(deleted(page)).toBeVisible();
		}
		await page.clock.setFixedTime(new Date('2026-11-06T12:00:00'));
		await page.reload();
		await expect(page.getByText(say('history:empty'))).toBeVisible();
		await expect(deleted(page)).toHaveCount(0);
	});

	test('axe finds nothing on the page and in a check-in that is opened', async ({ page }) => {
		await checkIn(page, language, say, '2026-10-04', [3, 1, 2, 2, 2, 2, 2]);
		await checkIn(page, language, say, '2026-11-22', [3, 2, 3, 3, 3, 3, 4]);
		await line(page).getByText(say('results:line.table')).click();
		await expectAxeFindsNothing(page, 'history');
		await opener(page, '2026-11-22').click();
		await expect(page.getByRole('heading', { name: say('history:answers') })).toBeVisible();
		await expectAxeFindsNothing(page, 'opened');
	});
});
