import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import ICAL from 'ical.js';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { hands, travel } from './goal-hands.ts';

const SCREENS = 11;

inEachLanguage((language, say) => {
	test('a goal is made and moved over four weeks, whatever clock and zone do', async ({ page }) => {
		const { button, begin, heading, next, number, open, saved } = hands(page, language, say);
		await travel(page, '2026-11-01T10:00:00Z', 'Europe/London');
		await open();
		await begin('Out more');
		await next();
		await page.locator('#sign-e1').fill('I say yes to Sam');
		await next();
		await page.locator('#sign-e2').fill('Mam hears me sing');
		await next();
		await next();
		await page.locator('#ten').fill('Town on my own');
		await number(7).check();
		await next();
		await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
		await number(4).check();
		await next();
		await page.locator('#why').fill('Going early helped');
		for (let screen = 7; screen < SCREENS; screen += 1) await next();
		await button('goals:in-fortnight').click();
		await expect(page.locator('#review')).toHaveValue('2026-11-15');
		await button('goals:finish').click();
		await expect(heading).toHaveText('Out more');

		// The third is an hour after the second, and a day before it by its own zone.
		const moves: [string, string, number][] = [
			['2026-11-08T22:00:00Z', 'Pacific/Auckland', 5],
			['2026-11-08T23:00:00Z', 'Europe/London', 6],
			['2026-11-22T10:00:00Z', 'Europe/London', 0],
			['2026-11-29T10:00:00Z', 'America/New_York', 4]
		];
		for (const [instant, zone, value] of moves) {
			await travel(page, instant, zone);
			await open('Out more');
			await button('goals:move').click();
			await number(value).check();
			const memory = page.getByText(say('goals:remembered', { value }));
			await expect(memory).toBeVisible({ visible: value === 4 });
			const urgent = page.getByRole('main').getByRole('link', { name: say('goals:urgent-help') });
			await expect(urgent).toBeVisible({ visible: value === 0 });
			await page.locator('#why').fill(`Words of ${value}`);
			if (value === 4) {
				await expect(page.getByText('Going early helped')).toBeVisible();
				await page.getByRole('checkbox', { name: 'I say yes to Sam' }).check();
			}
			await saved();
			await button('goals:keep-move').click();
			await expect(page.getByText(say('goals:moved'))).toBeVisible();
		}

		await page.getByText(say('results:line.table')).click();
		const rows = page.getByRole('table').getByRole('row');
		const days = ['29', '22', '8', '9', '1'].map((day) => new RegExp(`^${day} `));
		await expect(rows.getByRole('rowheader')).toHaveText(days);
		await expect(rows.getByRole('cell', { name: /^\d+$/ })).toHaveText(['4', '0', '6', '5', '4']);
		const travelled = { first: 4, latest: 4 };
		await expect(page.getByText(say('results:distance.about-same', travelled))).toBeVisible();
		await button('results:line.closer').click();
		await expect(page.locator('canvas')).toBeVisible();
		await expect(page.getByRole('checkbox', { name: 'I say yes to Sam' })).toBeChecked();
		// A move can be taken back where it was kept.
		await button('shell:undo').click();
		await expect(rows.getByRole('rowheader')).toHaveText(days.slice(1));
		expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(`/${language}/goals/`);
	});

	test('a goal goes on where a screen is left out, and keeps what was kept', async ({ page }) => {
		const { button, begin, heading, next, number, open, skipAll } = hands(page, language, say);
		await open();
		await begin('Out more');
		for (let screen = 1; screen < 6; screen += 1) await next();
		await expect(heading).toHaveText(say('goals:ask-now'));
		await next();
		await expect(heading).toHaveText(say('goals:ask-areas'));
		await next();
		// A day alone is a step too.
		await page.locator('#step-day').fill('2099-12-04');
		await skipAll();
		await expect(page.getByText(say('goals:step-no-words')).first()).toBeVisible();

		await button('goals:move').click();
		await number(6).check();
		await button('goals:keep-move').click();
		await button('goals:move').click();
		await number(2).check();
		await button('goals:to-goal').click();
		await page.getByText(say('results:line.table')).click();
		await expect(page.getByRole('table').getByRole('cell', { name: /^\d+$/ })).toHaveText(['6']);
		await expect(page.getByText(say('goals:line-now', { value: 6 })).first()).toBeVisible();
	});

	test('a goal that is over is read and no longer ticked, and one under way is not lost', async ({
		page
	}) => {
		const { button, begin, heading, next, open, skipAll } = hands(page, language, say);
		await open();
		await begin('Out more');
		await next();
		await page.locator('#sign-e1').fill('I sing');
		await skipAll();
		// What it may become is given up again: the goal itself goes on.
		await button('goals:turn-changed').click();
		await expect(heading).not.toHaveText('Out more');
		await button('goals:delete-draft').click();
		await page.getByRole('button', { name: 'Out more' }).click();
		await expect(page.getByRole('checkbox', { name: 'I sing' })).toBeVisible();
		await button('goals:turn-met').click();
		await expect(page.getByText(say('goals:is-met'))).toBeVisible();
		await expect(page.getByText('I sing')).toBeVisible();
		await expect(page.getByRole('main').getByRole('checkbox')).toHaveCount(0);
	});

	test('what is typed outlives the page, in the making and in a move', async ({
		page,
		context
	}) => {
		const first = hands(page, language, say);
		await first.open();
		await first.begin('Half a ho');
		await first.saved();
		await first.next();
		await page.locator('#sign-e1').fill('Not yet add');
		await first.saved();
		await page.close({ runBeforeUnload: false });

		const again = await context.newPage();
		const second = hands(again, language, say);
		await second.open('Half a ho');
		await expect(again.locator('#sign-e1')).toHaveValue('Not yet add');
		await second.skipAll();
		await second.button('goals:move').click();
		await second.number(3).check();
		await again.locator('#why').fill('The dog');
		await second.saved();
		await again.reload();
		await second.open('Half a ho');
		await second.button('goals:move-on').click();
		await expect(second.number(3)).toBeChecked();
		await expect(again.locator('#why')).toHaveValue('The dog');
		await again.goBack();
		await expect(second.heading).toHaveText('Half a ho');
	});

	test('letting go and deleting can be undone, and a fourth goal can wait', async ({ page }) => {
		const { button, begin, heading, open, skipAll } = hands(page, language, say);
		await open();
		for (const hope of ['One', 'Two', 'Three', 'Four']) {
			await begin(hope);
			await skipAll();
			if (hope !== 'Four') await button('goals:all').click();
		}
		await expect(heading).toHaveText(say('goals:room-title'));
		await button('goals:room-keep').click();
		await expect(page.getByText(say('goals:is-paused'))).toBeVisible();
		await open('Two');
		await button('goals:turn-let-go').click();
		await expect(page.locator('#notice')).toBeFocused();
		await expect(page.getByText(say('goals:is-let-go'))).toBeVisible();
		await button('goals:all').click();
		const group = (key: string) =>
			page.getByRole('region', { name: say(key) }).getByRole('listitem');
		await expect(group('goals:group-let-go')).toHaveCount(1);
		await button('shell:undo').click();
		await expect(group('goals:group-active')).toHaveCount(3);
		await page.getByRole('button', { name: 'Three' }).click();
		await button('goals:delete').click();
		await expect(group('goals:group-active')).toHaveCount(2);
		await button('shell:undo').click();
		await expect(group('goals:group-active')).toHaveCount(3);
	});

	test('a goal is made and let go by keyboard alone, and axe finds nothing', async ({ page }) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const { button, heading, open } = hands(page, language, say);
		const tabTo = async (place: ReturnType<Page['locator']>) => {
			for (let tab = 0; tab < 60; tab += 1) {
				if (await place.evaluate((one) => one === document.activeElement)) return;
				await page.keyboard.press('Tab');
			}
			throw new Error('Tab does not lead there');
		};
		await open();
		await tabTo(button('goals:begin'));
		await page.keyboard.press('Enter');
		await expect(heading).toBeFocused();
		await tabTo(page.locator('#hope'));
		await page.keyboard.type('Sing again');
		for (let screen = 1; screen <= SCREENS; screen += 1) {
			const before = await heading.innerText();
			// Judging a page takes its time: a screen with every kind of field, and the goal itself.
			if (before === say('goals:ask-ten')) await expectAxeFindsNothing(page);
			if (before === say('goals:ask-notice')) {
				await tabTo(page.locator('#sign-e1'));
				await page.keyboard.type('I hum');
			}
			if (before === say('goals:ask-now')) {
				await tabTo(page.getByRole('radio').first());
				await page.keyboard.press('ArrowRight');
			}
			await tabTo(button(screen === SCREENS ? 'goals:finish' : 'goals:next'));
			await page.keyboard.press('Enter');
			await expect(heading).not.toHaveText(before);
		}
		await expect(heading).toHaveText('Sing again');
		await tabTo(page.getByRole('checkbox', { name: 'I hum' }));
		await page.keyboard.press('Space');
		await expect(page.getByLabel(say('goals:noticed-note'))).toBeVisible();
		await page.emulateMedia({ colorScheme: 'dark' });
		await expectAxeFindsNothing(page);
		await tabTo(button('goals:turn-let-go'));
		await page.keyboard.press('Enter');
		await expect(page.getByText(say('goals:is-let-go'))).toBeVisible();
		await tabTo(button('shell:undo'));
		await page.keyboard.press('Enter');
		await expect(button('goals:move')).toBeVisible();
	});

	test('the calendar file says nothing but a day and a neutral word', async ({ page }) => {
		const { button, begin, open, skipAll } = hands(page, language, say);
		await travel(page, '2026-10-18T10:00:00Z', 'Europe/London');
		await open();
		await begin('Secret hope');
		await skipAll();
		await button('goals:in-week').click();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: say('reminder:put') }).click()
		]);
		await expect(page.getByText(say('reminder:made'))).toBeVisible();
		expect(download.suggestedFilename()).toBe('reminder-2026-10-25.ics');
		const text = readFileSync(await download.path(), 'utf8');
		const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
		const found = calendar.getFirstSubcomponent('vevent');
		const event = new ICAL.Event(found ?? new ICAL.Component('vevent'));
		// The night the clocks go back: nine in the morning all the same.
		expect(event.startDate.toString()).toBe('2026-10-25T09:00:00');
		expect(event.summary).toBe(say('reminder:title'));
		expect(text).not.toContain('Secret');
	});

	test('a guide goes with a goal, and a goal can become another one', async ({ page }) => {
		const { button, begin, heading, open, saved, skipAll } = hands(page, language, say);
		await open();
		await begin('Sleep through');
		await skipAll();
		await button('goals:links-choose').click();
		const guide = page.getByRole('group', { name: say('goals:links-guides') });
		const name = await guide.locator('label').first().innerText();
		await guide.getByRole('checkbox').first().check();
		await saved();
		await button('goals:done').click();
		await expect(page.getByRole('link', { name })).toBeVisible();
		await button('goals:turn-changed').click();
		await expect(heading).toHaveText(say('goals:ask-hope'));
		await page.locator('#hope').fill('Wake rested');
		await skipAll();
		await expect(page.getByRole('link', { name })).toBeVisible();
		await button('goals:all').click();
		const grew = page.getByRole('region', { name: say('goals:group-changed') });
		await expect(grew.getByRole('button', { name: 'Sleep through' })).toBeVisible();
	});
});
