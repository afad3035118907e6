import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ready, startReceiver } from '../../../tests/fixtures/receiver.ts';
import { madeUpTeam } from '../../../tests/fixtures/requests.ts';
import { ENVELOPE_BYTES } from '#lib/domain/sealing/envelope.ts';
import { lookAtRequest, takeRequestBack, waitOf } from './ask-receiver.ts';
import { isReachable, sendEnvelope } from './send.ts';

let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
	receiver = await startReceiver({ floodAt: 1_000_000 });
});
afterAll(() => receiver.stop());

const nowhere = 'http://127.0.0.1:9';

/** A receiver that always answers the same, and keeps what it was asked. */
async function answering(
	status: number,
	said: unknown,
	headers: Record<string, string> = {}
): Promise<{ origin: string; asked: string[]; server: Server }> {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(`${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
		request.resume();
		request.on('end', () => {
			response.writeHead(status, headers);
			response.end(typeof said === 'string' ? said : JSON.stringify(said));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, server };
}

test('it is sent when the receiver echoes the hash, and the same bytes again change nothing', async () => {
	const one = await receiver.team.seal();
	const { token } = await ready(one);
	expect(await sendEnvelope(receiver.origin, one, token)).toEqual({ kind: 'sent' });
	expect(await sendEnvelope(receiver.origin, one, token)).toEqual({ kind: 'sent' });
	const held = await receiver.db.selectFrom('requests').select('id').execute();
	expect(held).toHaveLength(1);
	expect(await lookAtRequest(receiver.origin, one.header.id, token)).toEqual({
		state: 'waiting',
		seen: false
	});
	expect((await takeRequestBack(receiver.origin, one.header.id, token)).state).toBe('withdrawn');
	expect((await lookAtRequest(receiver.origin, one.header.id, token)).state).toBe('withdrawn');
});

test('a request under a key that the receiver has not heard of waits, and of a team not known it is refused', async () => {
	const early = await (await madeUpTeam('harbour')).seal();
	const unknown = await (await madeUpTeam('elsewhere')).seal();
	const { token } = await ready(early);
	const refused = (code: string) => ({ kind: 'refused', code });
	expect(await sendEnvelope(receiver.origin, early, token)).toMatchObject({
		kind: 'later',
		full: false
	});
	expect(await sendEnvelope(receiver.origin, unknown, token)).toEqual(refused('team-unknown'));
	const held = await lookAtRequest(receiver.origin, early.header.id, token);
	expect(held.state).toBe('nowhere');
});

test('where work is asked for it is done, and the request goes', async () => {
	const flooded = await startReceiver({ floodAt: 0 });
	const envelope = await flooded.team.seal();
	const { token } = await ready(envelope);
	const sent = await sendEnvelope(flooded.origin, envelope, token);
	await flooded.stop();
	expect(sent).toEqual({ kind: 'sent' });
});

test.each([
	[201, { sha256: 'something else' }, {}, { kind: 'unanswered' }],
	[200, '<html>sign in to this wifi</html>', {}, { kind: 'unanswered' }],
	[204, '', {}, { kind: 'unanswered' }],
	[502, 'bad gateway', {}, { kind: 'unanswered' }],
	[500, { error: 'failed' }, {}, { kind: 'unanswered' }],
	[409, { error: 'other-request' }, {}, { kind: 'refused', code: 'other-request' }],
	[403, 'no', {}, { kind: 'refused', code: '403' }],
	[429, {}, { 'Retry-After': '7' }, { kind: 'later', seconds: 7, full: false }],
	[503, { error: 'full' }, { 'Retry-After': '600' }, { kind: 'later', seconds: 600, full: true }],
	[428, { challenge: 'x', bits: 60 }, {}, { kind: 'later', seconds: 60, full: false }],
	[301, '', { Location: 'http://127.0.0.1:9/' }, { kind: 'unanswered' }]
])('an answer of %i %j %j means %j', async (status, said, headers, outcome) => {
	const envelope = await receiver.team.seal();
	const { token } = await ready(envelope);
	const other = await answering(status, said, headers as Record<string, string>);
	const sent = await sendEnvelope(other.origin, envelope, token);
	other.server.close();
	expect(sent).toEqual(outcome);
});

test('nobody at the other end is not a refusal, and is known before anything goes', async () => {
	const envelope = await receiver.team.seal();
	const { token } = await ready(envelope);
	expect(await isReachable(nowhere)).toBe(false);
	expect(await isReachable(receiver.origin)).toBe(true);
	expect(await sendEnvelope(nowhere, envelope, token)).toEqual({ kind: 'unanswered' });
	expect((await lookAtRequest(nowhere, envelope.header.id, token)).state).toBe('no-answer');
});

test('200 requests have one length, and the token itself does not go along', async () => {
	const other = await answering(500, {});
	for (let count = 0; count < 200; count += 1) {
		const envelope = await receiver.team.seal();
		const { token } = await ready(envelope);
		await sendEnvelope(other.origin, envelope, token);
		expect(other.asked.at(-1)).not.toContain(token);
	}
	other.server.close();
	const lengths = other.asked.map((asked) => /"content-length":"(\d+)"/.exec(asked)?.[1]);
	expect(lengths).toHaveLength(200);
	expect(new Set(lengths)).toEqual(new Set([String(ENVELOPE_BYTES)]));
}, 60_000);

test('a wait is read in seconds or as a date, and is between a second and a day', () => {
	const now = Date.parse('2026-11-22T09:00:00Z');
	const wait = (retryAfter: string | null) => waitOf({ status: 503, said: {}, retryAfter }, now);
	expect(wait('30')).toBe(30);
	expect(wait('Sun, 22 Nov 2026 09:02:00 GMT')).toBe(120);
	expect(wait('0')).toBe(1);
	expect(wait('99999999')).toBe(86_400);
	expect([wait(null), wait('soon')]).toEqual([60, 60]);
});
