/** Letters turned over at once: as many as a call can take in every browser. */
const PIECE = 0x8000;

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += PIECE)
		text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
	return btoa(text);
}

/** The bytes of base64; null when it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
	try {
		const letters = atob(text);
		const bytes = new Uint8Array(letters.length);
		for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
		return bytes;
	} catch {
		return null; // no base64
	}
}
