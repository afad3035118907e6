import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { foundIn, markers } from '../../tests/fixtures/markers.ts';
import { startReceiver } from '../../tests/fixtures/receiver.ts';
import { request } from '../../tests/fixtures/requests.ts';
import { eraseAll } from '#lib/db/erase.ts';
import { listRequests, storeRequest } from '#lib/db/requests.ts';
import { requestStatus, shownState } from '#lib/domain/request/outbox.ts';
import { openEnvelope } from '#lib/domain/sealing/sealed-envelope.ts';
import { randomBytes } from '#lib/domain/sealing/sealing.ts';
import { newWithdrawToken } from '#lib/domain/request/withdraw-token.ts';
import { deliver, look, sayYesAgain, withdraw } from './deliver.ts';

let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
	receiver = await startReceiver();
});
afterAll(() => receiver.stop());
beforeEach(() => eraseAll());
afterEach(() => {
	vi.restoreAllMocks();
	vi.useRealTimers();
});

const nowhere = 'http://127.0.0.1:9';
const harbour = { id: 'harbour', names: { en: 'a', cy: 'b' }, phone: null, answersWithin: 3 };
const seal = () => receiver.team.seal();
const momentOf = (at: Date) => ({ day: at.toISOString().slice(0, 10), at: at.toISOString() });

async function asked() {
	const envelope = await seal();
	const token = newWithdrawToken(randomBytes);
	return storeRequest(envelope, token, harbour, momentOf(new Date()));
}
const state = async () => requestStatus((await listRequests())[0]?.events ?? [], Date.now()).state;
const heldBy = async (id: string) =>
	(await receiver.db.selectFrom('requests').select('body').where('id', '=', id).execute()).length;
const kept = async () => {
	const [one] = await listRequests();
	if (!one) throw new Error('no request is kept');
	return one;
};

test('a request waits for the internet, goes once, is seen to have arrived, and is taken back', async () => {
	const { id } = await asked();
	expect(await state()).toBe('not-sent');
	await deliver(nowhere);
	expect(await state()).toBe('waiting');
	await deliver(receiver.origin);
	expect(await state()).toBe('sent');
	await deliver(receiver.origin);
	expect(await heldBy(id)).toBe(1);
	expect(await look(receiver.origin, await kept())).toBe(true);
	expect(await withdraw(receiver.origin, await kept())).toBe(true);
	expect(await state()).toBe('withdrawn');
	await deliver(receiver.origin);
	expect(await state()).toBe('withdrawn');
});

test('what never left is taken back without a network, and never goes', async () => {
	const { id } = await asked();
	await deliver(nowhere);
	expect(await withdraw(nowhere, await kept())).toBe(true);
	await deliver(receiver.origin);
	expect([await state(), await heldBy(id)]).toEqual(['withdrawn', 0]);
});

test('what is taken back while a delivery waits for the internet stays taken back', async () => {
	await asked();
	const delivery = deliver(nowhere);
	expect(await withdraw(nowhere, await kept())).toBe(true);
	await delivery;
	expect(await state()).toBe('withdrawn');
});

test('two deliveries at once put one request', async () => {
	const { id } = await asked();
	await Promise.all([deliver(receiver.origin), deliver(receiver.origin)]);
	expect([await state(), await heldBy(id)]).toEqual(['sent', 1]);
});

test('a reply that was lost is "we can’t tell", and the next try finds out', async () => {
	const { id } = await asked();
	const real = globalThis.fetch;
	const lost = vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, how) => {
		const answer = await real(address, how);
		if (how?.method === 'PUT') throw new TypeError('lost');
		return answer;
	});
	await deliver(receiver.origin);
	expect([await state(), await heldBy(id)]).toEqual(['cannot-tell', 1]);
	lost.mockRestore();
	await deliver(receiver.origin);
	expect([await state(), await heldBy(id)]).toEqual(['sent', 1]);
});

const shown = async () => shownState(requestStatus((await kept()).events, Date.now()));

test('no internet, no server and a browser that can’t are told apart, and nothing has left', async () => {
	const { id } = await asked();
	vi.stubGlobal('navigator', { onLine: false });
	await deliver(receiver.origin);
	expect(await shown()).toBe('waiting');
	vi.unstubAllGlobals();
	await deliver(nowhere);
	expect(await shown()).toBe('no-server');
	// Each in turn is what an older browser may lack.
	const lacks = [
		() => vi.stubGlobal('AbortController', undefined),
		() => vi.spyOn(crypto.subtle, 'digest').mockRejectedValue(new TypeError('not here'))
	];
	for (const lack of lacks) {
		lack();
		await deliver(receiver.origin);
		expect([await shown(), await heldBy(id)]).toEqual(['unable', 0]);
		vi.restoreAllMocks();
		vi.unstubAllGlobals();
	}
	await deliver(receiver.origin);
	expect([await shown(), await heldBy(id)]).toEqual(['sent', 1]);
});

test('after 72 hours nothing goes without a new yes', async () => {
	const envelope = await seal();
	const old = momentOf(new Date(Date.now() - 72 * 3_600_000 - 1000));
	await storeRequest(envelope, newWithdrawToken(randomBytes), harbour, old);
	const fetched = vi.spyOn(globalThis, 'fetch');
	await deliver(receiver.origin);
	expect(fetched).not.toHaveBeenCalled();
	expect(await state()).toBe('ask-again');
	await sayYesAgain(envelope.header.id);
	await deliver(receiver.origin);
	expect(await state()).toBe('sent');
});

const METHODS = [
	'digest',
	'importKey',
	'encrypt',
	'decrypt',
	'deriveBits',
	'sign',
	'generateKey',
	'exportKey'
] as const;

/** Lets the n-th call of WebCrypto or of the network fail from now on; gives how many there were. */
function failAt(nth: number, traffic: Buffer[]): () => number {
	let calls = 0;
	const trip = () => {
		calls += 1;
		if (calls === nth) throw new DOMException('injected', 'OperationError');
	};
	const { subtle } = crypto;
	for (const method of METHODS) {
		const real = subtle[method].bind(subtle) as (...all: unknown[]) => Promise<unknown>;
		vi.spyOn(subtle, method as 'digest').mockImplementation((async (...all: unknown[]) => {
			trip();
			return real(...all);
		}) as never);
	}
	const send = globalThis.fetch;
	vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, how) => {
		const { body, ...rest } = how ?? {};
		traffic.push(Buffer.from(`${String(address)} ${JSON.stringify(rest)}`));
		if (body) traffic.push(Buffer.from(body as Uint8Array));
		trip();
		return send(address, how);
	});
	return () => calls;
}

test('60 markers: none leaves in any spelling, whatever fails on the way, and nothing unsealed goes', async () => {
	const all = markers(60);
	const words = (from: number, count: number) => all.slice(from, from + count).join(' ');
	const content = {
		...request,
		team: receiver.team.id,
		name: words(0, 2),
		reach: [{ by: 'letter' as const, at: words(2, 6) }],
		access: words(8, 10),
		interpreter: words(18, 2),
		about: { words: words(20, 30), areas: [] },
		answering: { who: 'named' as const, names: words(50, 4) },
		shared: [{ kind: 'goals' as const, title: 'Goals', lines: [words(54, 6)] }]
	};
	const plain = Buffer.from(JSON.stringify(content));
	for (const seen of [
		plain,
		Buffer.from(plain.toString('base64url')),
		Buffer.from(plain.toString('hex'))
	])
		expect(foundIn([seen], all)).toHaveLength(60);
	const traffic: Buffer[] = [];
	let points = 1;
	for (let nth = 1; nth <= points + 1; nth += 1) {
		await eraseAll();
		const before = traffic.length;
		const calls = failAt(nth, traffic);
		const made = await receiver.team
			.seal(content)
			.then((envelope) =>
				storeRequest(envelope, newWithdrawToken(randomBytes), harbour, momentOf(new Date()))
			)
			.catch(() => null);
		if (!made) expect(traffic.length, `failed at ${nth}: nothing was sent`).toBe(before);
		await deliver(receiver.origin).catch(() => undefined);
		points = Math.max(points, calls());
		vi.restoreAllMocks();
		if (made && (await state()) === 'sent') expect(await heldBy(made.id)).toBe(1);
	}
	expect(points).toBeGreaterThan(20);
	expect(foundIn(traffic, all)).toEqual([]);
	const bodies = traffic.filter((one) => one.length > 4000);
	expect(new Set(bodies.map((one) => one.length)).size).toBe(1);
	const opened = await openEnvelope(bodies[0] ?? new Uint8Array(), receiver.team.opening.desk);
	expect(opened.content).toEqual(content);
}, 60_000);
