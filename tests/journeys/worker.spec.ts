import type { BrowserContext, Page } from '@playwright/test';
import { switchOff } from '../../src/hosting/switch-off.ts';
import { expect, sayIn, test as base } from './fixtures.ts';
import { readyFirst } from './offline.ts';
import { addressOf, choice, expectPlace, savedLine } from './statements.ts';
import {
	firstOfKind,
	KINDS,
	tamperedSite,
	WRONGS,
	type Kind,
	type TamperedSite,
	type Wrong
} from './tampered-site.ts';
import { askWorker, hasWorker, QUIET_PAGE, visitTampered } from './worker-hands.ts';

const say = sayIn('en');
const ways = Object.keys(WRONGS) as Wrong[];

/** A site of its own, and somebody's browser there. */
const test = base.extend<{ own: TamperedSite; visitor: BrowserContext; there: Page }>({
	own: async ({}, use) => {
		const site = await tamperedSite();
		await use(site);
		await site.close();
	},
	visitor: async ({ browser, own }, use) => {
		const context = await browser.newContext({
			...{ baseURL: own.origin, serviceWorkers: 'allow', hasTouch: true }
		});
		await use(context);
		await context.close();
	},
	there: async ({ visitor }, use) => use(await visitor.newPage())
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const notice = (page: Page) => page.getByRole('button', { name: say('update:button') });
// A page that is just being replaced cannot say yet.
const waits = (page: Page) =>
	page
		.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting)
		.catch(() => undefined);
const installs = (page: Page) =>
	page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.installing);
const lookForUpdate = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update().catch(() => undefined);
	});
const PLAN = 'en/plan/index.html';
const mark = (text: string) => text.replace('<html ', '<html data-release="next" ');
const next = (page: Page) => page.locator('html[data-release]');

test.describe('a first visit', () => {
	for (const [at, kind] of (Object.keys(KINDS) as Kind[]).entries())
		test(`with one of the ${kind} wrong keeps nothing, and the next visit puts it right`, async ({
			browser,
			own
		}) => {
			test.slow();
			const all = firstOfKind(own.list(), kind);
			const some = firstOfKind(own.list(), kind, Math.ceil(all.length / 3));
			expect(some.length).toBeGreaterThanOrEqual(2);
			for (const [place, path] of some.entries())
				await visitTampered(browser, own, path, ways[(place + at) % ways.length] ?? ways[0]!);
		});

	test('with a worker that throws shows every page, and the next visit puts it right', async ({
		own,
		there
	}) => {
		await own.release({ 'service-worker.js': (text) => `throw new Error('broken');\n${text}` });
		await there.goto(QUIET_PAGE);
		await expect(heading(there)).toBeVisible();
		await expect.poll(() => hasWorker(there)).toBe(false);
		await own.release({ 'service-worker.js': (text) => text.replace(/^throw.*\n/, '') });
		await there.reload();
		expect((await askWorker(there, { type: 'KEPT' })).pages).toBeGreaterThanOrEqual(10);
	});
});

for (const wrong of [...ways, 'a worker that throws'] as const)
	test(`a release with ${wrong} is refused, the old one goes on, and the mended one opens`, async ({
		own,
		visitor,
		there
	}) => {
		await readyFirst(there, '/en/plan/');
		own.wrong = (path) => (path === '/en/plan/' ? ways.find((one) => one === wrong) : undefined);
		const broken = wrong === 'a worker that throws';
		await own.release({
			[PLAN]: mark,
			...(broken && { 'service-worker.js': (text) => `throw new Error('broken');\n${text}` })
		});
		await lookForUpdate(there);
		await expect.poll(() => installs(there)).toBe(false);
		await there.reload();
		await expect(next(there)).toHaveCount(0);
		expect(await waits(there)).toBe(false);
		await visitor.setOffline(true);
		await there.reload();
		await expect(heading(there)).toBeVisible();
		await visitor.setOffline(false);
		own.wrong = () => undefined;
		await own.release({ 'service-worker.js': (text) => text.replace(/^throw.*\n/, '') });
		await own.release({});
		await there.reload();
		await notice(there).tap();
		await expect(next(there)).toHaveCount(1);
	});

test('a release that is taken back is offered like any other, and opens', async ({
	own,
	there
}) => {
	await own.release({ [PLAN]: mark });
	await readyFirst(there, '/en/plan/');
	await expect(next(there)).toHaveCount(1);
	await own.release({ [PLAN]: (text) => text.replace(' data-release="next"', '') });
	await there.reload();
	await notice(there).tap();
	await expect(next(there)).toHaveCount(0);
	await expect(notice(there)).toHaveCount(0);
});

// One page that ships the app's script, and one that leaves all to the worker.
for (const path of ['/en/', QUIET_PAGE])
	test(`emptied caches fill again by themselves on ${path}, whatever is gone`, async ({
		own,
		visitor,
		there
	}) => {
		test.slow();
		await readyFirst(there, path);
		const first = (Object.keys(KINDS) as Kind[]).flatMap((kind) => firstOfKind(own.list(), kind));
		for (const gone of [/./, /\/\?/, /\.js\?/]) {
			await there.evaluate(async (source) => {
				const cache = await caches.open('app');
				for (const { url } of await cache.keys())
					if (new RegExp(source).test(url)) await cache.delete(url);
			}, gone.source);
			await there.goto(path);
			await expect(heading(there)).toBeVisible();
			const missing = () =>
				there.evaluate(async (wanted) => {
					const here = (await (await caches.open('app')).keys()).map(
						({ url }) => new URL(url).pathname
					);
					return wanted.filter((one) => !here.includes(one));
				}, first);
			await expect.poll(missing, { timeout: 30_000 }).toEqual([]);
		}
		await visitor.setOffline(true);
		await there.goto('/en/urgent-help/');
		await expect(heading(there)).toBeVisible();
	});

test('what was changed in the cache is never shown, and is fetched again', async ({
	visitor,
	there
}) => {
	await readyFirst(there, '/en/');
	const spoil = () =>
		there.evaluate(async () => {
			const cache = await caches.open('app');
			for (const request of await cache.keys())
				await cache.put(
					request,
					new Response('<h1>Sign in</h1>', { headers: { 'Content-Type': 'text/html' } })
				);
		});
	await spoil();
	for (const path of ['/en/plan/', '/en/urgent-help/', '/en/right-now/']) {
		await there.goto(path);
		await expect(heading(there)).not.toHaveText('Sign in');
	}
	await expect
		.poll(async () => (await askWorker(there, { type: 'KEEP' })).whole, { timeout: 60_000 })
		.toBe(true);
	await visitor.setOffline(true);
	await there.goto('/en/guides/');
	await expect(heading(there)).not.toHaveText('Sign in');
});

test('behind a network that wants a sign-in, what is kept opens and nothing of that is kept', async ({
	own,
	there
}) => {
	await readyFirst(there, QUIET_PAGE);
	own.wrong = () => 'a page of another kind';
	for (const path of ['/en/urgent-help/', '/en/plan/', '/en/']) {
		await there.goto(path);
		await expect(heading(there)).not.toContainText('Sign in');
	}
	const keepAll = async () => (await askWorker(there, { type: 'KEEP' })).whole;
	expect(await keepAll()).toBe(false);
	const kept = await there.evaluate(async () => {
		const cache = await caches.open('app');
		const answers = await Promise.all(
			(await cache.keys()).map(async (key) => (await cache.match(key))?.text())
		);
		return answers.filter((text) => text?.includes('Sign in to this network')).length;
	});
	expect(kept).toBe(0);
	own.wrong = () => undefined;
	await expect.poll(keepAll, { timeout: 60_000 }).toBe(true);
});

test('a script that is lost here and gone from the site holds nobody up for longer than a visit', async ({
	own,
	visitor,
	there
}) => {
	await readyFirst(there, '/en/');
	const scriptsOf = async (path: string): Promise<string[]> =>
		(await (await visitor.request.get(path)).text()).match(/_app[^" ]+nodes\/[^" ]+\.js/g) ?? [];
	const others = await scriptsOf('/en/guides/');
	const script = (await scriptsOf('/en/plan/')).find((path) => !others.includes(path)) ?? '';
	await there.evaluate(async (path) => {
		const cache = await caches.open('app');
		for (const { url } of await cache.keys()) if (url.includes(path)) await cache.delete(url);
	}, script);
	await (await visitor.newCDPSession(there)).send('Network.clearBrowserCache');
	await own.rename(script, script.replace(/\.js$/, '-next.js'));
	await there.goto('/en/plan/', { waitUntil: 'load' });
	await expect(heading(there)).toBeVisible();
	await expect.poll(() => waits(there), { timeout: 30_000 }).toBe(true);
	await there.goto('/en/plan/');
	await expect(there.locator('html[data-alive]')).toHaveCount(1);
	await notice(there).tap();
	await expect.poll(() => waits(there)).toBe(false);
	await expect(there.locator('html[data-alive]')).toHaveCount(1);
});

test('"Open it" leads on in a second tab too, where the first one has let the release in', async ({
	own,
	visitor,
	there
}) => {
	await readyFirst(there, '/en/plan/');
	const second = await visitor.newPage();
	await second.goto('/en/plan/');
	await own.release({ [PLAN]: mark });
	await lookForUpdate(there);
	await expect(notice(second)).toBeVisible();
	await notice(there).tap();
	await expect(next(there)).toHaveCount(1);
	await expect(next(second)).toHaveCount(0);
	await notice(second).tap();
	await expect(next(second)).toHaveCount(1);
	await expect(notice(second)).toHaveCount(0);
});

test('a worker that is switched off takes its caches along and leaves what was written', async ({
	own,
	there
}) => {
	test.slow();
	await readyFirst(there, addressOf('en'));
	await choice(there, 3).tap();
	await expect(savedLine(there, say)).toBeVisible();
	switchOff(own.dir);
	await lookForUpdate(there);
	// What the old one is keeping at the time, it keeps to the end first.
	await expect.poll(() => hasWorker(there), { timeout: 60_000 }).toBe(false);
	await expect.poll(() => there.evaluate(async () => (await caches.keys()).length)).toBe(0);
	await expect(choice(there, 3)).toBeChecked();
	await there.goto(addressOf('en'));
	// The answer is there, so the statement after it comes.
	await expectPlace(there, say, 2);
});
