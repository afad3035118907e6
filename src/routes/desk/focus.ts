import { tick } from 'svelte';

/** Moves the focus to the first of these ids that is on the page, once what has changed is drawn. */
export async function focusOn(...ids: string[]): Promise<void> {
	await tick();
	ids
		.map((id) => document.getElementById(id))
		.find((element) => element !== null)
		?.focus();
}
