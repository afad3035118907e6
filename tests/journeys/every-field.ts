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
export const TAKEN = ['SA1', '07700 900 387', 'zebedee.marker@example.org'];
/** What would end the walk, or leave something in the open because a person asked for it. */
const LEFT_ALONE = [
	'lock:now',
	'lock:plan',
	'my-data:delete-start',
	'borrowed:end',
	'borrowed:clear'
];
/** Presses in a row that show nothing new, after which a page has shown what it has. */
const MOST_IDLE = 5;
const MOST_PRESSES = 150;

/** Pages that run script, but for those that turn on another way of keeping things. */
export const pagesWithScript = (): string[] =>
	builtPages('en')
		.filter((path) => !/^\/en\/(borrowed|together)\//.test(path))
		.filter((path) =>
			readFileSync(`build${path}index.html`, 'utf8').includes('<meta name="scripts"')
		);

/** A field or a button as it stands: its place among its kind, and what tells it apart from others. */
interface Seen {
	at: number;
	name: string;
	/** Whether the page says of what is typed there that it does not fit. */
	refused: boolean;
}

/** Unfolds what is folded, chooses something wherever nothing is chosen, and says what there is to use. */
const lookAround = (
	page: Page,
	leftAlone: string[]
): Promise<{ path: string; fields: Seen[]; buttons: Seen[] }> =>
	page.evaluate(
		([fields, leftAlone]) => {
			for (const details of document.querySelectorAll('details')) details.open = true;
			const wordsOf = (one: HTMLInputElement) =>
				(one.labels?.[0]?.textContent ?? one.ariaLabel ?? one.textContent ?? '').trim();
			const usable = (one: HTMLInputElement) =>
				one.checkVisibility() &&
				!one.disabled &&
				!one.readOnly &&
				!leftAlone.includes(wordsOf(one));
			const isChosen = (box: HTMLInputElement) =>
				box.checked ||
				(box.type === 'radio' &&
					[...document.getElementsByName(box.name)].some(
						(other) => (other as HTMLInputElement).checked
					));
			for (const box of document.querySelectorAll<HTMLInputElement>(
				'main :is([type=radio], [type=checkbox])'
			))
				if (!isChosen(box) && usable(box)) box.click();
			const plain = (text = '') =>
				text
					.replace(/MARKER-[\w-]*|[\da-f]{8}-[\da-f-]{27}|\d+/g, '#')
					.trim()
					.slice(0, 80);
			const heading = plain(document.querySelector('main h1')?.textContent ?? '');
			const all = (selector: string) =>
				[...document.querySelectorAll<HTMLInputElement>(selector)]
					.map((one, at) => ({ one, at }))
					.filter(({ one }) => usable(one))
					.map(({ one, at }) => {
						const own = one.matches('button') ? wordsOf(one) : one.id || one.name || wordsOf(one);
						const part = one.closest('section')?.querySelector('h2')?.textContent ?? '';
						const name = [heading, plain(part), plain(own)].join(' | ');
						return { at, name, refused: one.ariaInvalid === 'true' };
					});
			return { path: location.pathname, fields: all(fields), buttons: all('main button') };
		},
		[FIELDS, leftAlone] as const
	);

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
	const refusals = new Map<string, number>();
	const leftAlone = LEFT_ALONE.map((key) => say(key));
	let presses = 0;

	/** What is to be typed there now; nothing where a marker stands already. */
	function textFor(key: string, refused: boolean): string | undefined {
		if (!markers.has(key)) return `MARKER-${markers.size + 1000}-of-what-was-written`;
		const times = refusals.get(key) ?? 0;
		if (!refused || times >= TAKEN.length) return undefined;
		refusals.set(key, times + 1);
		return TAKEN[times];
	}
	async function fill(path: string, fields: Seen[]): Promise<boolean> {
		let typedAny = false;
		for (const { at, name, refused } of fields) {
			const key = `${path} | ${name}`;
			const text = textFor(key, refused);
			if (text === undefined) continue;
			const typed = await page
				.locator(FIELDS)
				.nth(at)
				.fill(text, { timeout: 1000 })
				.then(
					() => true,
					() => false
				);
			if (typed && !markers.has(key)) markers.set(key, text);
			typedAny ||= typed;
		}
		return typedAny;
	}

	async function explore(path: string): Promise<void> {
		const pressed = new Map<string, number>();
		const begun = presses;
		for (let idle = 0; idle < MOST_IDLE && presses - begun < MOST_PRESSES;) {
			// A button may have led away.
			const seen = await lookAround(page, leftAlone).catch(() => undefined);
			if (seen?.path !== path) {
				await goTo(path);
				idle += 1;
				continue;
			}
			const filled = await fill(path, seen.fields);
			const { buttons } = filled ? await lookAround(page, leftAlone) : seen;
			const count = ({ name }: Seen) => pressed.get(name) ?? 0;
			const [next] = buttons.sort((a, b) => count(a) - count(b) || a.at - b.at);
			if (!next) {
				// It may still be reading what is kept.
				idle += 1;
				await page.waitForTimeout(200);
				continue;
			}
			idle = filled || count(next) === 0 ? 0 : idle + 1;
			pressed.set(next.name, count(next) + 1);
			presses += 1;
			await page
				.evaluate(
					(at) => document.querySelectorAll<HTMLElement>('main button')[at]?.click(),
					next.at
				)
				.catch(() => undefined);
			await page.waitForTimeout(30);
		}
	}

	for (const path of paths) {
		const [fields, before, begun] = [markers.size, presses, Date.now()];
		await goTo(path);
		await explore(path);
		console.log(
			`${path}: ${markers.size - fields} fields, ${presses - before} presses, ${Date.now() - begun} ms`
		);
	}
	return { markers, presses };
}
