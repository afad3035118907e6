import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { finish } from '../../src/hosting/finish.ts';
import { startServer, type Site } from '../../src/hosting/serve.ts';
import { median, quantile, type Figure, type Part } from './figures.ts';
import { launch, newPhone } from './slow-phone.ts';
import { answerAll, visit, type Visit } from './visit.ts';

const ROUNDS = 15;

interface Round {
	first: Visit;
	again: Visit;
	paints: number[];
}

async function round(browser: Browser, url: string, ours: boolean): Promise<Round> {
	const context = await newPhone(browser);
	const { page, ...first } = await visit(context, url);
	const paints = await answerAll(page, ours);
	if (ours) await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await page.close();
	const { page: second, ...again } = await visit(context, url);
	await second.close();
	await context.close();
	return { first, again, paints };
}

/** The hand-written page in a folder of its own, with the compressed copies a host would send. */
async function serveReference(): Promise<Site> {
	const dir = mkdtempSync(join(tmpdir(), 'reference-'));
	copyFileSync(new URL('reference.html', import.meta.url), join(dir, 'index.html'));
	finish(dir);
	const site = await startServer({ dir, port: 0 });
	const close = () => site.close().then(() => rmSync(dir, { recursive: true }));
	return { ...site, close };
}

function figuresOf(rounds: readonly Round[]): Figure[] {
	const all = (key: keyof Visit) => rounds.map(({ first }) => first[key]);
	const paints = rounds.flatMap((one) => one.paints);
	return [
		median('first paint', 'ms', all('firstPaint')),
		median('largest paint', 'ms', all('largestPaint')),
		median('answerable', 'ms', all('answerable')),
		median('that answer saved', 'ms', all('saved')),
		median('script until saved', 'bytes', all('scriptBytes')),
		median('requests until saved', '', all('requests')),
		{ name: 'answer to paint, p50', unit: 'ms', value: quantile(paints, 0.5) },
		{ name: 'answer to paint, p95', unit: 'ms', value: quantile(paints, 0.95) },
		median(
			'answerable, repeat visit',
			'ms',
			rounds.map(({ again }) => again.answerable)
		),
		median(
			'saved, repeat visit',
			'ms',
			rounds.map(({ again }) => again.saved)
		)
	];
}

/** The hand-written page and ours, turn about, on a slow phone. */
export async function speed(origin: string): Promise<Part> {
	const reference = await serveReference();
	const browser = await launch();
	const theirs: Round[] = [];
	const ours: Round[] = [];
	for (let at = 0; at < ROUNDS; at += 1) {
		theirs.push(await round(browser, `${reference.origin}/`, false));
		ours.push(await round(browser, `${origin}/en/check-in/wellbeing/`, true));
	}
	await browser.close();
	await reference.close();
	const hand = figuresOf(theirs);
	const paint = hand[0]?.value ?? NaN;
	const budgets: Record<string, number> = {
		'first paint': 1.25 * paint,
		answerable: 800,
		'script until saved': 58_000,
		'answer to paint, p95': 70
	};
	const own = figuresOf(ours).map((figure) => {
		const budget = budgets[figure.name];
		return budget === undefined ? figure : { ...figure, budget };
	});
	const named = (who: string, figures: Figure[]) =>
		figures.map((figure) => ({ ...figure, name: `${who}: ${figure.name}` }));
	return { part: 'speed', figures: [...named('by hand', hand), ...named('ours', own)] };
}
