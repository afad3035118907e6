import { tick } from 'svelte';
import { pushState } from '$app/navigation';

export const focusOn = (what: string) =>
	document.querySelector<HTMLElement>(what)?.focus({ preventScroll: true });

/** To the top of what is shown now, reading from its heading. */
export async function readFromTop(): Promise<void> {
	await tick();
	scrollTo(0, 0);
	focusOn('h1');
}

/** To the part of the page that its address names, which was not there yet when the browser looked for it. */
export async function readFromHash(): Promise<void> {
	// A list that was handed over stands in a part of its own.
	const id = location.hash.slice(1).replace(/^pick-.*/, 'picked');
	if (id === '') return;
	await tick();
	const part = document.getElementById(id);
	part?.scrollIntoView();
	part?.focus({ preventScroll: true });
}

/** What is opened over the list: it has no address, and Back leads to where it was opened. */
export class Opening {
	#left: { id: string; scroll: number } | undefined;

	/** `from` is the option, or the listed time, whose button opens it. */
	async show(open: string, from = open): Promise<void> {
		this.#left = { id: from, scroll: scrollY };
		pushState('', { open });
		await readFromTop();
	}

	async comeBack(): Promise<void> {
		const left = this.#left;
		if (!left) return;
		this.#left = undefined;
		await tick();
		scrollTo(0, left.scroll);
		const opened = [...document.querySelectorAll<HTMLElement>('[data-option]')].find(
			({ dataset }) => dataset.option === left.id
		);
		const button = opened?.querySelector<HTMLElement>('[data-open]');
		if (button) button.focus({ preventScroll: true });
		else focusOn('h1');
	}
}
