import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// A check-in goes on at the statement it was left at, so its entry in the history may say so.
const GOES_ON = 'check-in/[pack]';

test('every page that opens something over itself starts closed after a reload', () => {
	const pages = globSync('src/routes/**/+page.svelte')
		.map((file) => file.replaceAll('\\', '/'))
		.filter((file) => !file.includes(GOES_ON))
		.map((file) => [file, readFileSync(file, 'utf8')] as const)
		.filter(([, text]) => /page\.state\.(open|screen)/.test(text))
		.filter(([, text]) => !/replaceState\(''/.test(text));
	expect(pages.length).toBeGreaterThan(4);
	for (const [file, text] of pages) expect(text, file).toContain('startClosed();');
});
