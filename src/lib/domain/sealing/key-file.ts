import * as z from 'zod/mini';
import { AppError } from '../app-error.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { Bytes, KeyBytes } from './sealing.ts';
import { KeyId, TeamId } from '../site/team.ts';

// Above the minimum of OWASP's ASVS 5.0, appendix C, and fixed rather than fitted to the machine.
const ITERATIONS = 1_000_000;
const KEY_BYTES = 32;

/** Letters and digits that are not easily confused. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

const Wrapped = z.strictObject({
	format: z.literal('waymark-key'),
	v: z.literal(1),
	team: TeamId,
	role: z.enum(['desk', 'recovery']),
	kid: KeyId,
	publicKey: z.string(),
	kdf: z.strictObject({
		id: z.literal('pbkdf2-sha512'),
		iterations: z.literal(ITERATIONS),
		salt: z.string()
	}),
	cipher: z.literal('a256gcm'),
	iv: z.string(),
	ct: z.string()
});
type Wrapped = z.infer<typeof Wrapped>;
export type KeyRole = Wrapped['role'];

/** What can be read in a key file without the passphrase. */
export type KeyLabel = Pick<Wrapped, 'team' | 'role' | 'kid'>;

async function wrappingKey(passphrase: string, salt: Bytes): Promise<CryptoKey> {
	const secret = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
	const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
	const kdf = { name: 'PBKDF2', hash: 'SHA-512', iterations: ITERATIONS, salt };
	const aes = { name: 'AES-GCM', length: 256 };
	return crypto.subtle.deriveKey(kdf, base, aes, false, ['encrypt', 'decrypt']);
}

const boundTo = ({ iv: _iv, ct: _ct, ...label }: Wrapped) =>
	new TextEncoder().encode(JSON.stringify(label));

/** A key pair as the text of a file that only its passphrase opens. */
export async function wrapKey(
	{ publicKey, privateKey }: KeyBytes,
	label: KeyLabel,
	passphrase: string,
	random: (length: number) => Bytes
): Promise<string> {
	const [salt, iv] = [random(16), random(12)];
	const { team, role, kid } = label;
	const file: Wrapped = {
		format: 'waymark-key',
		v: 1,
		team,
		role,
		kid,
		publicKey: toBase64url(publicKey),
		kdf: { id: 'pbkdf2-sha512', iterations: ITERATIONS, salt: toBase64url(salt) },
		cipher: 'a256gcm',
		iv: toBase64url(iv),
		ct: ''
	};
	const cipher = { name: 'AES-GCM', iv, additionalData: boundTo(file) };
	const key = await wrappingKey(passphrase, salt);
	const ct = await crypto.subtle.encrypt(cipher, key, privateKey);
	return `${JSON.stringify({ ...file, ct: toBase64url(new Uint8Array(ct)) }, null, '\t')}\n`;
}

function parsed(text: string): Wrapped {
	try {
		return Wrapped.parse(JSON.parse(text));
	} catch (cause) {
		throw new AppError('key-unreadable', { cause });
	}
}

/** Which key a file holds. Throws AppError `key-unreadable` when it is no key file. */
export function labelOf(text: string): KeyLabel {
	const { team, role, kid } = parsed(text);
	return { team, role, kid };
}

/** The key pair of a file. Rejects with AppError `key-unreadable` for no key file, `passphrase-wrong` where the passphrase doesn't open it. */
export async function unwrapKey(text: string, passphrase: string): Promise<KeyBytes> {
	const file = parsed(text);
	const bytes = (written: string) => {
		const read = fromBase64url(written);
		if (!read) throw new AppError('key-unreadable');
		return read;
	};
	const [publicKey, salt, iv, ct] = [file.publicKey, file.kdf.salt, file.iv, file.ct].map(bytes);
	if (!publicKey || !salt || !iv || !ct) throw new AppError('key-unreadable');
	const key = await wrappingKey(passphrase, salt);
	const cipher = { name: 'AES-GCM', iv, additionalData: boundTo(file) };
	const privateKey = await crypto.subtle.decrypt(cipher, key, ct).catch((cause) => {
		throw new AppError('passphrase-wrong', { cause });
	});
	if (privateKey.byteLength !== KEY_BYTES) throw new AppError('key-unreadable');
	return { publicKey, privateKey: new Uint8Array(privateKey) };
}

/** A random passphrase: five groups of five characters, about 123 bits. */
export function newPassphrase(random: (length: number) => Uint8Array): string {
	const letters: string[] = [];
	// Bytes above the last whole multiple would make some letters likelier than others.
	const even = 256 - (256 % LETTERS.length);
	while (letters.length < 25)
		for (const byte of random(32))
			if (byte < even) letters.push(LETTERS[byte % LETTERS.length] ?? '');
	const groups = [0, 5, 10, 15, 20].map((at) => letters.slice(at, at + 5).join(''));
	return groups.join('-');
}
