import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
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

/** Every request of a team, or those with some ids, opened one by one and told in the audit; a sentence stands for one that this key doesn't open. */
export async function* recoverAll(
	db: Store,
	opening: { team: string; kid: string; key: KeyBytes },
	ids: readonly string[],
	now: Minute
): AsyncGenerator<{ id: string; content: RequestContent | string }> {
	const { team, kid } = opening;
	const own = db.selectFrom('requests').select(['id', 'body']).where('team', '=', team);
	for (const { id, body } of await own.orderBy('received').execute()) {
		if (ids.length > 0 && !ids.includes(id)) continue;
		const entry = { at: now, who: `key ${kid}`, what: 'opened', about: sha256(id) } as const;
		await db.transaction().execute((unit) => append(unit, [entry]));
		const content = recover(Uint8Array.from(body), opening);
		yield { id, content: await content.catch((error: Error) => error.message) };
	}
}
