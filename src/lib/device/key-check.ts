const NAME = 'desk-key-check';

/** When the check of a team's key (its id) last worked on this device, as an ISO moment; null when it never did, or nothing is kept. */
export function lastKeyCheck(kid: string): string | null {
	try {
		const [of, at = ''] = (localStorage.getItem(NAME) ?? '').split(' ');
		return of === kid && !Number.isNaN(Date.parse(at)) ? at : null;
	} catch {
		return null;
	}
}

export function rememberKeyCheck(kid: string, at: string): void {
	try {
		localStorage.setItem(NAME, `${kid} ${at}`);
	} catch {
		// The time is shown until the page is closed.
	}
}
