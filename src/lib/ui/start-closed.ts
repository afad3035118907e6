import { afterNavigate, replaceState } from '$app/navigation';
import { page } from '$app/state';

/** After a reload nothing is open, but the entry in the history would still say so to Back. Called while a page is set up. The part that the address names stays. */
export function startClosed(): void {
	afterNavigate(({ type }) => {
		if (type === 'enter')
			setTimeout(() => Object.keys(page.state).length === 0 && replaceState(location.hash, {}));
	});
}
