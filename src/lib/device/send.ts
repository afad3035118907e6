import type { SealedEnvelope } from '#lib/domain/sealing/sealed-envelope.ts';
import { sha256 } from '#lib/domain/request/withdraw-token.ts';
import { solveProofOfWork } from '#lib/domain/sealing/proof-of-work.ts';
import { askReceiver, waitOf, type Answered } from './ask-receiver.ts';

/** What came of sending: `unable` means that this browser could not and nothing was taken, `unanswered` that nobody can tell. */
export type Sent =
	| { kind: 'sent' | 'unable' | 'unanswered' }
	/** It was there before, and is not any more. */
	| { kind: (typeof GONE)[number] }
	| { kind: 'later'; seconds: number; full: boolean }
	| { kind: 'refused'; code: string };

const GONE = ['closed', 'withdrawn', 'expired'] as const;

/** Hashes double with every bit; beyond this a cheap phone would be at it for minutes. */
const MAX_BITS = 20;
const MAX_TRIES = 3;

/** Whether a receiver is there to send to. Nothing of a request goes along. Rejects where this browser cannot ask. */
export async function isReachable(origin: string): Promise<boolean> {
	if (navigator.onLine === false) return false;
	return (await askReceiver(`${origin}/v1/health`, { method: 'GET' }))?.status === 200;
}

/**
 * Puts a sealed request on the network: the one function that sends what a person wrote, and it takes nothing unsealed.
 * The same bytes may go any number of times. `sent` only when the receiver echoes their SHA-256.
 */
export async function sendEnvelope(
	origin: string,
	envelope: SealedEnvelope,
	token: string
): Promise<Sent> {
	try {
		return await put(origin, envelope, token);
	} catch {
		// No network fails like this, and whatever was answered before it took nothing.
		return { kind: 'unable' };
	}
}

async function put(origin: string, envelope: SealedEnvelope, token: string): Promise<Sent> {
	const body = envelope.bytes;
	const hash = await sha256(body);
	const headers: Record<string, string> = {
		'Content-Type': 'application/octet-stream',
		'Withdraw-Hash': await sha256(token)
	};
	const ask = () =>
		askReceiver(`${origin}/v1/requests/${envelope.header.id}`, { method: 'PUT', body, headers });
	let answer = await ask();
	for (let left = MAX_TRIES; answer?.status === 428 && left > 0; left -= 1) {
		const { challenge, bits } = answer.said;
		if (typeof challenge !== 'string' || typeof bits !== 'number' || bits > MAX_BITS) break;
		headers.Work = await solveProofOfWork(challenge, bits);
		answer = await ask();
	}
	return outcomeOf(answer, hash);
}

function outcomeOf(answer: Answered | null, hash: string): Sent {
	if (!answer) return { kind: 'unanswered' };
	const { status, said } = answer;
	if (status === 200 || status === 201)
		return {
			kind: said.sha256 === hash ? (GONE.find((one) => one === said.state) ?? 'sent') : 'unanswered'
		};
	if (status === 428 || status === 429 || status === 503)
		return {
			kind: 'later',
			seconds: waitOf(answer),
			full: status === 503 && said.error !== 'key-not-yet'
		};
	if (status === 408 || status < 400 || status >= 500) return { kind: 'unanswered' };
	return { kind: 'refused', code: typeof said.error === 'string' ? said.error : String(status) };
}
