import { chromium, type Page } from 'playwright';
import { chromiumPath } from '../chromium.ts';
import { slowDown } from './slow-phone.ts';
import { DAYS, seed, tenYears } from './ten-years.ts';

/** Milliseconds; `cold` is from the start of the visit, `draw` and `closer` from the tap to the paint. */
export interface ChartFigures {
	checkIns: number;
	cold: { median: number; worst: number };
	draw: { median: number; p95: number };
	closer: { median: number };
}

/** From the start of a visit, nothing cached, to the paint of the line. */
async function coldVisit(page: Page, address: string): Promise<number> {
	await page.goto(address, { waitUntil: 'commit' });
	const shown = await page.waitForFunction(
		() => (globalThis as { lineShown?: number }).lineShown,
		undefined,
		{ polling: 100, timeout: 30_000 }
	);
	return (await shown.jsonValue()) as number;
}

/** From choosing another line to its paint, in the page's own clock. */
function chooseLine(page: Page, value: string): Promise<number> {
	return page.evaluate(async (value) => {
		const select = document.querySelector<HTMLSelectElement>('#which-line');
		if (!select) throw new Error('There is no choice of lines on this page');
		const before = document.querySelector('.sketch .line')?.getAttribute('d');
		const start = performance.now();
		select.value = value;
		select.dispatchEvent(new Event('change', { bubbles: true }));
		await new Promise(requestAnimationFrame);
		const painted = new Promise((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = resolve;
			port2.postMessage(null);
		});
		await painted;
		const took = performance.now() - start;
		if (document.querySelector('.sketch .line')?.getAttribute('d') === before)
			throw new Error('The line did not change');
		return took;
	}, value);
}

async function lookCloser(page: Page): Promise<number> {
	return page.evaluate(async () => {
		const button = document.querySelector<HTMLElement>('#line ~ .card .more button');
		const start = performance.now();
		button?.click();
		while (!document.querySelector('canvas')) await new Promise(requestAnimationFrame);
		await new Promise(requestAnimationFrame);
		const took = performance.now() - start;
		button?.click();
		return took;
	});
}

const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const at = (values: readonly number[], share: number) =>
	Math.round(sorted(values)[Math.ceil(values.length * share) - 1] ?? Number.NaN);

/** Measures the page of lines of a built site served at `origin`, on slow 4G and four times slower. */
export async function measure(origin: string, visits = 5, draws = 20): Promise<ChartFigures> {
	const browser = await chromium.launch({
		executablePath: chromiumPath(),
		args: ['--no-sandbox', '--disable-background-networking']
	});
	try {
		const context = await browser.newContext({
			viewport: { width: 360, height: 740 },
			serviceWorkers: 'block'
		});
		const first = await context.newPage();
		await first.goto(`${origin}/en/not-here/`);
		await seed(first, tenYears());
		await first.close();
		await context.addInitScript(() => {
			new MutationObserver((_, observer) => {
				if (!document.querySelector('[data-latest]')) return;
				observer.disconnect();
				requestAnimationFrame(() =>
					setTimeout(() => Object.assign(globalThis, { lineShown: performance.now() }))
				);
			}).observe(document, { childList: true, subtree: true });
		});
		const cold: number[] = [];
		for (let visit = 0; visit < visits; visit += 1) {
			const page = await context.newPage();
			await slowDown(page, false);
			cold.push(await coldVisit(page, `${origin}/en/history/`));
			await page.close();
		}
		const page = await context.newPage();
		await page.goto(`${origin}/en/history/`);
		await page.locator('[data-latest]').waitFor();
		await page.waitForTimeout(1500);
		await slowDown(page, false);
		const drawn: number[] = [];
		for (let draw = 0; draw < draws; draw += 1)
			drawn.push(await chooseLine(page, draw % 2 ? 'pack:wellbeing' : 'item:hope'));
		const closer: number[] = [];
		for (let look = 0; look < 5; look += 1) closer.push(await lookCloser(page));
		return {
			checkIns: DAYS,
			cold: { median: at(cold, 0.5), worst: at(cold, 1) },
			draw: { median: at(drawn, 0.5), p95: at(drawn, 0.95) },
			closer: { median: at(closer, 0.5) }
		};
	} finally {
		await browser.close();
	}
}
