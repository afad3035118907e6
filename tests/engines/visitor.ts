import type { Engine } from './engine.ts';

// A busy machine takes 20 seconds to keep every page for offline use.
const PATIENCE_MS = 40_000;

/** Asks again and again until the answer is yes; rejects with what was asked for when it never is. */
async function until<Answer>(
	what: string,
	ask: () => Promise<Answer>
): Promise<NonNullable<Answer>> {
	const end = Date.now() + PATIENCE_MS;
	for (;;) {
		// While a page changes there may be nothing to ask.
		const answer = await ask().catch((failure: Error) => failure);
		if (answer && !(answer instanceof Error)) return answer;
		if (Date.now() > end)
			throw new Error(
				`It never came: ${what}${answer instanceof Error ? ` (${answer.message})` : ''}`
			);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** What can be tapped: by the words on it, by a selector, or the label of the input that a selector finds. */
export type Target = { button: string } | { link: string } | { at: string } | { choice: string };

const KINDS = { button: 'button, summary', link: 'a[href]' };

/** In the page: brings what is looked for into sight, and says where it is; null where it is not there. */
function place(selector: string, words: string | null) {
	const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
	const [, input = null] = /^label of (.+)$/.exec(selector) ?? [];
	const all = input
		? [...document.querySelectorAll(input)].map((one) => one.closest('label'))
		: [...document.querySelectorAll<HTMLElement>(selector)];
	const wanted = all.find(
		(one) =>
			one !== null &&
			one.getClientRects().length > 0 &&
			(words === null ||
				[one.getAttribute('aria-label') ?? '', one.innerText].some((text) => plain(text) === words))
	);
	if (!wanted) return null;
	wanted.scrollIntoView({ block: 'center' });
	const { left, top, width, height } = wanted.getBoundingClientRect();
	return { x: left + width / 2, y: top + height / 2 };
}

declare global {
	interface Window {
		tapMissed?: boolean;
	}
}
// Runs in the page: notes whether a click comes to what stands at a place now.
function aim(x: number, y: number): void {
	const own = (one: unknown) => (one as Element | null)?.closest('label, button, a') ?? one;
	const aimed = own(document.elementFromPoint(x, y));
	window.tapMissed = true;
	addEventListener(
		'click',
		({ target }) => {
			if (own(target) === aimed) window.tapMissed = false;
		},
		true
	);
}

/** A person at one engine: sees, taps and types, and knows of no driver. */
export class Visitor {
	readonly engine: Engine;
	readonly origin: string;

	constructor(engine: Engine, origin: string) {
		this.engine = engine;
		this.origin = origin;
	}

	run<Result>(act: (...args: never[]) => Result, ...args: unknown[]): Promise<Awaited<Result>> {
		const given = args.map((arg) => JSON.stringify(arg)).join(', ');
		return this.engine.evaluate(`(${String(act)})(${given})`) as Promise<Awaited<Result>>;
	}

	/** Waits until something in the page is so. */
	async until(what: string, act: (...args: never[]) => unknown, ...args: unknown[]): Promise<void> {
		await until(what, () => this.run(act, ...args));
	}

	/** Opens a page and waits until its scripts, if it has any, have taken over. */
	async open(path: string): Promise<void> {
		await this.engine.goTo(this.origin + path);
		await this.alive();
	}
	alive(): Promise<void> {
		return this.until(
			'the page comes alive',
			() =>
				!document.querySelector('meta[name=scripts]') || 'alive' in document.documentElement.dataset
		);
	}

	async tap(target: Target): Promise<void> {
		const [kind = 'at', words = ''] = Object.entries(target)[0] ?? [];
		const found =
			kind === 'at'
				? [words, null]
				: kind === 'choice'
					? [`label of ${words}`, null]
					: [KINDS[kind as keyof typeof KINDS], words];
		// Once more where it went beside: on a busy machine a page moves while the driver is on its way.
		for (let tries = 0; tries < 3; tries += 1) {
			// Only where it stays: what comes into a page pushes the rest of it about.
			let last = '';
			const { x, y } = await until(`${kind} ${words}`, async () => {
				const where = await this.run(place, ...found);
				const stays = JSON.stringify(where) === last;
				last = JSON.stringify(where);
				return stays ? where : null;
			});
			await this.run(aim, x, y);
			await this.engine.tap(x, y);
			if (await this.#hit()) return;
		}
	}

	/** Whether the last tap came to what it was aimed at, which a new page does not know any more. */
	async #hit(): Promise<boolean> {
		for (let look = 0; look < 20; look += 1) {
			const missed = await this.run(() => window.tapMissed === true).catch(() => false);
			if (!missed) return true;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
		return false;
	}

	/** Types into a field, in place of what stood there. */
	async fill(selector: string, text: string): Promise<void> {
		await this.tap({ at: selector });
		await this.run(
			(at: string) => document.querySelector<HTMLInputElement>(at)?.select(),
			selector
		);
		await this.engine.type(text);
		await this.until(
			`${selector} holds it`,
			(at: string, typed: string) => document.querySelector<HTMLInputElement>(at)?.value === typed,
			selector,
			text
		);
	}

	sees(text: string): Promise<void> {
		return this.until(
			`"${text}" is to be seen`,
			(words: string) => document.body.innerText.replace(/\s+/g, ' ').includes(words),
			text
		);
	}
	isAt(path: string): Promise<void> {
		return this.until(`at ${path}`, (at: string) => location.pathname === at, path);
	}
	/** Whether there is at least one of these to be seen. */
	finds(selector: string): Promise<void> {
		return this.until(
			`${selector} is there`,
			(at: string) =>
				[...document.querySelectorAll(at)].some((one) => one.getClientRects().length > 0),
			selector
		);
	}
	/** What is read next: the heading that has the focus and holds these words. */
	isReading(words: string): Promise<void> {
		return this.until(
			`the focus is on "${words}"`,
			(text: string) => {
				const held = document.activeElement;
				return (
					held !== null &&
					/^H[12]$/.test(held.tagName) &&
					held.getClientRects().length > 0 &&
					held.textContent?.replace(/\s+/g, ' ').trim() === text
				);
			},
			words
		);
	}
	heading(): Promise<string> {
		return this.run(() => document.querySelector('h1')?.innerText ?? '');
	}
}
