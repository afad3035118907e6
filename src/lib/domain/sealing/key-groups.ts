import { AppError } from '../app-error.ts';
import { fromBase64url } from './base64url.ts';

const GROUPS = 6;
const BYTES_EACH = 5;

/** A public key (base64url) as six groups of five digits, about 99 bits: for comparing by eye or on the phone. Rejects with `key-unreadable`. */
export async function keyGroups(publicKey: string): Promise<string[]> {
	const bytes = fromBase64url(publicKey);
	if (!bytes) throw new AppError('key-unreadable');
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from({ length: GROUPS }, (_, group) => {
		const own = digest.subarray(group * BYTES_EACH, (group + 1) * BYTES_EACH);
		const value = own.reduce((sum, byte) => (sum * 256 + byte) % 1e5, 0);
		return String(value).padStart(5, '0');
	});
}
