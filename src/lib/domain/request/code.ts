import { fromBase64url } from '../sealing/base64url.ts';

// Crockford's base 32, which leaves out letters that are easily mistaken for others.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six characters from a request's id, to read out on the phone: `7K3 MXP`. Not always unique, and it opens nothing. */
export function requestCode(id: string): string {
	const bytes = fromBase64url(id) ?? new Uint8Array();
	const code = Array.from({ length: 6 }, (_, at) => LETTERS[(bytes[at] ?? 0) % LETTERS.length]);
	return `${code.slice(0, 3).join('')} ${code.slice(3).join('')}`;
}
