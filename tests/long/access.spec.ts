import { builtPages, inEachLanguage, test } from '../journeys/fixtures.ts';
import { lookAt } from '../journeys/page-walk.ts';

inEachLanguage((language, say) => {
	test('axe finds nothing on any page, light and dark', async ({ page }) => {
		for (const path of builtPages(language)) await lookAt(page, path, say);
	});
});
