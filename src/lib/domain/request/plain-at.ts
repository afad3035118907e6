import type { Way } from './draft.ts';
import { plainEmail } from './email-address.ts';
import { plainNumber } from './phone-number.ts';

/** The number or address of a way as it is kept and shown: lines stay as they are, and no hidden marks in what is dialled. */
export function plainAt(way: Way, at: string): string {
	if (way === 'phone' || way === 'text') return plainNumber(at);
	return way === 'email' ? plainEmail(at) : at.trim();
}
