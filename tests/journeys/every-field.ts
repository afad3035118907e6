import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Translate } from '../../src/lib/i18n/i18n.ts';
import { builtPages } from './fixtures.ts';

/** Where letters can be typed; a day, a time and a number hold none of a person's own. */
const FIELDS = [
	...['textarea', 'input:not([type])', '[contenteditable]:not([contenteditable=false])'],
	...['text', 'search', 'email', 'tel', 'url', 'password'].map((type) => `input[type=${type}]`)
].join();
/** What some fields take and no marker is; each is tried in turn where the marker is refused. */
const TAKEN = ['SA1', '01632 960123', 'jo@example.org'];
/** What would end the walk, or leave something in the open because a person asked for it. */
const LEFT_ALONE = [
	'lock:now',
	'lock:plan',
	'my-data:delete-start',
	'borrowed:end',
	'borrowed:clear'
];
/** Presses in a row that show nothing new, after which a page has shown what it has. */
const MOST_IDLE = 8;
const MOST_PRESSES = 150;

/** Pages that run script, but for those that turn on another way of keeping things. */
export const pagesWithScript = (): string[] =>
	builtPages('en')
		.filter((path) => !/^\/en\/(borrowed|together)\//.test(path))
		.filter((path) =>
			readFileSync(`build${path}index.html`, 'utf8').includes('<meta name="scripts"')
		);

/** A field or a button as it stands: which of its kind it is, and what tells it apart from others. */
interface Seen {
	at: number;
	name: string;
}

/** All of a kind in the page that can be used, named by the heading and words they stand by. */
const seen = (page: Page, selector: string, leftAlone: string[]): Promise<Seen[]> =>
	page.evaluate(
		([selector, leftAlone]) => {
			const plain = (text = '') =>
				text
					.replace(/MARKER-[\w-]*|\d+/g, '#')
					.trim()
					.slice(0, 80);
			const heading = plain(document.querySelector('main h1')?.textContent ?? '');
			return [...document.querySelectorAll<HTMLInputElement>(selector)]
				.map((one, at) => ({ one, at }))
				.filter(({ one }) => one.checkVisibility() && !one.disabled && !one.readOnly)
				.map(({ one, at }) => {
					const words = one.labels?.[0]?.textContent ?? one.ariaLabel ?? one.textContent ?? '';
					const own = one.matches('button') ? words : one.id || one.name || words;
					return { at, words: words.trim(), name: `${heading} | ${plain(own)}` };
				})
				.filter(({ words }) => !leftAlone.includes(words))
				.map(({ at, name }) => ({ at, name }));
		},
		[selector, leftAlone] as const
	);

/** Unfolds what is folded, and chooses something wherever nothing is chosen. */
const unfoldAndChoose = (page: Page, leftAlone: string[]) =>
	page.evaluate((leftAlone) => {
		for (const details of document.querySelectorAll('details')) details.open = true;
		const chosen = (box: HTMLInputElement) =>
			box.checked ||
			[...document.getElementsByName(box.name)].some((one) => (one as HTMLInputElement).checked);
		for (const box of document.querySelectorAll<HTMLInputElement>(
			'main :is([type=radio], [type=checkbox])'
		)) {
			const words = box.labels?.[0]?.textContent?.trim() ?? '';
			const isMissing = box.type === 'radio' ? !chosen(box) : !box.checked;
			if (isMissing && box.checkVisibility() && !box.disabled && !leftAlone.includes(words))
				box.click();
		}
	}, leftAlone);

export interface EveryField {
	/** The marker of each field, by page, heading and field. */
	markers: Map<string, string>;
	/** How many buttons were pressed. */
	presses: number;
}

/**
 * Goes through pages, presses every button that shows something new, and types a marker into every field
 * that is ever seen: nothing here knows a page or a field, so that a new one is found by itself.
 */
export async function fillEveryField(
	page: Page,
	paths: readonly string[],
	say: Translate,
	goTo: (path: string) => Promise<void>
): Promise<EveryField> {
	const markers = new Map<string, string>();
	const leftAlone = LEFT_ALONE.map((key) => say(key));
	let presses = 0;

	async function fill(path: string): Promise<boolean> {
		const before = markers.size;
		for (const { at, name } of await seen(page, FIELDS, leftAlone)) {
			const key = `${path} | ${name}`;
			if (markers.has(key)) continue;
			const field = page.locator(FIELDS).nth(at);
			const marker = `MARKER-${markers.size + 1000}-of-what-was-written`;
			const typed = await field.fill(marker, { timeout: 2000 }).then(
				() => true,
				() => false
			);
			if (!typed) continue;
			markers.set(key, marker);
			for (const text of TAKEN) {
				await field.blur({ timeout: 500 }).catch(() => undefined);
				await page.waitForTimeout(30);
				const refused = await field
					.getAttribute('aria-invalid', { timeout: 500 })
					.catch(() => null);
				if (refused !== 'true') break;
				await field.fill(text, { timeout: 500 }).catch(() => undefined);
			}
		}
		return markers.size > before;
	}

	async function explore(path: string): Promise<void> {
		const pressed = new Map<string, number>();
		const begun = presses;
		for (let idle = 0; idle < MOST_IDLE && presses - begun < MOST_PRESSES;) {
			if (new URL(page.url()).pathname !== path) await goTo(path);
			await unfoldAndChoose(page, leftAlone);
			const filled = await fill(path);
			const buttons = await seen(page, 'main button', leftAlone);
			const count = ({ name }: Seen) => pressed.get(name) ?? 0;
			const [next] = buttons.sort((a, b) => count(a) - count(b) || a.at - b.at);
			if (!next) break;
			idle = filled || count(next) === 0 ? 0 : idle + 1;
			pressed.set(next.name, count(next) + 1);
			presses += 1;
			await page
				.locator('main button')
				.nth(next.at)
				.click({ timeout: 1000, noWaitAfter: true })
				.catch(() => undefined);
			await page.waitForTimeout(60);
		}
	}

	for (const path of paths) {
		await goTo(path);
		await explore(path);
	}
	return { markers, presses };
}
