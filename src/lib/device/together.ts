import { isExample } from './example.ts';

/** How two people use this tab side by side: what they write is kept on the device as always, or forgotten. */
export type Together = 'keep' | 'forget';
const FLAG = 'together';

function read(): Together | null {
	try {
		return sessionStorage.getItem(FLAG) as Together | null;
	} catch {
		return null; // storage is switched off, or there is no browser yet
	}
}

/** As it was when this page came; null when one person uses it. */
export const together = read();
/** Whether it was begun or ended since then. */
export const isOtherwiseNow = (): boolean => read() !== together;

/** Whether nothing of what is done now may stay on this device: in the example, or with a helper. */
export const keepsNothing = (): boolean => isExample() || together === 'forget';

/** Begins it in this tab, or ends it with null; a new page goes by it. */
export function setTogether(how: Together | null): void {
	if (how) sessionStorage.setItem(FLAG, how);
	else sessionStorage.removeItem(FLAG);
}
