const PATTERN = /^[A-Za-z0-9_-]*$/;

/** Bytes as base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of base64url text, or null when it is not the one way to write them. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
	if (!PATTERN.test(text) || text.length % 4 === 1) return null;
	const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
	return toBase64url(bytes) === text ? bytes : null;
}
