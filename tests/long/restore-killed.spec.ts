import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '../../src/directory/seeded.ts';
import { expect, test } from '../journeys/fixtures.ts';
import { startOn } from '../journeys/killed-browser.ts';
import { bringBack, copyOf, found, HEADINGS, words } from './brought-back.ts';
import { aimAt, expectEachThird, none, THIRDS, usualSpans } from './kill-thirds.ts';

/** Ends of the browser, a third of them aimed at each part; `KILLS=9` runs less, `SEED=1` at other moments. */
const KILLS = Number(process.env.KILLS ?? 90);

test('a browser that is killed while a copy comes back holds the old or the new, never a mix', async ({
	origin
}) => {
	test.setTimeout(3_600_000);
	const profile = mkdtempSync(join(tmpdir(), 'profile-'));
	const random = seeded(Number(process.env.SEED ?? 20261129));
	const copies = { one: await copyOf('one', 5, 300), two: await copyOf('two', 5, 300) };
	let context = await startOn(profile, origin);
	await bringBack(context, copies.one);
	await context.close();
	let now: 'one' | 'two' = 'one';
	let changed = 0;
	const fell = none();
	const spans = usualSpans();
	for (let time = 0; time < KILLS; time += 1) {
		const next: 'one' | 'two' = now === 'one' ? 'two' : 'one';
		context = await startOn(profile, origin);
		const end = await aimAt(context, ['aboutMe', 'moments', 'copies'], spans);
		const page = await found(context, copies[next]);
		const press = () => page.locator('#copies table ~ button.ghost').click({ noWaitAfter: true });
		const third = await end(THIRDS[time % THIRDS.length] ?? 'during', random(), press);
		fell[third] += 1;
		context = await startOn(profile, origin);
		const again = await context.newPage();
		await again.goto('/en/about-me/');
		const all = await words(again);
		expect(all).toHaveLength(HEADINGS.length);
		const seen = new Set(all);
		expect([...seen], `kill ${time + 1}, ${third}`).toHaveLength(1);
		const isNew = seen.has(next);
		if (third !== 'during') expect(isNew, `kill ${time + 1}`).toBe(third === 'after');
		if (isNew) {
			changed += 1;
			now = next;
		}
		await again.goto('/en/moments/');
		await expect(again.getByText(now, { exact: true }).first()).toBeVisible();
		await expect(again.getByText(now === 'one' ? 'two' : 'one', { exact: true })).toHaveCount(0);
		await context.close();
	}
	console.log(`${KILLS} kills; at ${changed} of them the new state was there already`);
	expectEachThird(fell);
	rmSync(profile, { recursive: true, force: true });
});
