import { readTogether, together, type Together } from './together.ts';

const TURN = 'turn';
const readTurn = (): string | null => {
	try {
		return sessionStorage.getItem(TURN);
	} catch {
		return null; // storage is switched off
	}
};
const turn = readTurn();

/** Whether it was begun or ended since this page came, or somebody else has begun. */
export const isOtherwiseNow = (): boolean => readTogether() !== together || readTurn() !== turn;

/** Begins it in this tab, or ends it with null; a new page goes by it. */
export function setTogether(how: Together | null): void {
	if (how) sessionStorage.setItem('together', how);
	else sessionStorage.removeItem('together');
	// For the inline script, which brings no worker over while it is there.
	if (how === 'borrowed') sessionStorage.setItem('borrowed', '1');
	else sessionStorage.removeItem('borrowed');
}

/** The next person begins: a page that comes back as it was is loaded anew. */
export function nextTurn(): void {
	try {
		sessionStorage.setItem(TURN, String(Number(readTurn()) + 1));
	} catch {
		// Storage is switched off, so the tab begins anew with each page.
	}
}
