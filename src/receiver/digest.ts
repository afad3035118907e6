import { hash, timingSafeEqual } from 'node:crypto';

/** SHA-256 of bytes or UTF-8 text, in base64url. */
export function sha256(of: Uint8Array | string): string {
	return hash('sha256', of, 'base64url');
}

/** Whether two short texts are equal, in a time that tells nothing about where they differ. */
export function same(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}
