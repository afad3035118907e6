import { builtPages, expect, inEachLanguage, test, watch, shareOf } from './fixtures.ts';

test.use({ serviceWorkers: 'allow' });

inEachLanguage((language) => {
	test('every page opens with the site’s own files and without a complaint', async ({
		page,
		traffic
	}) => {
		test.slow();
		const pages = shareOf(language, builtPages(language));
		expect(pages.length).toBeGreaterThan(0);
		for (const path of pages) {
			const answer = await page.goto(path);
			expect(answer?.status(), path).toBe(200);
			expect(traffic.troubles(), path).toEqual([]);
		}
		// What comes late is seen at the last page, and at each by the journeys of access.spec.ts.
		await page.waitForLoadState('networkidle');
		expect(traffic.requests.length).toBeGreaterThanOrEqual(pages.length);
	});

	test('a page says its language and its title before any script runs', async ({ request }) => {
		for (const path of builtPages(language)) {
			const html = await (await request.get(path)).text();
			expect(html, path).toMatch(new RegExp(`<html[^>]* lang="${language}"`));
			expect(html, path).toMatch(/<title>[^<]+<\/title>/);
			expect(html, path).toMatch(/<h1[\s>]/);
		}
	});
});

test('what is kept for offline use is fetched from the site only', async ({ page, traffic }) => {
	await page.goto('/en/');
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	// Nothing but the worker asks for the other language's pages.
	const welsh = () => traffic.requests.some((url) => new URL(url).pathname.startsWith('/cy/'));
	await expect.poll(welsh).toBe(true);
});

test('the front door leads to the browser’s own language', async ({ browser, origin }) => {
	for (const [locale, path] of [
		['cy-GB', '/cy/'],
		['en-GB', '/en/'],
		['fr-FR', '/en/']
	] as const) {
		const context = await browser.newContext({ baseURL: origin, locale });
		const page = await context.newPage();
		await page.goto('/');
		await expect(page).toHaveURL(path);
		await context.close();
	}
});

test('both languages have the same pages', () => {
	const [english, welsh] = [builtPages('en'), builtPages('cy')];
	expect(welsh.map((path) => path.slice(3))).toEqual(english.map((path) => path.slice(3)));
});

test('the page’s policy keeps words from going anywhere else', async ({ page, traffic }) => {
	traffic.expectTrouble(/elsewhere\.invalid/);
	await page.goto('/en/');
	const outcome = await page.evaluate(() =>
		fetch('https://elsewhere.invalid/', { method: 'POST', body: 'words' }).then(
			() => 'sent',
			() => 'stopped'
		)
	);
	expect(outcome).toBe('stopped');
	expect(traffic.requests.filter((url) => url.includes('elsewhere.invalid'))).toEqual([]);
});

test('a string cannot become markup or script', async ({ page, traffic }) => {
	traffic.expectTrouble(/Trusted(HTML|Script)|require-trusted-types-for/);
	await page.goto('/en/');
	const outcome = await page.evaluate(() => {
		const refused = (attempt: () => unknown) => {
			try {
				attempt();
				return false;
			} catch {
				return true;
			}
		};
		return [
			refused(() => (document.createElement('p').innerHTML = '<b>words</b>')),
			refused(() => (document.createElement('script').text = 'words()'))
		];
	});
	expect(outcome).toEqual([true, true]);
});

test('an address that is no page answers 404 in a page of ours', async ({ request }) => {
	const answer = await request.get('/en/nowhere/');
	expect(answer.status()).toBe(404);
	expect(await answer.text()).toMatch(/<html/);
});

test('trouble is seen: another site, a console error, a broken policy', async ({
	browser,
	origin
}) => {
	const context = await browser.newContext({ baseURL: origin, bypassCSP: true });
	const traffic = await watch(context, origin);
	const page = await context.newPage();
	await page.goto('/en/');
	await page.evaluate(() => {
		console.error('planted');
		document.dispatchEvent(
			new SecurityPolicyViolationEvent('securitypolicyviolation', {
				effectiveDirective: 'img-src',
				blockedURI: 'planted',
				documentURI: location.href,
				violatedDirective: 'img-src',
				originalPolicy: '',
				disposition: 'enforce',
				statusCode: 200
			})
		);
		return fetch('http://localhost:9/planted').catch(() => undefined);
	});
	const troubles = traffic.troubles().join('\n');
	expect(troubles).toContain('asked for http://localhost:9/planted');
	expect(troubles).toContain('console: planted');
	expect(troubles).toContain('policy img-src stopped planted');
	await context.close();
});
