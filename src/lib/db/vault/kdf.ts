import { AppError } from '#lib/domain/app-error.ts';
import type { Argon2 } from './argon2.ts';

/** How a key is made of a passphrase: written beside what the key opens, so that it can be made again. */
export type Kdf =
	| { id: 'argon2id'; params: Argon2; salt: string }
	| { id: 'pbkdf2-sha512'; params: { rounds: number }; salt: string };

// Both stand above the minimum of OWASP's ASVS 5.0, appendix C, and are fixed rather than fitted to the
// machine: what one device has locked, another has to open.
const ARGON2: Argon2 = { memory: 47_104, passes: 3, lanes: 1 };
const ROUNDS = 1_000_000;
// A file from elsewhere may ask for more than a phone can do: beyond this nothing is begun.
const MOST = { memory: 131_072, passes: 10, lanes: 4, rounds: 5_000_000, salt: 64 };
const LEAST_SALT = 8;

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

function saltOf(text: unknown): Uint8Array<ArrayBuffer> | undefined {
	try {
		if (typeof text !== 'string' || text.length > MOST.salt * 2) return undefined;
		const salt = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
		return salt.length >= LEAST_SALT && salt.length <= MOST.salt ? salt : undefined;
	} catch {
		return undefined; // no base64
	}
}

const upTo = (most: number, value: unknown): boolean =>
	Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most;

/** Whether this is a way that is known here and asks for no more than a phone can do. */
export function isKdf(value: unknown): value is Kdf {
	const { id, params, salt } = (value ?? {}) as Record<string, unknown>;
	const asked = (params ?? {}) as Record<string, unknown>;
	if (!saltOf(salt)) return false;
	if (id === 'pbkdf2-sha512') return upTo(MOST.rounds, asked.rounds);
	if (id !== 'argon2id' || !upTo(MOST.lanes, asked.lanes)) return false;
	const least = 8 * (asked.lanes as number);
	return (
		upTo(MOST.memory, asked.memory) &&
		(asked.memory as number) >= least &&
		upTo(MOST.passes, asked.passes)
	);
}

/** A new way with a new salt: Argon2id, or PBKDF2 where there is no WebAssembly, as in Lockdown Mode. */
export function newKdf(withArgon2 = 'WebAssembly' in globalThis && 'Worker' in globalThis): Kdf {
	const salt = base64(crypto.getRandomValues(new Uint8Array(16)));
	return withArgon2
		? { id: 'argon2id', params: { ...ARGON2 }, salt }
		: { id: 'pbkdf2-sha512', params: { rounds: ROUNDS }, salt };
}

/** A passphrase as it counts: how it was spaced or put together by a keyboard makes no difference. */
export const plainPassphrase = (typed: string): string =>
	typed.normalize('NFKC').trim().replace(/\s+/g, ' ');

/**
 * The key of a passphrase: AES-GCM with 256 bits, which cannot be taken out.
 * Rejects with AppError `passphrase-refused` for a way that is unknown or asks for too much, and
 * `passphrase-missing` where this browser lacks what it takes.
 */
export async function deriveKey(passphrase: string, kdf: Kdf): Promise<CryptoKey> {
	const salt = isKdf(kdf) && saltOf(kdf.salt);
	if (!salt) throw new AppError('passphrase-refused');
	const secret = new TextEncoder().encode(plainPassphrase(passphrase));
	const aes = { name: 'AES-GCM', length: 256 };
	const uses: KeyUsage[] = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'];
	if (kdf.id === 'argon2id') {
		const { argon2Apart } = await import('./argon2-apart.ts');
		const bytes = new Uint8Array(await argon2Apart(secret, salt, kdf.params));
		return crypto.subtle.importKey('raw', bytes, aes, false, uses);
	}
	const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
	const way = { name: 'PBKDF2', hash: 'SHA-512', iterations: kdf.params.rounds, salt };
	return crypto.subtle.deriveKey(way, base, aes, false, uses);
}
