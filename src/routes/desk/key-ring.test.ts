import { beforeAll, expect, test } from 'vitest';
import { wrapKey, type KeyRole } from '#lib/domain/sealing/key-file.ts';
import { keyId, newKeyBytes, randomBytes, type KeyBytes } from '#lib/domain/sealing/sealing.ts';
import { openEnvelope } from '#lib/domain/sealing/sealed-envelope.ts';
import { madeUpTeam, request } from '../../../tests/fixtures/requests.ts';
import { KeyRing } from './key-ring.ts';

const PASSPHRASE = 'open sesame please';
let made: Awaited<ReturnType<typeof madeUpTeam>>;
let before: KeyBytes;
let team: { id: string; keys: Parameters<KeyRing['add']>[2]['keys'] };
beforeAll(async () => {
	made = await madeUpTeam();
	before = await newKeyBytes();
	const previous = [
		{ desk: await keyId(before.publicKey), recovery: 'AAAAAAAAAAA', until: '2026-12-22' }
	];
	team = { id: made.id, keys: { ...made.keys, since: '2026-11-22', previous } };
});

async function file(bytes: KeyBytes, team = 'harbour', role: KeyRole = 'desk') {
	const kid = await keyId(bytes.publicKey);
	return wrapKey(bytes, { team, role, kid }, PASSPHRASE, randomBytes);
}

test('the team’s key opens its requests until it is forgotten', async () => {
	const ring = new KeyRing();
	const kid = await ring.add(await file(made.bytes.desk), PASSPHRASE, team);
	const sealed = await made.seal();
	const { content } = await openEnvelope(sealed.bytes, ring.keyOf(sealed.header.to[0]));
	expect(content).toEqual(request);
	await ring.check(team);
	expect(ring.keyOf(kid).pair.privateKey.extractable).toBe(false);
	ring.forget();
	expect(ring.ids).toEqual([]);
	expect(() => ring.keyOf(kid)).toThrow('key-needed');
});

test('a key of before opens what was sealed to it, and is not taken for the one in use', async () => {
	const ring = new KeyRing();
	await ring.add(await file(before), PASSPHRASE, team);
	expect(ring.ids).toHaveLength(1);
	await expect(ring.check(team)).rejects.toThrow('key-needed');
});

test('a file that says it holds the key in use, and holds another, is refused', async () => {
	const [kid, other] = [await keyId(made.bytes.desk.publicKey), await newKeyBytes()];
	const label = { team: 'harbour', role: 'desk', kid } as const;
	const posing = { publicKey: made.bytes.desk.publicKey, privateKey: other.privateKey };
	const text = await wrapKey(posing, label, PASSPHRASE, randomBytes);
	const ring = new KeyRing();
	await expect(ring.add(text, PASSPHRASE, team)).rejects.toThrow('check-failed');
	const wrong = await wrapKey(other, label, PASSPHRASE, randomBytes);
	await expect(ring.add(wrong, PASSPHRASE, team)).rejects.toThrow('key-unknown');
	expect(ring.ids).toEqual([]);
});

test.each([
	['no key file', 'key-unreadable', async () => ['hello', PASSPHRASE]],
	['another passphrase', 'passphrase-wrong', async () => [await file(made.bytes.desk), 'sesame']],
	['another team’s', 'key-other-team', async () => [await file(before, 'hill'), PASSPHRASE]],
	[
		'the recovery key',
		'key-recovery',
		async () => [await file(made.bytes.recovery, 'harbour', 'recovery'), PASSPHRASE]
	],
	['a key nobody knows', 'key-unknown', async () => [await file(await newKeyBytes()), PASSPHRASE]]
])('%s is refused as %s', async (_, code, make) => {
	const [text = '', passphrase = ''] = await make();
	await expect(new KeyRing().add(text, passphrase, team)).rejects.toThrow(code);
});
