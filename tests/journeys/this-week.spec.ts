import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { siteFiles } from '../../src/directory/site-files.ts';
import { chosenSite } from '../../src/hosting/site.ts';
import type { Schedule } from '../../src/lib/domain/directory/schedule.ts';
import type { Service } from '../../src/lib/domain/directory/service.ts';
import { buildService } from '../fixtures/directory/service.ts';
import { expectAxeFindsNothing } from './axe.ts';
import { expect, inEachLanguage, test } from './fixtures.ts';
import { sayWhatMatters } from './option-hands.ts';

// A quarter to eleven on a Tuesday.
const NOW = new Date('2026-12-01T10:45:00Z');
const BATH = { points: [{ lat: 51.39, lon: -2.36 }], outcodes: ['BA1'] };
const weekly = (byday: string[], opensAt: string, closesAt: string, more = {}): Schedule => ({
	freq: 'WEEKLY',
	byday,
	opensAt,
	closesAt,
	...more
});
const group = (id: string, schedules: Schedule[], more: Partial<Service> = {}): Service =>
	buildService(id, {
		name: `${id} group`,
		feed: 't',
		company: { id: 'group', source: 'tag' },
		route: { id: 'drop-in', source: 'tag' },
		ways: [
			{ kind: 'phone', to: '01174960000' },
			{ kind: 'place', to: '1 Made-up Street, Bath' }
		],
		schedules,
		...BATH,
		...more
	});

const SHOWN = [
	group('Chess', [weekly(['TU'], '10:00', '11:30')], {
		source: { publisher: 'T', page: 'https://list.example/chess', year: null, readOn: '2026-11-28' }
	}),
	group('Lunch', [weekly(['WE'], '12:00', '13:30', { validTo: '2026-10-31' })])
];
const LEFT_OUT = [
	group('Early', [weekly(['TU'], '09:00', '10:30')]),
	group('Office', [weekly(['MO', 'TU', 'WE', 'TH', 'FR'], '09:00', '17:00')]),
	group('Far', [weekly(['WE'], '10:00', '11:00')], {
		points: [{ lat: 53.5, lon: -2.2 }],
		outcodes: []
	}),
	group('Change', [weekly(['WE'], '10:00', '11:00')], { roles: ['hurts-others'] }),
	group('Closed', [weekly(['WE'], '10:00', '11:00')], { status: 'temporarily-closed' })
];

/** The site's own directory without its gatherings, and some more, in its place. */
async function withDirectory(page: Page, more: Service[]): Promise<void> {
	await page.clock.setFixedTime(NOW);
	const own = readdirSync('build/directory')
		.filter((name) => /^details-.*\.json$/.test(name))
		.flatMap((name) => JSON.parse(readFileSync(`build/directory/${name}`, 'utf8')) as Service[]);
	const services = [...own.filter(({ schedules }) => !schedules), ...more];
	const files = siteFiles(chosenSite({}).site, services, '2026-11-28');
	await page.route('**/directory/*', (route) => {
		const content = files.get(basename(new URL(route.request().url()).pathname));
		return content === undefined ? route.continue() : route.fulfill({ body: Buffer.from(content) });
	});
}
const week = (page: Page) => page.locator('[data-week]');
const rows = (page: Page) => week(page).getByRole('listitem');

inEachLanguage((language, say) => {
	test('groups near a place stand by day and time, whatever their rank, and no office does', async ({
		page
	}) => {
		await withDirectory(page, [...SHOWN, ...LEFT_OUT]);
		await sayWhatMatters(page, say, language, 'BA1');
		await expect(rows(page)).toHaveCount(2);
		const [chess, lunch] = [rows(page).nth(0), rows(page).nth(1)];
		await expect(chess).toContainText('Chess group');
		await expect(chess).toContainText(say('options:week-times', { from: '10am', to: '11.30am' }));
		await expect(chess).toContainText('1 Made-up Street, Bath');
		await expect(chess).toContainText(
			say('options:where-miles', { miles: '', place: 'BA1' }).trim()
		);
		await expect(chess).toContainText(say('options:route-drop-in'));
		await expect(chess.locator('a[href="tel:01174960000"]')).toBeVisible();
		await expect(lunch).toContainText(
			say('options:week-times', { from: say('options:week-noon'), to: '1.30pm' })
		);
		await expect(lunch).toContainText('2026');
		const days = week(page).getByRole('heading', { level: 3 });
		await expect(days.nth(0)).toContainText(say('options:week-today', { day: '' }).trim());
		await expect(days.nth(1)).toContainText(say('options:week-tomorrow', { day: '' }).trim());
		await expectAxeFindsNothing(page, 'this week');
	});

	test('the link leads there, a name opens its page, and Back leads to it', async ({ page }) => {
		await withDirectory(page, SHOWN);
		await sayWhatMatters(page, say, language, 'BA1');
		await page.getByRole('link', { name: say('options:week-link') }).click();
		await expect(week(page).getByRole('heading', { level: 2 })).toBeInViewport();
		const opener = rows(page).nth(1).locator('[data-open]');
		await opener.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lunch group');
		await page.goBack();
		await expect(opener).toBeFocused();
	});

	test('an address that names it leads there once the list is here', async ({ page }) => {
		await withDirectory(page, SHOWN);
		await sayWhatMatters(page, say, language, 'BA1');
		await page.goto(`/${language}/check-in/`);
		await page.goto(`/${language}/options/#week`);
		await expect(week(page).getByRole('heading', { level: 2 })).toBeFocused();
	});

	test('who has said nothing yet is led there too, and not to the form', async ({ page }) => {
		await withDirectory(page, SHOWN);
		await page.goto(`/${language}/options/#week`);
		await expect(week(page).getByRole('heading', { level: 2 })).toBeFocused();
		await expect(rows(page).first()).toContainText('Chess group');
		await expect(page.getByText(say('options:week-text-anywhere'))).toBeVisible();
	});

	test('what we list ourselves gives its time in its own words alone', async ({ page }) => {
		await page.clock.setFixedTime(NOW);
		await page.goto(`/${language}/options/#week`);
		const parkrun = rows(page).filter({ hasText: 'parkrun' });
		await expect(parkrun).toContainText('9.30am');
		await expect(parkrun).not.toContainText(say('options:week-no-time'));
	});

	test('a time goes into a calendar with its place and nothing of the person', async ({ page }) => {
		await withDirectory(page, SHOWN);
		await sayWhatMatters(page, say, language, 'BA1');
		const downloading = page.waitForEvent('download');
		await rows(page).first().locator('[data-calendar]').click();
		const file = await downloading;
		expect(file.suggestedFilename()).toBe('session-2026-12-01.ics');
		const text = readFileSync(await file.path(), 'utf8');
		for (const line of ['DTSTART:20261201T100000', 'DTEND:20261201T113000', 'SUMMARY:Chess group'])
			expect(text).toContain(line);
		expect(text).not.toContain('BA1');
	});

	test('where none meets, the page says so', async ({ page }) => {
		await withDirectory(page, LEFT_OUT);
		await sayWhatMatters(page, say, language, 'BA1');
		await expect(week(page)).toContainText(say('options:week-none', { place: 'BA1' }));
		await expect(rows(page)).toHaveCount(0);
	});

	test('what is wrong is told in words that name the record and its page, and nothing is sent', async ({
		page
	}) => {
		await withDirectory(page, SHOWN);
		await sayWhatMatters(page, say, language, 'BA1');
		await rows(page).first().locator('[data-open]').click();
		const wrong = page.locator('details', { hasText: say('options:wrong-part') });
		await wrong.locator('summary').click();
		await wrong.getByRole('radio', { name: say('options:wrong-hours') }).check();
		const words = wrong.locator('blockquote');
		for (const part of [
			say('options:wrong-mail', { name: 'Chess group' }),
			say('options:wrong-record', { id: 'Chess' }),
			say('options:wrong-page', { page: 'https://list.example/chess' }),
			say('options:wrong-mail-part', { part: say('options:wrong-hours') })
		])
			await expect(words).toContainText(part);
		await expect(words).not.toContainText('BA1');
		await expectAxeFindsNothing(page, 'something is wrong');
	});
});
