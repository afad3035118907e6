import { toBase64url } from '../sealing/base64url.ts';

/** SHA-256 of bytes or of ASCII text, in base64url. */
export async function sha256(of: Uint8Array<ArrayBuffer> | string): Promise<string> {
	const bytes = typeof of === 'string' ? new TextEncoder().encode(of) : of;
	return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

/** A token that lets its holder ask about and take back one request: 16 random bytes in base64url. The receiver only ever keeps its SHA-256. */
export function newWithdrawToken(random: (length: number) => Uint8Array): string {
	return toBase64url(random(16));
}
