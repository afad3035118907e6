import lighthouse from 'lighthouse';
import { quantile, type Part } from './figures.ts';
import { launch } from './slow-phone.ts';

const pages = { home: '/en/', 'check-in': '/en/check-in/wellbeing/', options: '/en/options/' };
const least = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const RUNS = 5;
const PORT = 9333;

/** Lighthouse as a phone sees it: medians of five runs, 0 to 100. */
export async function pageScores(origin: string): Promise<Part> {
	const browser = await launch(`--remote-debugging-port=${PORT}`);
	const figures = [];
	for (const [name, path] of Object.entries(pages)) {
		const runs: Record<string, number>[] = [];
		for (let at = 0; at < RUNS; at += 1) {
			const report = await lighthouse(`${origin}${path}`, {
				port: PORT,
				logLevel: 'silent',
				onlyCategories: Object.keys(least)
			});
			const categories = Object.entries(report?.lhr.categories ?? {});
			runs.push(Object.fromEntries(categories.map(([id, { score }]) => [id, (score ?? 0) * 100])));
		}
		for (const [category, budget] of Object.entries(least)) {
			const value = quantile(
				runs.map((run) => run[category] ?? 0),
				0.5
			);
			figures.push({ name: `${name}: ${category}`, unit: '', value, budget, atLeast: true });
		}
	}
	await browser.close();
	return { part: 'lighthouse', figures };
}
