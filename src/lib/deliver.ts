import { momentNow } from '#lib/db/check-ins.ts';
import {
	addRequestEvent,
	listRequests,
	readRequest,
	sealedBytes,
	type KeptRequest
} from '#lib/db/requests.ts';
import { lookAtRequest, takeRequestBack, type AtReceiver } from '#lib/device/ask-receiver.ts';
import { isReachable, sendEnvelope, type Sent } from '#lib/device/send.ts';
import { isDue, requestStatus, type OutboxChange } from '#lib/domain/request/outbox.ts';
import { keptEnvelope } from '#lib/domain/sealing/sealed-envelope.ts';

// One tab at a time where the browser can; where it can't, the same bytes twice are one request.
const alone = <T>(id: string, unit: () => Promise<T>): Promise<T> =>
	'locks' in navigator && navigator.locks ? navigator.locks.request(`request ${id}`, unit) : unit();

const note = (id: string, what: OutboxChange) => addRequestEvent(id, { ...what, ...momentNow() });

/** Sends every request that is due. Resolves when none is left to try just now. */
export async function deliver(origin: string, now = () => Date.now()): Promise<void> {
	for (const { id, events } of await listRequests())
		if (isDue(events, now())) await alone(id, () => deliverOne(origin, id, now));
}

async function deliverOne(origin: string, id: string, now: () => number): Promise<void> {
	const due = async () => {
		// Another tab may have sent it, or the person taken it back, while this one waited.
		const request = await readRequest(id);
		return request && isDue(request.events, now()) ? request : undefined;
	};
	if (!(await due())) return;
	const reached = await isReachable(origin).catch(() => null);
	const request = await due();
	if (!request) return;
	if (reached === false)
		return void (await note(id, { kind: 'unreached', online: navigator.onLine !== false }));
	const envelope = await keptEnvelope(sealedBytes(request));
	await note(id, { kind: 'began' });
	if (reached === null) return void (await note(id, { kind: 'unable' }));
	const sent = await sendEnvelope(origin, envelope, request.token);
	await note(id, happened(sent, now()));
}

function happened(sent: Sent, now: number): OutboxChange {
	switch (sent.kind) {
		case 'later':
			return {
				kind: 'later',
				until: new Date(now + sent.seconds * 1000).toISOString(),
				full: sent.full
			};
		case 'refused':
			return { kind: 'refused', code: sent.code };
		case 'sent':
		case 'closed':
		case 'withdrawn':
		case 'expired':
		case 'unable':
		case 'unanswered':
			return { kind: sent.kind };
		default:
			return sent satisfies never;
	}
}

/** Says yes once more to a request that was not sent in time; it goes with the next delivery. */
export async function sayYesAgain(id: string): Promise<void> {
	await note(id, { kind: 'said-yes' });
}

/** Looks at how a request stands at the receiver, and keeps what is new. False when there was no answer. */
export async function look(origin: string, request: KeptRequest): Promise<boolean> {
	const found = await lookAtRequest(origin, request.id, request.token);
	await keep(request.id, found);
	return found.state !== 'no-answer';
}

/** Looks at every request that is said to be sent. */
export async function lookAtSent(origin: string): Promise<void> {
	for (const request of await listRequests())
		if (requestStatus(request.events, Date.now()).state === 'sent') await look(origin, request);
}

/** Takes a request back wherever it is; one that never left this device needs no network. False when that can't be told. */
export async function withdraw(origin: string, { id }: KeptRequest): Promise<boolean> {
	return alone(id, async () => {
		const request = await readRequest(id);
		if (!request) return false;
		const never = !request.events.some(({ kind }) => kind === 'began' || kind === 'sent');
		if (never) {
			await note(id, { kind: 'withdrawn' });
			return true;
		}
		const found = await takeRequestBack(origin, id, request.token);
		if (found.state === 'nowhere') await note(id, { kind: 'withdrawn' });
		else await keep(id, found);
		return found.state !== 'no-answer';
	});
}

async function keep(id: string, found: AtReceiver): Promise<void> {
	const request = await readRequest(id);
	if (!request || found.state === 'no-answer') return;
	const { state, seen } = requestStatus(request.events, Date.now());
	if (found.state === 'nowhere') {
		// A receiver that was put back to an older state has lost it; the bytes are still here.
		if (state === 'sent') await note(id, { kind: 'lost' });
		return;
	}
	if (found.state !== 'waiting') {
		if (state !== 'withdrawn' && state !== 'closed') await note(id, { kind: found.state });
		return;
	}
	// It is there, whatever was heard when it was sent.
	if (state !== 'sent') await note(id, { kind: 'sent' });
	if (found.seen && !seen) await note(id, { kind: 'seen' });
}
