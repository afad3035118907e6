import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { siteFiles } from '../../src/directory/site-files.ts';
import { chosenSite } from '../../src/hosting/site.ts';
import { startServer } from '../../src/hosting/serve.ts';
import { MANIFEST } from '../../src/lib/domain/directory/manifest.ts';
import type { Service } from '../../src/lib/domain/directory/service.ts';
import type { Language } from '../../src/lib/domain/site/language.ts';
import { formatter } from '../../src/lib/i18n/format.ts';
import type { Translate } from '../../src/lib/i18n/i18n.ts';
import { expect, inEachLanguage, test as base, watch, type Traffic } from './fixtures.ts';
import { readyOffline } from './offline.ts';
import { card, cards, sayWhatMatters } from './option-hands.ts';

const DAY = 86_400_000;
const MARK = 'ŵŷ 2';

/** A site of its own, whose directory is put up anew under the app that runs. */
class OwnSite {
	dir = mkdtempSync(join(tmpdir(), 'directory-'));
	readonly page: Page;
	readonly traffic: Traffic;

	constructor(page: Page, traffic: Traffic) {
		this.page = page;
		this.traffic = traffic;
	}

	get #folder() {
		return join(this.dir, 'directory');
	}

	/** ISO day on which the list was made that the site has now. */
	get made() {
		return (JSON.parse(readFileSync(join(this.#folder, MANIFEST), 'utf8')) as { made: string })
			.made;
	}

	/** Puts up a directory in which one service has another name. Resolves to the names of its new files. */
	publish(id: string, made: string): string[] {
		const folder = this.#folder;
		const there = new Set(readdirSync(folder));
		const services = [...there]
			.filter((name) => /^details-.*\.json$/.test(name))
			.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Service[]);
		const renamed = services.map((service) =>
			service.id === id
				? {
						...service,
						name: Object.fromEntries(
							Object.entries(service.name).map(([tag, name]) => [tag, `${name} ${MARK}`])
						) as Service['name']
					}
				: service
		);
		for (const ending of ['.br', '.gz']) rmSync(join(folder, MANIFEST + ending), { force: true });
		const fresh: string[] = [];
		for (const [name, content] of siteFiles(chosenSite({}).site, renamed, made)) {
			if (!there.has(name)) fresh.push(name);
			writeFileSync(join(folder, name), content);
		}
		return fresh;
	}

	/** Cuts a file of the site's short. */
	cut(name: string): void {
		writeFileSync(join(this.#folder, name), readFileSync(join(this.#folder, name)).subarray(0, 40));
	}

	/** The clock of the page, so many days on: the site is asked once a day. */
	async daysOn(days: number): Promise<void> {
		await this.page.clock.setFixedTime(Date.now() + days * DAY);
	}
}

const test = base.extend<{ own: OwnSite }>({
	own: async ({ browser }, use) => {
		const dir = mkdtempSync(join(tmpdir(), 'directory-'));
		cpSync('build', dir, { recursive: true });
		const server = await startServer({ dir, port: 0 });
		const context = await browser.newContext({
			baseURL: server.origin,
			serviceWorkers: 'allow'
		});
		const traffic = await watch(context, server.origin);
		const own = new OwnSite(await context.newPage(), traffic);
		own.dir = dir;
		await use(own);
		expect(traffic.troubles()).toEqual([]);
		await context.close();
		await server.close();
		rmSync(dir, { recursive: true });
	}
});

/** What the app keeps: the day its list was made, and when the site was last asked (milliseconds). */
const kept = (page: Page) =>
	page.evaluate(async () => {
		const answer = await caches.match('/directory/kept.json');
		return (await answer?.json()) as { manifest: { made: string; list: string }; lookedAt: number };
	});

/** Opens the list, kept for use with no network, and gives the id of its first option. */
async function opened(page: Page, say: Translate, language: Language): Promise<string> {
	await readyOffline(page, `/${language}/options/`);
	await sayWhatMatters(page, say, language, 'BA1');
	await expect.poll(async () => (await kept(page))?.manifest.made).toBeTruthy();
	return (await cards(page).first().getAttribute('data-option')) ?? '';
}

inEachLanguage((language, say) => {
	const madeOn = (day: string) => say('options:made', { date: formatter(say).date(day) });

	test('a newer list takes the place of the old one while the app runs, and stays without a network', async ({
		own
	}) => {
		const { page } = own;
		const id = await opened(page, say, language);
		await expect(page.getByText(madeOn(own.made))).toBeVisible();
		own.publish(id, '2031-03-05');
		await page.reload();
		// Asked once a day: nothing yet.
		await expect(card(page, id)).toBeVisible();
		await expect(page.getByText(madeOn('2031-03-05'))).toHaveCount(0);

		await own.daysOn(1);
		await page.reload();
		await expect(page.getByText(madeOn('2031-03-05'))).toBeVisible();
		await expect(card(page, id).getByRole('heading')).toContainText(MARK);
		await page.context().setOffline(true);
		await page.reload();
		await expect(card(page, id).getByRole('heading')).toContainText(MARK);
		await expect(page.getByText(madeOn('2031-03-05'))).toBeVisible();
		await card(page, id)
			.getByRole('button', { name: say('options:more') })
			.click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(MARK);
	});

	// The rest says nothing of its own in either language.
	if (language !== 'en') return;

	test('a newer list of which one file is broken changes nothing', async ({ own }) => {
		const { page, traffic } = own;
		const id = await opened(page, say, language);
		const before = own.made;
		for (const name of own.publish(id, '2031-03-05').filter((name) => /^details/.test(name)))
			own.cut(name);
		await own.daysOn(1);
		const asked = traffic.requests.length;
		await page.reload();
		await expect
			.poll(() => traffic.requests.slice(asked).filter((url) => /details-/.test(url)).length)
			.toBeGreaterThan(0);
		await page.waitForTimeout(500);
		await expect(page.getByText(madeOn(before))).toBeVisible();
		expect((await kept(page)).manifest.made).toBe(before);
		await page.context().setOffline(true);
		await page.reload();
		await expect(card(page, id).getByRole('heading')).not.toContainText(MARK);
		await expect(page.getByText(madeOn(before))).toBeVisible();
	});

	test('where the kept list can no longer be read, the one before it opens', async ({ own }) => {
		const { page } = own;
		const id = await opened(page, say, language);
		const before = own.made;
		own.publish(id, '2031-03-05');
		await own.daysOn(1);
		await page.reload();
		await expect(page.getByText(madeOn('2031-03-05'))).toBeVisible();
		await expect.poll(async () => (await kept(page)).manifest.made).toBe('2031-03-05');
		await page.evaluate(async () => {
			for (const name of await caches.keys()) {
				const cache = await caches.open(name);
				const answer = await cache.match('/directory/kept.json');
				if (!answer) continue;
				const { manifest } = (await answer.json()) as { manifest: { list: string } };
				await cache.put(`/directory/${manifest.list}`, new Response('cut short'));
			}
		});
		await page.context().setOffline(true);
		await page.reload();
		await expect(card(page, id)).toBeVisible();
		await expect(card(page, id).getByRole('heading')).not.toContainText(MARK);
		await expect(page.getByText(madeOn(before))).toBeVisible();
	});
});
