import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { faulty } from '../../../../tests/fixtures/envelope-faults.ts';
import { draft, madeUpTeam, request } from '../../../../tests/fixtures/requests.ts';
import {
	ENVELOPE_BYTES,
	headerBytes,
	joinEnvelope,
	readEnvelope,
	type Header
} from './envelope.ts';
import { measure, PLAIN_BYTES, plainBytes } from '../request/content.ts';
import { previewRows } from '../request/preview.ts';
import { randomBytes, sealCopy } from './sealing.ts';
import { keptEnvelope, openEnvelope, sealRequest } from './sealed-envelope.ts';

let team: Awaited<ReturnType<typeof madeUpTeam>>;
beforeAll(async () => {
	team = await madeUpTeam();
});
afterEach(() => vi.restoreAllMocks());

test('the desk and the recovery key each open what was sealed', async () => {
	const { bytes, header } = await team.seal();
	for (const key of Object.values(team.opening))
		expect(await openEnvelope(bytes, key)).toEqual({ header, content: request });
});

test('every envelope is of one length, and opens to what the preview showed', async () => {
	const lengths = new Set<number>();
	for (let seed = 1; seed <= 100; seed++) {
		const content = draft(seed);
		const { bytes } = await team.seal(content);
		lengths.add(bytes.length);
		const opened = await openEnvelope(bytes, team.opening.desk);
		expect(previewRows(opened.content)).toEqual(previewRows(content));
	}
	expect([...lengths]).toEqual([ENVELOPE_BYTES]);
});

test('no key but the two opens an envelope', async () => {
	const { bytes } = await team.seal();
	const other = await madeUpTeam();
	await expect(openEnvelope(bytes, other.opening.desk)).rejects.toThrow('envelope-unreadable');
	const posing = { ...other.opening.desk, kid: team.opening.desk.kid };
	await expect(openEnvelope(bytes, posing)).rejects.toThrow('envelope-unreadable');
});

test('flipped bits, strange stretches and swapped parts are never opened', async () => {
	const [one, other] = [await team.seal(), await team.seal(draft(2))];
	for (let seed = 1; seed <= 400; seed++) {
		const { bytes, refusedBy } = faulty(one.bytes, other.bytes, seed);
		for (const role of ['desk', 'recovery'] as const) {
			const opening = openEnvelope(bytes, team.opening[role]);
			const outcome = await opening.then(() => 'opened').catch((error: Error) => error.message);
			if (refusedBy[role]) expect(outcome).toMatch(/^envelope-(unreadable|newer)$/);
			else expect(outcome).toBe('opened');
		}
	}
});

function padded(plain: Uint8Array<ArrayBuffer>, length = plain.length) {
	const bytes = new Uint8Array(PLAIN_BYTES);
	new DataView(bytes.buffer).setUint16(0, length);
	bytes.set(plain, 2);
	return bytes;
}

/** Both copies of a padded text, sealed as the app does to a header that may say something else. */
async function sealedUnder(header: Header, padded: Uint8Array<ArrayBuffer>) {
	const head = headerBytes(header);
	const { desk, recovery } = team.bytes;
	const [deskCopy, recoveryCopy] = await Promise.all([
		sealCopy(desk.publicKey, header.to[0], head, padded),
		sealCopy(recovery.publicKey, header.to[1], head, padded)
	]);
	return joinEnvelope({ headerBytes: head, desk: deskCopy, recovery: recoveryCopy });
}

test('what was sealed for another request or another team is not opened', async () => {
	const { header } = await team.seal();
	const opened = async (id: string, content = request) =>
		openEnvelope(await sealedUnder(header, padded(plainBytes(id, content))), team.opening.desk);
	expect((await opened(header.id)).content).toEqual(request);
	await expect(opened('A'.repeat(22))).rejects.toThrow('envelope-unreadable');
	await expect(opened(header.id, { ...request, team: 'elsewhere' })).rejects.toThrow(
		'envelope-unreadable'
	);
});

test.each([
	[
		'to another team',
		() => sealRequest({ ...request, team: 'elsewhere' }, team, { random: randomBytes }),
		'request-invalid'
	],
	['that is incomplete', () => team.seal({ ...request, name: '' }), 'request-invalid'],
	[
		'that is too long',
		() => {
			const lines = Array.from({ length: 20 }, () => 'a'.repeat(240));
			return team.seal({ ...request, shared: [{ kind: 'goals', title: 'Goals', lines }] });
		},
		'request-too-long'
	],
	[
		'to a key that is no point',
		() => {
			const keys = { ...team.keys, desk: 'B'.repeat(86) + 'A' };
			return sealRequest(request, { id: team.id, keys }, { random: randomBytes });
		},
		'sealing-failed'
	],
	[
		'to one key twice',
		() => {
			const keys = { desk: team.keys.desk, recovery: team.keys.desk };
			return sealRequest(request, { id: team.id, keys }, { random: randomBytes });
		},
		'sealing-failed'
	]
])('a request %s is not sealed', async (_, seal, code) => {
	await expect(seal()).rejects.toThrow(code);
});

/** Lets WebCrypto fail at its call of a number, and tells how many calls were made. */
function failingAt(call: number) {
	let calls = 0;
	const names = [
		'digest',
		'importKey',
		'exportKey',
		'generateKey',
		'deriveBits',
		'sign',
		'encrypt'
	] as const;
	type Call = (...args: unknown[]) => Promise<unknown>;
	const subtle = crypto.subtle as unknown as Record<string, Call>;
	for (const name of names) {
		const real = subtle[name]?.bind(crypto.subtle) as Call;
		vi.spyOn(subtle, name).mockImplementation((...args) => {
			calls += 1;
			return calls === call ? Promise.reject(new Error('broken')) : real(...args);
		});
	}
	return () => calls;
}

test('wherever WebCrypto fails, sealing is refused and there are no bytes', async () => {
	const counted = failingAt(0);
	await team.seal();
	const calls = counted();
	expect(calls).toBeGreaterThan(10);
	for (let call = 1; call <= calls; call++) {
		vi.restoreAllMocks();
		failingAt(call);
		await expect(team.seal()).rejects.toThrow(/^sealing-failed$/);
	}
});

test('where there is no WebCrypto or no chance, sealing is refused', async () => {
	const none = () => {
		throw new Error('no entropy');
	};
	await expect(sealRequest(request, team, { random: none })).rejects.toThrow('sealing-failed');
	vi.stubGlobal('crypto', undefined);
	await expect(sealRequest(request, team, { random: () => new Uint8Array(16) })).rejects.toThrow(
		'sealing-failed'
	);
	vi.unstubAllGlobals();
});

test('stored bytes become an envelope again only when they were sealed', async () => {
	const { bytes, header } = await team.seal();
	const kept = await keptEnvelope(bytes);
	expect([kept.bytes, kept.header]).toEqual([bytes, header]);
	const clear = bytes.slice();
	clear.set(new TextEncoder().encode('The rent is two months late. '.repeat(2)), 193);
	await expect(keptEnvelope(clear)).rejects.toThrow('envelope-unreadable');
	expect(readEnvelope(clear).header).toEqual(header);
});

/** A request that fills an envelope to its last byte. */
function fullRequest() {
	const lines = Array.from({ length: 20 }, () => 'a'.repeat(150));
	const content = { ...request, shared: [{ kind: 'goals' as const, title: 'Goals', lines }] };
	const words = request.about.words + 'b'.repeat(measure(content));
	return { ...content, about: { ...request.about, words } };
}

test('a request may fill an envelope to its last byte', async () => {
	const content = fullRequest();
	expect(measure(content)).toBe(0);
	const { bytes } = await team.seal(content);
	expect((await openEnvelope(bytes, team.opening.desk)).content).toEqual(content);
});

test('a text that is not exactly what sealing makes is not opened', async () => {
	const { header } = await team.seal();
	const opened = async (bytes: Uint8Array<ArrayBuffer>) =>
		openEnvelope(await sealedUnder(header, bytes), team.opening.desk);
	const plain = plainBytes(header.id, request);
	const full = plainBytes(header.id, fullRequest());
	expect((await opened(padded(full))).content).toEqual(fullRequest());
	const behind = padded(plain);
	behind[PLAIN_BYTES - 1] = 1;
	const letter = padded(plain);
	letter[2 + new TextDecoder('latin1').decode(plain).indexOf(request.name)] = 0xff;
	for (const bytes of [
		behind,
		letter,
		padded(plain, plain.length - 1),
		padded(plain, plain.length + 1),
		padded(full, full.length + 1)
	])
		await expect(opened(bytes)).rejects.toThrow('envelope-unreadable');
});

test('a request of a later version is told apart as newer', async () => {
	const { header } = await team.seal();
	const content = { ...request, v: 3, more: true };
	const plain = new TextEncoder().encode(JSON.stringify({ id: header.id, content }));
	const opening = openEnvelope(await sealedUnder(header, padded(plain)), team.opening.desk);
	await expect(opening).rejects.toThrow('envelope-newer');
});

test('the bytes of an envelope are handed out as a copy', async () => {
	const sealed = await team.seal();
	const before = sealed.bytes;
	sealed.bytes.fill(0);
	expect(sealed.bytes).toEqual(before);
});
