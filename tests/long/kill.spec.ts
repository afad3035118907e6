import { expect, test } from '../journeys/fixtures.ts';
import { killWhileAnswering } from '../journeys/killed-browser.ts';
import statements from '../../src/content/check-ins/wellbeing.json' with { type: 'json' };
import { KINDS, killWhileTyping } from './kill-typing.ts';

/** Ends of the browser for each kind of writing; `KILLS=28` runs less, `SEED=1` at other moments. */
const KILLS = Number(process.env.KILLS ?? 200);

test.describe.configure({ timeout: 3_600_000 });

test('no answer that had shown "Saved" is lost when the browser ends', async ({ origin }) => {
	const each = Math.ceil(KILLS / statements.items.length);
	const saved = await killWhileAnswering(origin, each);
	console.log(
		`${each * statements.items.length} ends of the browser; at ${saved} of them the answer had shown "Saved"`
	);
	expect(saved).toBeGreaterThan(0);
});

for (const [name, kind] of Object.entries(KINDS))
	test(`nothing that had shown "Saved" is lost of what is typed in ${name}, and no more than a second of the rest`, async ({
		origin
	}) => {
		const { shown, lost } = await killWhileTyping(origin, kind, KILLS);
		console.log(
			`${name}: ${KILLS} ends while typing; at ${shown} something had shown "Saved"; at most ${lost} ms were lost`
		);
		expect(shown).toBeGreaterThan(0);
	});
