import { Aes256Gcm, CipherSuite as Other, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { AEAD_AES_128_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_P256_HKDF_SHA256 } from 'hpke';
import { expect, test } from 'vitest';
import rfc from '../../../../tests/known-answers/rfc9180-p256.json' with { type: 'json' };
import version1 from '../../../../tests/known-answers/envelope-v1.json' with { type: 'json' };
import content2 from '../../../../tests/known-answers/content-v2.json' with { type: 'json' };
import { draft, madeUpTeam } from '../../../../tests/fixtures/requests.ts';
import { fromBase64url } from './base64url.ts';
import { readEnvelope } from './envelope.ts';
import { keyId, newKeyBytes, openCopy, openingKey, randomBytes, sealCopy } from './sealing.ts';
import { openEnvelope } from './sealed-envelope.ts';

const fromHex = (hex: string) =>
	Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hex = (bytes: Uint8Array) =>
	Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (text: string) => fromBase64url(text) ?? new Uint8Array();

/** The suite of the RFC's vector, with the sender's one-time key that the vector names. */
function vectorSuite() {
	const kem = KEM_DHKEM_P256_HKDF_SHA256();
	const fixed = { ...kem, GenerateKeyPair: () => kem.DeriveKeyPair(fromHex(rfc.ikmE), true) };
	return new CipherSuite(() => fixed, KDF_HKDF_SHA256, AEAD_AES_128_GCM);
}

test('sealing gives the bytes of the RFC’s vector', async () => {
	const suite = vectorSuite();
	const { publicKey } = await suite.DeriveKeyPair(fromHex(rfc.ikmR), true);
	expect(hex(await suite.SerializePublicKey(publicKey))).toBe(rfc.pkRm);
	const { encapsulatedSecret, ctx } = await suite.SetupSender(publicKey, {
		info: fromHex(rfc.info)
	});
	expect(hex(encapsulatedSecret)).toBe(rfc.enc);
	for (const { aad, ct } of rfc.encryptions)
		expect(hex(await ctx.Seal(fromHex(rfc.pt), fromHex(aad)))).toBe(ct);
});

test('opening gives the text and the exports of the RFC’s vector', async () => {
	const suite = vectorSuite();
	const key = await suite.DeserializePrivateKey(fromHex(rfc.skRm), true);
	const options = { info: fromHex(rfc.info) };
	const ctx = await suite.SetupRecipient(key, fromHex(rfc.enc), options);
	for (const { aad, ct } of rfc.encryptions)
		expect(hex(await ctx.Open(fromHex(ct), fromHex(aad)))).toBe(rfc.pt);
	for (const { context, value } of rfc.exports)
		expect(hex(await ctx.Export(fromHex(context), 32))).toBe(value);
});

const other = new Other({
	kem: new DhkemP256HkdfSha256(),
	kdf: new HkdfSha256(),
	aead: new Aes256Gcm()
});
const info = (kid: string) => new TextEncoder().encode(`waymark/callback/v1/${kid}`);

test('what is sealed here is opened by a second implementation, and the other way round', async () => {
	const bytes = await newKeyBytes();
	const [kid, key] = [await keyId(bytes.publicKey), await openingKey(bytes)];
	const recipientKey = await other.kem.deserializePrivateKey(bytes.privateKey);
	const recipientPublicKey = await other.kem.deserializePublicKey(bytes.publicKey);
	for (let round = 0; round < 100; round++) {
		const [plain, aad] = [randomBytes(round * 7 + 1), randomBytes(round)];
		const { enc, ct } = await sealCopy(bytes.publicKey, kid, aad, plain);
		const parts = { recipientKey, enc: enc.buffer, info: info(kid) };
		expect(new Uint8Array(await other.open(parts, ct.buffer, aad.buffer))).toEqual(plain);
		const theirs = await other.seal(
			{ recipientPublicKey, info: info(kid) },
			plain.buffer,
			aad.buffer
		);
		const copy = { enc: new Uint8Array(theirs.enc), ct: new Uint8Array(theirs.ct) };
		expect(await openCopy(key, aad, copy)).toEqual(plain);
	}
});

test('a whole envelope is opened by the second implementation with either key', async () => {
	const team = await madeUpTeam();
	const { bytes } = await team.seal(draft(7));
	const { header, headerBytes, ...copies } = readEnvelope(bytes);
	for (const [at, role] of (['desk', 'recovery'] as const).entries()) {
		const recipientKey = await other.kem.deserializePrivateKey(team.bytes[role].privateKey);
		const { enc, ct } = copies[role];
		const parts = { recipientKey, enc: enc.buffer, info: info(header.to[at] ?? '') };
		const plain = new Uint8Array(await other.open(parts, ct.buffer, headerBytes.buffer));
		const length = new DataView(plain.buffer).getUint16(0);
		const json = new TextDecoder().decode(plain.subarray(2, 2 + length));
		expect(JSON.parse(json)).toEqual({ id: header.id, content: draft(7) });
	}
});

test.each([
	['1 of the envelope and of what is in it', version1],
	['2 of what is in it', content2]
])('what was sealed in version %s opens as it did', async (_, kept) => {
	for (const role of ['desk', 'recovery'] as const) {
		const { publicKey, privateKey } = kept[role];
		const key = await openingKey({
			publicKey: bytesOf(publicKey),
			privateKey: bytesOf(privateKey)
		});
		const { header, content } = await openEnvelope(bytesOf(kept.envelope), key);
		expect([header, content]).toEqual([kept.header, kept.content]);
	}
});

test('the private half of a key that opens cannot be taken out again', async () => {
	const { pair } = await openingKey(await newKeyBytes());
	await expect(crypto.subtle.exportKey('pkcs8', pair.privateKey)).rejects.toThrow();
});

test('bytes that are no key are refused', async () => {
	const { publicKey } = await newKeyBytes();
	const zero = { publicKey, privateKey: new Uint8Array(32) };
	await expect(openingKey(zero)).rejects.toThrow('key-unreadable');
	const short = { publicKey: publicKey.slice(1), privateKey: randomBytes(32) };
	await expect(openingKey(short)).rejects.toThrow('key-unreadable');
});
