import { givesUpAfter } from './give-up.ts';

/** What a receiver answered: its status, what it said, and the seconds it asks to wait. */
export interface Answered {
	status: number;
	said: Record<string, unknown>;
	retryAfter: string | null;
}

const PATIENCE = 20_000;
/** Where a receiver asks for a wait and doesn't say how long. */
const USUAL_WAIT = 60;
const LONGEST_WAIT = 24 * 60 * 60;

/** Asks a receiver, with nothing of this browser going along that it can leave out; null when no answer came in 20 seconds. Rejects where this browser cannot ask at all. */
export async function askReceiver(
	address: string,
	how: { method: string; body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string> }
): Promise<Answered | null> {
	// Made before the try: a browser that lacks something for it is not a missing network.
	const asked: RequestInit = {
		...how,
		credentials: 'omit',
		referrerPolicy: 'no-referrer',
		cache: 'no-store',
		redirect: 'error',
		signal: givesUpAfter(PATIENCE)
	};
	try {
		const answer = await fetch(address, asked);
		const retryAfter = answer.headers.get('Retry-After');
		return { status: answer.status, said: jsonOf(await answer.text()), retryAfter };
	} catch {
		return null;
	}
}

function jsonOf(text: string): Record<string, unknown> {
	try {
		return Object(JSON.parse(text)) as Record<string, unknown>;
	} catch {
		return {};
	}
}

/** Seconds to wait by an answer's Retry-After, in seconds or as a date; at most a day. */
export function waitOf({ retryAfter }: Answered, now = Date.now()): number {
	const seconds = /^\d+$/.test(retryAfter ?? '')
		? Number(retryAfter)
		: (Date.parse(retryAfter ?? '') - now) / 1000;
	return Number.isFinite(seconds) ? Math.min(Math.max(1, seconds), LONGEST_WAIT) : USUAL_WAIT;
}

/** The ids of keys that the receiver has switched off; none where that cannot be told. */
export async function switchedOff(origin: string): Promise<readonly string[]> {
	const answer = await askReceiver(`${origin}/v1/revoked`, { method: 'GET' });
	const { keys } = answer?.said ?? {};
	return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}

const REQUEST_STATES = ['waiting', 'closed', 'withdrawn', 'expired'] as const;
/** How a request stands at the receiver; `nowhere` when it is not there. */
export type AtReceiver =
	{ state: (typeof REQUEST_STATES)[number]; seen: boolean } | { state: 'nowhere' | 'no-answer' };

const read = (answer: Answered | null): AtReceiver => {
	if (answer?.status === 404 && answer.said.error === 'not-here') return { state: 'nowhere' };
	const state = REQUEST_STATES.find((one) => one === answer?.said.state);
	if (answer?.status !== 200 || !state) return { state: 'no-answer' };
	return { state, seen: answer.said.seen === true };
};
const held = (token: string) => ({ 'Withdraw-Token': token });

/** Looks at how a request stands, with its token. */
export async function lookAtRequest(
	origin: string,
	id: string,
	token: string
): Promise<AtReceiver> {
	const address = `${origin}/v1/requests/${id}/state`;
	return read(await askReceiver(address, { method: 'GET', headers: held(token) }));
}

/** Takes a request back, with its token. */
export async function takeRequestBack(
	origin: string,
	id: string,
	token: string
): Promise<AtReceiver> {
	const address = `${origin}/v1/requests/${id}`;
	return read(await askReceiver(address, { method: 'DELETE', headers: held(token) }));
}
