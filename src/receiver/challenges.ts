import { createHmac, randomBytes, type KeyObject } from 'node:crypto';
import { same, sha256 } from './digest.ts';
import { Refused } from './refusals.ts';
import { sharedKey } from './shared-key.ts';
import type { Store } from './store.ts';
import type { Minute } from './tables.ts';

const MINUTES = 5;
const MAC_BYTES = 32;

/** Who is being enrolled, by which code. */
export type Enrolment = { codeHash: string; staff: string; name: string };

/** What stands in a challenge; `enrol` is null for signing in. */
type Terms = { until: Minute; chance: string; enrol: Enrolment | null };

const signed = (key: KeyObject, terms: Uint8Array) =>
	createHmac('sha256', key).update(terms).digest();

/** A challenge that a passkey has to answer within five minutes. All of it stands in itself, signed, so that any number of them costs nothing here and every receiver knows its own. */
export async function giveChallenge(
	db: Store,
	enrol: Enrolment | null,
	now: Minute
): Promise<Uint8Array<ArrayBuffer>> {
	const chance = randomBytes(16).toString('base64url');
	const terms: Terms = { until: now + MINUTES, chance, enrol };
	const text = Buffer.from(JSON.stringify(terms));
	return Uint8Array.from([...signed(await sharedKey(db, 'challenges'), text), ...text]);
}

/** The challenge that an answer names, and who was to be enrolled. Refused when it is none of ours or too old. */
export async function challengeOf(
	db: Store,
	answer: { response: { clientDataJSON: string } },
	now: Minute
): Promise<{ challenge: string; enrol: Enrolment | null }> {
	const challenge = challengeIn(answer.response.clientDataJSON);
	const bytes = Buffer.from(challenge, 'base64url');
	const [mac, text] = [bytes.subarray(0, MAC_BYTES), bytes.subarray(MAC_BYTES)];
	const own = signed(await sharedKey(db, 'challenges'), text);
	if (!same(mac.toString('hex'), own.toString('hex'))) throw new Refused('sign-in-failed');
	const { until, enrol } = JSON.parse(text.toString()) as Terms;
	if (until < now) throw new Refused('sign-in-failed');
	return { challenge, enrol };
}

/** Uses up a challenge that a passkey has answered. Refused, on whichever receiver, when it was before. */
export async function useUp(unit: Store, challenge: string, now: Minute): Promise<void> {
	await unit.deleteFrom('answered').where('until', '<', now).execute();
	const made = await unit
		.insertInto('answered')
		.values({ hash: sha256(challenge), until: now + MINUTES })
		.onConflict((row) => row.doNothing())
		.executeTakeFirst();
	if (Number(made.numInsertedOrUpdatedRows ?? 0) === 0) throw new Refused('sign-in-failed');
}

function challengeIn(clientData: string): string {
	try {
		const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString());
		return String(challenge);
	} catch {
		throw new Refused('sign-in-failed');
	}
}
