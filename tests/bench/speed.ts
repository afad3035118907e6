import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { compress } from '../../src/hosting/compress.ts';
import { startServer, type Site } from '../../src/hosting/serve.ts';
import { answerAll, memoryHeld, paintsOf } from './answers.ts';
import { median, quantile, type Figure, type Part } from './figures.ts';
import { launch, newPhone } from './slow-phone.ts';
import { visit, type Visit } from './visit.ts';

const ROUNDS = 15;

type Times = Omit<Visit, 'scriptBytesByNow'>;

interface Round {
	first: Times;
	again: Times;
	paints: number[];
	all: number;
	script: number;
	heap: number;
}

async function round(browser: Browser, url: string, ours: boolean): Promise<Round> {
	const context = await newPhone(browser);
	const { page, scriptBytesByNow, ...first } = await visit(context, url);
	const all = await answerAll(page, ours);
	if (ours) await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	const script = scriptBytesByNow();
	await page.close();
	const { page: second, ...again } = await visit(context, url);
	await second.close();
	await context.close();
	const another = await newPhone(browser);
	const heap = await memoryHeld(another, url, ours);
	await another.close();
	const third = await newPhone(browser);
	const tapped = await visit(third, url);
	const paints = await paintsOf(tapped.page, ours);
	await third.close();
	return { first, again, paints, all, script, heap };
}

/** Milliseconds for 14 answers and their saving where all statements stand on one page, as a person may choose. */
async function onOnePage(browser: Browser, url: string): Promise<number> {
	const context = await newPhone(browser);
	await context.addInitScript(() => localStorage.setItem('look', '{"ask":"all"}'));
	const { page } = await visit(context, url);
	await page.locator('fieldset').nth(13).waitFor();
	const all = await answerAll(page, false);
	await context.close();
	return all;
}

/** The hand-written page in a folder of its own, with the compressed copies a host would send. */
async function serveReference(): Promise<Site> {
	const dir = mkdtempSync(join(tmpdir(), 'reference-'));
	const page = join(dir, 'index.html');
	copyFileSync(new URL('reference.html', import.meta.url), page);
	compress(page);
	const site = await startServer({ dir, port: 0 });
	const close = () => site.close().then(() => rmSync(dir, { recursive: true }));
	return { ...site, close };
}

function figuresOf(rounds: readonly Round[]): Figure[] {
	const all = (key: keyof Times) => rounds.map(({ first }) => first[key]);
	const paints = rounds.flatMap((one) => one.paints);
	return [
		median('first paint', 'ms', all('firstPaint')),
		median('largest paint', 'ms', all('largestPaint')),
		median('answerable', 'ms', all('answerable')),
		median('that answer saved', 'ms', all('saved')),
		median('script until saved', 'bytes', all('scriptBytes')),
		median('requests until saved', '', all('requests')),
		median(
			'all script of the page',
			'bytes',
			rounds.map(({ script }) => script)
		),
		median(
			'memory the page holds',
			'bytes',
			rounds.map(({ heap }) => heap)
		),
		median(
			'14 answers and save',
			'ms',
			rounds.map((one) => one.all)
		),
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
	const alike: number[] = [];
	for (let at = 0; at < ROUNDS; at += 1) {
		theirs.push(await round(browser, `${reference.origin}/`, false));
		const url = `${origin}/en/check-in/wellbeing/`;
		ours.push(await round(browser, url, true));
		alike.push(await onOnePage(browser, url));
	}
	await browser.close();
	await reference.close();
	const hand = figuresOf(theirs);
	const byHand = (name: string) => hand.find((figure) => figure.name === name)?.value ?? NaN;
	// Times by the hand-written page of the same run, so that they hold from machine to machine.
	const budgets: Record<string, number> = {
		'first paint': 1.2 * byHand('first paint'),
		answerable: 1.25 * byHand('answerable'),
		'answer to paint, p95': 10 + byHand('answer to paint, p95'),
		'14 answers and save': 1.6 * byHand('14 answers and save'),
		'14 answers on one page': 1.6 * byHand('14 answers and save'),
		'script until saved': 52_000,
		'all script of the page': 80_000,
		'memory the page holds': 2.5 * 1024 * 1024
	};
	const own = [...figuresOf(ours), median('14 answers on one page', 'ms', alike)].map((figure) => {
		const budget = budgets[figure.name];
		return budget === undefined ? figure : { ...figure, budget };
	});
	const named = (who: string, figures: Figure[]) =>
		figures.map((figure) => ({ ...figure, name: `${who}: ${figure.name}` }));
	return { part: 'speed', figures: [...named('by hand', hand), ...named('ours', own)] };
}
