import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import * as z from 'zod/mini';
import { REASONS, REQUEST_OUTCOMES } from '#lib/domain/desk/desk-request.ts';
import { RequestId } from '#lib/domain/sealing/envelope.ts';
import { header, jsonOf, type Answer, type Call } from './call.ts';
import {
	claim,
	close,
	colleaguesOf,
	handOver,
	listFor,
	noteDone,
	openBody,
	release,
	takeOver,
	type Seen,
	type Staff
} from './desk-requests.ts';
import type { Receiver } from './receiver.ts';
import { Refused } from './refusals.ts';
import { failingNotices } from './send-notices.ts';
import { takeToken } from './sender-routes.ts';
import { endSession, sessionCookie, staffOf, startSession } from './sessions.ts';

const Empty = z.strictObject({});
const Enrolment = z.strictObject({
	code: z.string().check(z.maxLength(80)),
	name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60))
});
const version = z.int();
const Changing = z.strictObject({ version });
const Done = z.strictObject({ version, outcome: z.enum(REQUEST_OUTCOMES) });
const Taking = z.strictObject({ version, reason: z.enum(REASONS) });
const Handing = z.strictObject({ version, to: z.string().check(z.maxLength(100)) });
/** What a browser makes of a passkey; its parts are checked where they are used. */
const Credential = z.looseObject({
	id: z.string().check(z.maxLength(2000)),
	response: z.looseObject({ clientDataJSON: z.string() })
});

const cookieOf = ({ settings }: Receiver) => sessionCookie(settings.origins);
const tokenOf = (receiver: Receiver, call: Call) => cookieOf(receiver).read(header(call, 'cookie'));

/** A page of another site may not act for somebody who is signed in; browsers name the page's origin. */
function refuseUnlessFromDesk({ settings }: Receiver, call: Call) {
	const site = header(call, 'sec-fetch-site');
	if (!settings.origins.includes(header(call, 'origin') ?? '')) throw new Refused('other-origin');
	if (site === 'cross-site') throw new Refused('other-origin');
}

async function signedIn(receiver: Receiver, call: Call): Promise<Staff> {
	const token = tokenOf(receiver, call);
	const staff = token === '' ? null : await staffOf(receiver.db, token, receiver.minute);
	if (!staff) throw new Refused('not-signed-in');
	return staff;
}

async function welcome(receiver: Receiver, staff: string): Promise<Answer> {
	const token = await startSession(receiver.db, staff, receiver.minute);
	const person = await staffOf(receiver.db, token, receiver.minute);
	return { status: 200, json: person, headers: { 'Set-Cookie': cookieOf(receiver).set(token) } };
}

/** What a passkey answered; its library reads it further. */
async function credentialOf<Response>(receiver: Receiver, call: Call): Promise<Response> {
	refuseUnlessFromDesk(receiver, call);
	return (await jsonOf(call, Credential)) as unknown as Response;
}

export async function enrolOptions(receiver: Receiver, call: Call): Promise<Answer> {
	refuseUnlessFromDesk(receiver, call);
	await takeToken(receiver, call);
	const asked = await jsonOf(call, Enrolment);
	const { db, passkeys, minute } = receiver;
	return { status: 200, json: await passkeys.enrolOptions(db, asked, minute) };
}

export async function enrol(receiver: Receiver, call: Call): Promise<Answer> {
	const response = await credentialOf<RegistrationResponseJSON>(receiver, call);
	const staff = await receiver.passkeys.enrol(receiver.db, response, receiver.minute);
	await receiver.keepJournal();
	return welcome(receiver, staff);
}

export async function signInOptions(receiver: Receiver, call: Call): Promise<Answer> {
	refuseUnlessFromDesk(receiver, call);
	await takeToken(receiver, call);
	await jsonOf(call, Empty);
	return { status: 200, json: await receiver.passkeys.signInOptions(receiver.db, receiver.minute) };
}

export async function signIn(receiver: Receiver, call: Call): Promise<Answer> {
	const response = await credentialOf<AuthenticationResponseJSON>(receiver, call);
	return welcome(receiver, await receiver.passkeys.signIn(receiver.db, response, receiver.minute));
}

export async function signOut(receiver: Receiver, call: Call): Promise<Answer> {
	refuseUnlessFromDesk(receiver, call);
	await jsonOf(call, Empty);
	await endSession(receiver.db, tokenOf(receiver, call));
	return { status: 200, json: {}, headers: { 'Set-Cookie': cookieOf(receiver).clear() } };
}

export async function getSession(receiver: Receiver, call: Call): Promise<Answer> {
	return { status: 200, json: await signedIn(receiver, call) };
}

export async function listRequests(receiver: Receiver, call: Call): Promise<Answer> {
	const { team } = await signedIn(receiver, call);
	const requests = await listFor(receiver.db, team);
	const colleagues = await colleaguesOf(receiver.db, team);
	return { status: 200, json: { requests, colleagues, notices: await noticesOf(receiver, team) } };
}

/** Whether the team is told of requests by other ways than its desk. */
async function noticesOf({ db, settings }: Receiver, team: string) {
	if (!settings.notices?.teams[team]) return 'none';
	return (await failingNotices(db, team)) > 0 ? 'failing' : 'working';
}

type Act<Body> = (
	receiver: Receiver,
	staff: Staff,
	seen: Seen,
	said: Body,
	call: Call
) => Promise<Answer>;

/** A deed on one request: signed in, from the desk's own page, with an id and a body of the right shape. */
const deed =
	<Schema extends z.ZodMiniType>(schema: Schema, act: Act<z.infer<Schema>>) =>
	async (receiver: Receiver, call: Call): Promise<Answer> => {
		refuseUnlessFromDesk(receiver, call);
		const staff = await signedIn(receiver, call);
		if (!RequestId.safeParse(call.id).success) throw new Refused('wrong-id');
		const said = await jsonOf(call, schema);
		const { version = -1 } = Object(said) as { version?: number };
		return act(receiver, staff, { id: call.id, version }, said, call);
	};

const done: Answer = { status: 200, json: {} };

export const claimRequest = deed(Changing, async ({ db, minute }, staff, seen) => {
	await claim(db, staff, seen, minute);
	return done;
});

export const releaseRequest = deed(Changing, async ({ db, minute }, staff, seen) => {
	await release(db, staff, seen, minute);
	return done;
});

export const takeRequest = deed(Taking, async ({ db, minute }, staff, seen, { reason }) => {
	await takeOver(db, staff, seen, reason, minute);
	return done;
});

export const handRequest = deed(Handing, async ({ db, minute }, staff, seen, { to }) => {
	await handOver(db, staff, seen, to, minute);
	return done;
});

export const closeRequest = deed(Changing, async (receiver, staff, seen) => {
	await close(receiver.db, staff, seen, receiver.minute);
	receiver.room.freed();
	await receiver.keepJournal();
	return done;
});

/** A POST, because it is told to the sender and in the audit. */
export const openRequest = deed(Empty, async ({ db, minute }, staff, { id }) => {
	return { status: 200, bytes: await openBody(db, staff, id, minute) };
});

export const doneRequest = deed(Done, async ({ db, minute }, staff, seen, { outcome }) => {
	await noteDone(db, staff, seen, outcome, minute);
	return done;
});
