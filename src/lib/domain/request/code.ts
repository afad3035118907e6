import { fromBase64url } from '../sealing/base64url.ts';

// Crockford's letters: none that is mistaken for another when it is read out.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six letters out of a request's id, to read out on the phone: `7K3 MXP`. Not unique for ever, and opens nothing. */
export function requestCode(id: string): string {
	const bytes = fromBase64url(id) ?? new Uint8Array();
	const code = Array.from({ length: 6 }, (_, at) => LETTERS[(bytes[at] ?? 0) % LETTERS.length]);
	return `${code.slice(0, 3).join('')} ${code.slice(3).join('')}`;
}
