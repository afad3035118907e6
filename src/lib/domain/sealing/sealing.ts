import {
	AEAD_AES_256_GCM,
	CipherSuite,
	KDF_HKDF_SHA256,
	KEM_DHKEM_P256_HKDF_SHA256,
	type KeyPair
} from 'hpke';
import { AppError } from '../app-error.ts';
import { toBase64url } from './base64url.ts';
import { VERSION, type SealedCopy } from './envelope.ts';

export type Bytes = Uint8Array<ArrayBuffer>;
/** Both halves of a desk or recovery key, ready to open with; the private half cannot be exported again. */
export type OpeningKey = { kid: string; pair: KeyPair<CryptoKey> };
/** What a new key pair is: both halves as raw bytes (65 and 32). */
export type KeyBytes = { publicKey: Bytes; privateKey: Bytes };

const suite = new CipherSuite<CryptoKey>(
	KEM_DHKEM_P256_HKDF_SHA256,
	KDF_HKDF_SHA256,
	AEAD_AES_256_GCM
);

// Bound to the key, so that the two copies of one envelope cannot stand in for each other.
const infoFor = (kid: string) => new TextEncoder().encode(`waymark/callback/v${VERSION}/${kid}`);

/** Random bytes of the platform. */
export const randomBytes = (length: number): Bytes =>
	crypto.getRandomValues(new Uint8Array(length));

/** First 8 bytes of the SHA-256 of a public key (65 bytes), in base64url. */
export async function keyId(publicKey: Bytes): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', publicKey);
	return toBase64url(new Uint8Array(digest, 0, 8));
}

/** A new key pair for a desk or for recovery. */
export async function newKeyBytes(): Promise<KeyBytes> {
	const { publicKey, privateKey } = await suite.GenerateKeyPair(true);
	return {
		publicKey: Uint8Array.from(await suite.SerializePublicKey(publicKey)),
		privateKey: Uint8Array.from(await suite.SerializePrivateKey(privateKey))
	};
}

/** A key to open with, held in memory only. Rejects with AppError `key-unreadable` when the bytes are no key. */
export async function openingKey({ publicKey, privateKey }: KeyBytes): Promise<OpeningKey> {
	try {
		const pair = {
			publicKey: await suite.DeserializePublicKey(publicKey),
			privateKey: await suite.DeserializePrivateKey(privateKey, false)
		};
		return { kid: await keyId(publicKey), pair };
	} catch (cause) {
		throw new AppError('key-unreadable', { cause });
	}
}

/** Seals one copy to a public key (65 bytes), bound to a header. */
export async function sealCopy(
	key: Bytes,
	kid: string,
	aad: Bytes,
	plain: Bytes
): Promise<SealedCopy> {
	const publicKey = await suite.DeserializePublicKey(key);
	const sealed = await suite.Seal(publicKey, plain, { aad, info: infoFor(kid) });
	return {
		enc: Uint8Array.from(sealed.encapsulatedSecret),
		ct: Uint8Array.from(sealed.ciphertext)
	};
}

/** The plain text of one copy; rejects when the key, the header or a byte differs. */
export async function openCopy(key: OpeningKey, aad: Bytes, copy: SealedCopy): Promise<Bytes> {
	const options = { aad, info: infoFor(key.kid) };
	return Uint8Array.from(await suite.Open(key.pair, copy.enc, copy.ct, options));
}

/** Rejects bytes that are not a public key: nearly all are not. */
export async function checkPoint(bytes: Bytes): Promise<void> {
	await suite.DeserializePublicKey(bytes);
}
