import { isExample } from './example.ts';

/** How two people use this tab side by side: what they write is kept on the device as always, or forgotten. */
export type Together = 'keep' | 'forget';

/** As it is now; null when one person uses it. */
export function readTogether(): Together | null {
	try {
		return sessionStorage.getItem('together') as Together | null;
	} catch {
		return null; // storage is switched off, or there is no browser yet
	}
}

/** As it was when this page came. */
export const together = readTogether();

/** Whether nothing of what is done now may stay on this device: in the example, or with a helper. */
export const keepsNothing = (): boolean => isExample() || together === 'forget';
