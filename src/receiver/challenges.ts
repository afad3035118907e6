import { Refused } from './refusals.ts';
import type { Minute } from './tables.ts';

const MINUTES = 5;
const MAX_CHALLENGES = 1000;

/** Challenges that a passkey has to answer, in memory: each counts once and for five minutes. */
export class Challenges<Purpose> {
	readonly #given = new Map<string, { until: Minute; purpose: Purpose | null }>();

	/** Remembers what a challenge was given for; null for signing in. */
	give(challenge: string, now: Minute, purpose: Purpose | null) {
		const [oldest] = this.#given.keys();
		if (this.#given.size >= MAX_CHALLENGES && oldest !== undefined) this.#given.delete(oldest);
		this.#given.set(challenge, { until: now + MINUTES, purpose });
	}

	/** The challenge that an answer names, and what it was given for. Refused when it is none of ours. */
	take(answer: { response: { clientDataJSON: string } }, now: Minute) {
		const challenge = challengeIn(answer.response.clientDataJSON);
		const given = this.#given.get(challenge);
		this.#given.delete(challenge);
		if (!given || given.until < now) throw new Refused('sign-in-failed');
		return { challenge, purpose: given.purpose };
	}
}

function challengeIn(clientData: string): string {
	try {
		const { challenge } = JSON.parse(Buffer.from(clientData, 'base64url').toString());
		return String(challenge);
	} catch {
		throw new Refused('sign-in-failed');
	}
}
