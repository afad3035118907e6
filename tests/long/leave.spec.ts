import { expect, inEachLanguage, test } from '../journeys/fixtures.ts';
import { elsewhere } from '../journeys/elsewhere.ts';
import { leaveFrom, STATES } from '../journeys/leave-times.ts';

test.use({ serviceWorkers: 'allow' });

/** Times from each state; `RUNS=3` runs less. */
const RUNS = Number(process.env.RUNS ?? 20);
/** Milliseconds within which nothing of the page is left on screen, on a processor six times slower. */
const MOST = 100;

inEachLanguage((language) => {
	for (const state of STATES)
		test(`Leave hides three tabs within a tenth of a second: ${state}`, async ({
			browser,
			origin,
			traffic
		}) => {
			traffic.expectTrouble(elsewhere);
			const own: number[] = [];
			const others: number[] = [];
			for (let run = 0; run < RUNS; run += 1) {
				const context = await browser.newContext({ baseURL: origin, serviceWorkers: 'allow' });
				const left = await leaveFrom(context, language, state);
				await context.close();
				expect(left.shown, `run ${run}`).toBe(false);
				own.push(left.own);
				others.push(...left.others);
			}
			const worst = (all: number[]) => Math.max(...all);
			console.log(
				`${language}, ${state}: ${RUNS} times; here ${worst(own)} ms at the most, other tabs ${worst(others)} ms`
			);
			expect(worst(own), state).toBeLessThanOrEqual(MOST);
		});
});
