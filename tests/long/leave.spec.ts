import { expect, inEachLanguage, test } from '../journeys/fixtures.ts';
import { elsewhere } from '../journeys/elsewhere.ts';
import { leaveFrom, openTabs, STATES, type Left } from '../journeys/leave-times.ts';

test.use({ serviceWorkers: 'allow' });

/** Times from each state, for the tab that is left and for the others; `RUNS=3` runs less. */
const RUNS = Number(process.env.RUNS ?? 20);
/** Milliseconds within which nothing of the page is left on screen, on a processor six times slower. */
const MOST = 100;

const inOrder = (numbers: number[]) => numbers.sort((one, other) => one - other);
const worst = (all: Left[]) => inOrder(all.map(({ thread }) => thread)).at(-1) ?? NaN;
const usual = (all: Left[]) => inOrder(all.map(({ clock }) => clock))[all.length >> 1] ?? NaN;

inEachLanguage((language) => {
	for (const state of STATES)
		test(`Leave hides three tabs within a tenth of a second: ${state}`, async ({
			browser,
			origin,
			traffic
		}) => {
			traffic.expectTrouble(elsewhere);
			const context = await browser.newContext({ baseURL: origin, serviceWorkers: 'allow' });
			const tabs = await openTabs(context, language);
			const own: Left[] = [];
			const others: Left[] = [];
			for (let run = 0; run < RUNS; run += 1) {
				own.push(await leaveFrom(browser, tabs, language, state, 0));
				others.push(await leaveFrom(browser, tabs, language, state, 1 + (run % 2)));
			}
			await context.close();
			const said = (all: Left[]) =>
				`${worst(all)} ms of its thread at the most, ${usual(all)} ms by the clock in the middle`;
			console.log(
				`${language}, ${state}, ${RUNS} times each: here ${said(own)}; another tab ${said(others)}`
			);
			// By the clock it is told alone: other work on this machine makes that longer.
			for (const { shown } of [...own, ...others]) expect(shown, 'still shown').toBe(0);
			expect(worst(own), 'of the thread').toBeLessThanOrEqual(MOST);
			expect(worst(others), 'of the thread of others').toBeLessThanOrEqual(MOST);
		});
});
