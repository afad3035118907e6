import { AppError } from '#lib/domain/app-error.ts';
import { fromText, toText, type LockedKeys } from './lock-row.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * What a passkey of this device opens, beside what the passphrase opens: never in its place. The secret is
 * what WebAuthn's `prf` gives for the salt, and nothing of it is kept; all of it text.
 */
export interface PasskeyRow {
	id: 'passkey';
	credential: string;
	salt: string;
	iv: string;
	ct: string;
}
/** A passkey by its id, and the salt it was asked with. */
export type Passkey = Pick<PasskeyRow, 'credential' | 'salt'>;

const encoder = new TextEncoder();

/** AES-GCM with 256 bits, by HKDF-SHA-256 of the secret of 32 bytes. */
async function keyOf(secret: Bytes, salt: string): Promise<CryptoKey> {
	const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
	const info = encoder.encode('waymark/passkey/1');
	const way = { name: 'HKDF', hash: 'SHA-256', salt: fromText(salt), info };
	const aes = { name: 'AES-GCM', length: 256 };
	return crypto.subtle.deriveKey(way, base, aes, false, ['encrypt', 'decrypt']);
}

const cipher = (iv: Bytes, { credential, salt }: Passkey) => ({
	name: 'AES-GCM',
	iv,
	additionalData: encoder.encode(`passkey/1/${JSON.stringify([credential, salt])}`)
});

/** Puts the keys behind the secret of a passkey. */
export async function behindPasskey(
	keys: LockedKeys,
	{ credential, salt }: Passkey,
	secret: Bytes,
	iv: Bytes = crypto.getRandomValues(new Uint8Array(12))
): Promise<PasskeyRow> {
	const plain = encoder.encode(JSON.stringify(keys));
	const way = cipher(iv, { credential, salt });
	const ct = await crypto.subtle.encrypt(way, await keyOf(secret, salt), plain);
	return { id: 'passkey', credential, salt, iv: toText(iv), ct: toText(new Uint8Array(ct)) };
}

/** The keys; rejects with AppError `passkey-wrong`, whatever is wrong with it. */
export async function openedByPasskey(row: PasskeyRow, secret: Bytes): Promise<LockedKeys> {
	try {
		const way = cipher(fromText(row.iv), row);
		const key = await keyOf(secret, row.salt);
		const plain = await crypto.subtle.decrypt(way, key, fromText(row.ct));
		return JSON.parse(new TextDecoder().decode(plain)) as LockedKeys;
	} catch (cause) {
		throw new AppError('passkey-wrong', { cause });
	}
}
