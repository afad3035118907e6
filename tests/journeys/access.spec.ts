import { expectAxeFindsNothing, findings } from './axe.ts';
import { builtPages, expect, inEachLanguage, test } from './fixtures.ts';
import { lookAt, oneOfEachKind } from './page-walk.ts';

inEachLanguage((language, say) => {
	// The other language has the same pages with other words: one of each kind, and the long run takes all.
	const every = builtPages(language);
	const pages = language === 'en' ? every : oneOfEachKind(every);
	// In parts, so that several workers share them.
	for (let from = 0; from < pages.length; from += 10)
		test(`axe finds nothing and nothing runs off, pages from ${from + 1}`, async ({ page }) => {
			test.setTimeout(240_000);
			for (const path of pages.slice(from, from + 10))
				// The same colours stand in both languages: each looks at one scheme.
				await lookAt(page, path, say, language === 'en' ? 'light' : 'dark');
		});
});

test('axe sees a fault that was put there', async ({ page }) => {
	// A page without script of its own: nothing tidies the fault away.
	await page.goto('/en/about/');
	await page.evaluate(() => {
		document.querySelector('main')?.append(document.createElement('button'));
	});
	expect((await findings(page)).join()).toContain('button-name');
});

test('axe sees a colour that is too faint in the dark alone', async ({ page }) => {
	await page.goto('/en/about/');
	await page.evaluate(() =>
		document.styleSheets[0]?.insertRule(
			'@media (prefers-color-scheme: dark) { main p { color: #777 !important } }'
		)
	);
	await expect(expectAxeFindsNothing(page)).rejects.toThrow(/dark[^]*color-contrast/);
});
