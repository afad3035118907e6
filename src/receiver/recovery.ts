import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fromBase64url, toBase64url } from '#lib/domain/sealing/base64url.ts';
import { readEnvelope } from '#lib/domain/sealing/envelope.ts';
import { RequestContent } from '#lib/domain/request/content.ts';
import type { KeyBytes } from '#lib/domain/sealing/sealing.ts';
import { append } from './audit.ts';
import { sha256 } from './digest.ts';
import type { Store } from './store.ts';
import type { Minute } from './tables.ts';

const suite = new CipherSuite({
	kem: new DhkemP256HkdfSha256(),
	kdf: new HkdfSha256(),
	aead: new Aes256Gcm()
});

/** What an envelope holds, opened by another implementation than the app's: if one library fails, requests are not lost. Rejects when the key is not one of the two. */
export async function recover(
	bytes: Uint8Array,
	{ kid, key }: { kid: string; key: KeyBytes }
): Promise<RequestContent> {
	const { header, headerBytes, desk, recovery } = readEnvelope(bytes);
	const at = header.to.indexOf(kid);
	if (at < 0) throw new Error(`Request ${header.id} was not sealed to key ${kid}.`);
	const { enc, ct } = at === 0 ? desk : recovery;
	const recipient = {
		recipientKey: await suite.kem.deserializePrivateKey(key.privateKey),
		enc: enc.buffer,
		info: new TextEncoder().encode(`waymark/callback/v1/${kid}`)
	};
	const plain = new Uint8Array(await suite.open(recipient, ct.buffer, headerBytes.buffer));
	const length = new DataView(plain.buffer).getUint16(0);
	const { id, content } = JSON.parse(new TextDecoder().decode(plain.subarray(2, 2 + length)));
	if (id !== header.id) throw new Error(`Request ${header.id} holds another one.`);
	return RequestContent.parse(content);
}

/** One line of an export: a request as it lies in the store, sealed. */
export type Sealed = { id: string; sealed: string };

/** Every request of a team, or those with some ids, still sealed, one by one and told in the audit. */
export async function* sealedOf(
	db: Store,
	team: string,
	ids: readonly string[],
	now: Minute
): AsyncGenerator<Sealed> {
	const own = db.selectFrom('requests').select('id').where('team', '=', team);
	for (const { id } of await own.orderBy('received').execute()) {
		if (ids.length > 0 && !ids.includes(id)) continue;
		const entry = { at: now, who: '', what: 'exported', about: sha256(id) } as const;
		await db.transaction().execute((unit) => append(unit, [entry]));
		const one = db.selectFrom('requests').select('body').where('id', '=', id);
		const body = (await one.executeTakeFirst())?.body;
		// It may have been taken back meanwhile.
		if (body) yield { id, sealed: toBase64url(Uint8Array.from(body)) };
	}
}

/** Opens the lines of an export, with no database near; a sentence stands for one that this key doesn't open. */
export async function* opened(
	lines: Iterable<string>,
	opening: { kid: string; key: KeyBytes }
): AsyncGenerator<{ id: string; content: RequestContent | string }> {
	for (const line of lines) {
		const { id, sealed } = JSON.parse(line) as Sealed;
		const content = recover(fromBase64url(sealed) ?? new Uint8Array(), opening);
		yield { id, content: await content.catch((error: Error) => error.message) };
	}
}
