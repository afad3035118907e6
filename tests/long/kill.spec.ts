import { expect, test } from '../journeys/fixtures.ts';
import { killWhileAnswering } from '../journeys/killed-browser.ts';

test('no answer that had shown "Saved" is lost at seventy ends of the browser', async ({
	origin
}) => {
	const saved = await killWhileAnswering(origin, 5);
	console.log(`70 ends of the browser; at ${saved} of them the answer had shown "Saved"`);
	expect(saved).toBeGreaterThan(0);
});
