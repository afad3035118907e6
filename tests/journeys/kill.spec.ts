import { expect, test } from './fixtures.ts';
import { killWhileAnswering } from './killed-browser.ts';

test('an answer that had shown "Saved" outlives the end of the browser, at every statement', async ({
	origin
}) => {
	test.setTimeout(5 * 60_000);
	expect(await killWhileAnswering(origin, 1)).toBeGreaterThan(0);
});
