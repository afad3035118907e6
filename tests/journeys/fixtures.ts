import { readdirSync, readFileSync } from 'node:fs';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { figures } from '../../src/hosting/figures.ts';
import { withFigures } from '../../src/lib/i18n/figures.ts';
import { translator, type Translate, type Words } from '../../src/lib/i18n/i18n.ts';
import { LANGUAGES, type Language } from '../../src/lib/domain/site/language.ts';

export { expect };

/** Everything a context asked for and complained about. */
export interface Traffic {
	requests: string[];
	/** What was asked of other origins, and what the console and the policies complained of. */
	troubles(): string[];
	/** A test that causes trouble on purpose names it here. */
	expectTrouble(pattern: RegExp): void;
}

const harmless = /^(about:blank|data:|blob:)/;

/**
 * Lets a page's `goto` and `reload` wait until its scripts have taken over: what a page offers before
 * that is tried in before-script.spec.ts, which asks not to wait.
 */
function untilAlive(page: Page): void {
	const { goto, reload } = page;
	const alive = () =>
		page
			.waitForFunction(
				// A page that cannot come alive says so: at once where no script runs at all.
				() =>
					!document.querySelector('meta[name=scripts]') ||
					'alive' in document.documentElement.dataset ||
					'cannot' in document.documentElement.dataset,
				undefined,
				{ timeout: 5000 }
			)
			// Where a test keeps the scripts away, there is nothing to wait for.
			.catch(() => undefined);
	page.goto = async (url, options) => {
		const answer = await goto.call(page, url, options);
		if (options?.waitUntil === undefined) await alive();
		return answer;
	};
	page.reload = async (options) => {
		const answer = await reload.call(page, options);
		if (options?.waitUntil === undefined) await alive();
		return answer;
	};
}

/** Watches a context; the `traffic` fixture does it for the test's own. */
export async function watch(context: BrowserContext, origin: string): Promise<Traffic> {
	const requests: string[] = [];
	const complaints: string[] = [];
	// Whoever begins a request first hears which keys are switched off; where no receiver runs, that fails alone.
	const expected: RegExp[] = [/\/v1\/revoked\b/];
	context.on('page', untilAlive);
	context.on('request', (request) => requests.push(request.url()));
	context.on('page', (page) => page.on('websocket', (socket) => requests.push(socket.url())));
	context.on('weberror', (error) => complaints.push(`error: ${error.error().message}`));
	context.on('console', (message) => {
		if (message.type() === 'error')
			complaints.push(`console: ${message.text()} (${message.location().url})`);
	});
	// The browser's own message names no directive for some violations.
	await context.addInitScript(() =>
		document.addEventListener('securitypolicyviolation', (event) =>
			console.error(`policy ${event.effectiveDirective} stopped ${event.blockedURI || 'inline'}`)
		)
	);
	const elsewhere = (url: string) => !harmless.test(url) && new URL(url).origin !== origin;
	return {
		requests,
		troubles: () =>
			[...requests.filter(elsewhere).map((url) => `asked for ${url}`), ...complaints].filter(
				(trouble) => !expected.some((pattern) => pattern.test(trouble))
			),
		expectTrouble: (pattern) => void expected.push(pattern)
	};
}

/** Where each page of a journey that failed had got to, for who reads the run without its pictures. */
async function tellState(context: BrowserContext, { troubles }: Traffic): Promise<void> {
	for (const page of context.pages()) {
		const state = page.evaluate(() => ({
			marks: { ...document.documentElement.dataset },
			heading: document.querySelector('h1')?.textContent,
			history: history.length
		}));
		console.log(page.url(), JSON.stringify(await state.catch(String)), troubles().join('\n'));
	}
}

export const test = base.extend<{ origin: string; traffic: Traffic }>({
	origin: async ({ baseURL }, use) => {
		if (!baseURL) throw new Error('Run the journeys with: npm run test:journeys');
		await use(baseURL);
	},
	traffic: [
		async ({ context, origin }, use, info) => {
			const traffic = await watch(context, origin);
			await use(traffic);
			if (info.status !== info.expectedStatus) await tellState(context, traffic);
			expect(traffic.troubles(), 'requests elsewhere, console errors, violations').toEqual([]);
		},
		{ auto: true }
	]
});

/** The sentences of one language, for a journey that needs no other. */
export function sayIn(language: Language): Translate {
	const folder = new URL(`../../src/locales/${language}/`, import.meta.url);
	const words: Words = {};
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
		if (name.endsWith('.json'))
			words[name.replaceAll('\\', '/').replace('.json', '')] = JSON.parse(
				withFigures(readFileSync(new URL(name, folder), 'utf8'), figures())
			);
	return translator(language, words);
}

/**
 * Defines the same journeys for each language. `say('plan:title')` is the sentence a person sees,
 * so that a journey finds things by role and key and never by copy.
 */
export function inEachLanguage(define: (language: Language, say: Translate) => void): void {
	for (const language of LANGUAGES)
		test.describe(language, () => define(language, sayIn(language)));
}

/** In `npm test` each language takes a turn at what hardly hangs on words; the journeys by themselves take both. */
const inTurns = process.env.IN_TURNS === '1';

/** Whether this language tries what is left to the language named. */
export const takesTurn = (language: Language, named: Language): boolean =>
	!inTurns || language === named;

/** A language's share of what hardly hangs on words: all of it, or in turns every second one of two languages. */
export const shareOf = <T>(language: Language, all: readonly T[]): T[] =>
	all.filter((_, at) => takesTurn(language, LANGUAGES[at % LANGUAGES.length] ?? language));

/** The addresses of every page in the build, `/en/about/`; of one language, or of all. */
export function builtPages(language?: Language): string[] {
	return readdirSync('build', { recursive: true, encoding: 'utf8' })
		.map((name) => `/${name.replaceAll('\\', '/')}`)
		.filter((name) => name.endsWith('/index.html'))
		.map((name) => name.replace(/index\.html$/, ''))
		.filter((path) => !language || path.startsWith(`/${language}/`))
		.sort();
}
