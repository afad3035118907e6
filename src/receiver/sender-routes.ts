import { AppError } from '#lib/domain/app-error.ts';
import {
	ENVELOPE_BYTES,
	readEnvelope,
	RequestId,
	type Header
} from '#lib/domain/sealing/envelope.ts';
import { bodyOf, header, lengthOf, type Answer, type Call } from './call.ts';
import { sha256 } from './digest.ts';
import type { Receiver } from './receiver.ts';
import { Refused, type Refusal } from './refusals.ts';
import { goneOf, stateOf, withdraw, type RequestState } from './requests.ts';

const SHA = /^[\w-]{42}[AEIMQUYcgkosw048]$/;
const TOKEN = /^[\w-]{21}[AQgw]$/;
/** Arrivals that may wait for the disk before more are refused. */
const MAX_WAITING = 5000;

function idOf({ id }: Call): string {
	if (!RequestId.safeParse(id).success) throw new Refused('wrong-id');
	return id;
}

/** Takes one token of the sender's network, or refuses. */
export function takeToken(receiver: Receiver, call: Call) {
	const wait = receiver.networks.take(call.address, receiver.now());
	if (wait > 0) throw new Refused('too-many', {}, wait);
}

function askForWork(receiver: Receiver, call: Call, id: string) {
	const { flood } = receiver;
	const now = receiver.now();
	flood.count(now);
	if (!flood.isOn(now)) return;
	if (flood.accepts(id, header(call, 'work') ?? '', now)) return;
	throw new Refused('work-needed', flood.challenge(id, now));
}

function headerOf(body: Uint8Array): Header {
	try {
		return readEnvelope(body).header;
	} catch (error) {
		throw new Refused(error instanceof AppError ? (error.code as Refusal) : 'envelope-unreadable');
	}
}

async function refuseWhenFull({ db, held, settings }: Receiver, { id, team }: Header, sha: string) {
	if ((held.get(team) ?? 0) < settings.mostPerTeam) return;
	// Whoever has been stored already has to be able to learn it.
	const own = db.selectFrom('requests').select('sha').where('id', '=', id);
	if ((await own.executeTakeFirst())?.sha !== sha) throw new Refused('full', {}, 600);
}

/** Stores a sealed request; the same bytes again change nothing and say the same. */
export async function putRequest(receiver: Receiver, call: Call): Promise<Answer> {
	if (lengthOf(call) !== ENVELOPE_BYTES) throw new Refused('wrong-length');
	if (header(call, 'content-type') !== 'application/octet-stream') throw new Refused('wrong-type');
	const id = idOf(call);
	const withdrawHash = header(call, 'withdraw-hash') ?? '';
	if (!SHA.test(withdrawHash)) throw new Refused('wrong-token');
	askForWork(receiver, call, id);
	takeToken(receiver, call);
	if (receiver.intake.length >= MAX_WAITING) throw new Refused('full', {}, 5);
	const body = await bodyOf(call, ENVELOPE_BYTES);
	const head = headerOf(body);
	if (head.id !== id) throw new Refused('wrong-id');
	receiver.keys.check(head, receiver.day, receiver.revoked);
	const sha = sha256(body);
	await refuseWhenFull(receiver, head, sha);
	const [deskKey, recoveryKey] = head.to;
	const { team } = head;
	const arrival = { id, team, deskKey, recoveryKey, body, sha, withdrawHash };
	const outcome = await receiver.intake.store(arrival);
	if (outcome === 'other-request') throw new Refused('other-request');
	receiver.counts.add(outcome);
	if (outcome === 'stored') receiver.held.set(team, (receiver.held.get(team) ?? 0) + 1);
	if (outcome === 'stored') return { status: 201, json: { sha256: sha } };
	if (outcome === 'already-here') return { status: 200, json: { sha256: sha } };
	// It must not be taken for one that waits.
	const { state } = (await goneOf(receiver.db, id)) ?? {};
	return { status: 200, json: { sha256: sha, state } };
}

function asked(call: Call): [string, string] {
	const token = header(call, 'withdraw-token') ?? '';
	if (!TOKEN.test(token)) throw new Refused('wrong-token');
	return [idOf(call), token];
}

function found(state: RequestState | null): Answer {
	if (!state) throw new Refused('not-here');
	return { status: 200, json: state };
}

export async function getState(receiver: Receiver, call: Call): Promise<Answer> {
	return found(await stateOf(receiver.db, ...asked(call)));
}

export async function deleteRequest(receiver: Receiver, call: Call): Promise<Answer> {
	const state = await withdraw(receiver.db, ...asked(call), receiver.minute);
	await receiver.keepJournal();
	return found(state);
}

export function getRevoked({ revoked }: Receiver): Answer {
	return { status: 200, json: { keys: [...revoked].sort() } };
}
