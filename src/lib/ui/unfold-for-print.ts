import { onMount } from 'svelte';

/** Opens the folds within an element while it is printed, since one that is shut prints nothing. */
export function unfoldForPrint(own: () => HTMLElement | undefined): void {
	let shut: HTMLDetailsElement[] = [];
	function unfold() {
		shut = [...(own()?.querySelectorAll<HTMLDetailsElement>('details:not([open])') ?? [])];
		for (const fold of shut) fold.open = true;
	}
	function foldBack() {
		for (const fold of shut) fold.open = false;
	}
	onMount(() => {
		addEventListener('beforeprint', unfold);
		addEventListener('afterprint', foldBack);
		return () => {
			removeEventListener('beforeprint', unfold);
			removeEventListener('afterprint', foldBack);
		};
	});
}
