import { isExample } from './example.ts';

/** How two people use this tab side by side: what they write is kept on the device as always, or forgotten. Or one person uses a device that is `borrowed`. */
export type Together = 'keep' | 'forget' | 'borrowed';

/** As it is now; null when one person uses it. */
export function readTogether(): Together | null {
	try {
		return sessionStorage.getItem('together') as Together | null;
	} catch {
		return null; // storage is switched off, or there is no browser yet
	}
}

/** As it was when this page came. */
export const together = readTogether() ?? (__KIOSK__ ? 'borrowed' : null);

/** Whether nothing of what is done now may stay on this device: in the example, with a helper, or on a borrowed device. */
export const keepsNothing = (): boolean => isExample() || (together ?? 'keep') !== 'keep';
