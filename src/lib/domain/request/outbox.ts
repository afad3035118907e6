/** Something that happened to a request: the person's own ISO day, and an ISO instant. */
export type OutboxEvent = { day: string; at: string } & (
	| { kind: 'said-yes' }
	/** The bytes are about to go on the network: from here on they may have arrived. */
	| { kind: 'began' }
	/** Nothing went: there was no internet, or nobody at the other end. */
	| { kind: 'unreached' }
	/** No answer that could be trusted came back. */
	| { kind: 'unanswered' }
	/** The receiver asked to wait until an ISO instant. */
	| { kind: 'later'; until: string; full: boolean }
	/** It will not be taken: `code` is the receiver's. */
	| { kind: 'refused'; code: string }
	| { kind: 'sent' | 'seen' | 'withdrawn' | 'closed' | 'expired' }
);
export type OutboxState =
	'not-sent' | 'waiting' | 'sent' | 'cannot-tell' | 'ask-again' | 'withdrawn' | 'closed';

/** How a request stands, worked out from what happened to it. */
export interface Standing {
	state: OutboxState;
	/** The team has opened it. */
	seen: boolean;
	/** It was deleted at the receiver because its time was over. */
	expired: boolean;
	/** Why it is not going to be taken; null while it may be. */
	refused: string | null;
	/** The receiver had no room. */
	full: boolean;
	/** ISO instant before which another try makes no sense. */
	notBefore: string | null;
	/** ISO day on which the receiver said it has it. */
	sentOn: string | null;
}

const HOUR = 60 * 60 * 1000;
/** A call that comes a week late can do harm: after this a person is asked anew. */
export const DAYS_A_YES_LASTS = 3;
const YES_LASTS = DAYS_A_YES_LASTS * 24 * HOUR;
/** A gap in which the clock may have been moved. */
const JUMP = 24 * HOUR;
/** Clocks are set right by seconds all the time. */
const DRIFT = 60 * 1000;

const begin: Standing & { doubt: boolean; inFlight: boolean } = {
	state: 'not-sent',
	seen: false,
	expired: false,
	refused: null,
	full: false,
	notBefore: null,
	sentOn: null,
	doubt: false,
	inFlight: false
};
type Folded = typeof begin;

const isOver = (state: OutboxState) => ['sent', 'withdrawn', 'closed'].includes(state);

// What only a try can tell changes nothing once it has arrived or been taken back.
const ofTries = ['said-yes', 'began', 'unreached', 'unanswered', 'later', 'refused'];

function next(now: Folded, event: OutboxEvent): Folded {
	if (isOver(now.state) && ofTries.includes(event.kind)) return now;
	if (event.kind === 'began')
		// An earlier try that never ended may have arrived.
		return { ...now, state: 'cannot-tell', inFlight: true, doubt: now.doubt || now.inFlight };
	const landed = { ...now, inFlight: false, notBefore: null, full: false };
	const unsent = (state: OutboxState) => (now.doubt ? 'cannot-tell' : state);
	switch (event.kind) {
		case 'said-yes':
			return { ...landed, doubt: now.doubt || now.inFlight };
		case 'unreached':
			return { ...now, state: now.doubt || now.inFlight ? 'cannot-tell' : 'waiting' };
		case 'unanswered':
			return { ...landed, state: 'cannot-tell', doubt: true };
		case 'later':
			return { ...landed, state: unsent('not-sent'), notBefore: event.until, full: event.full };
		case 'refused':
			return { ...landed, state: unsent('not-sent'), refused: event.code };
		case 'sent':
			return { ...landed, state: 'sent', refused: null, sentOn: now.sentOn ?? event.day };
		case 'seen':
			return { ...landed, state: 'sent', seen: true };
		case 'withdrawn':
			return { ...landed, state: 'withdrawn' };
		case 'closed':
			return { ...landed, state: 'closed' };
		case 'expired':
			return { ...landed, state: 'closed', expired: true };
	}
}

/** Whether the yes is too old to act on at an instant (ms), or the clock is not to be believed. */
function isStale(events: readonly OutboxEvent[], now: number): boolean {
	const yes = events.findLastIndex(({ kind }) => kind === 'said-yes');
	const since = events.slice(yes).map(({ at }) => Date.parse(at));
	const [said = 0] = since;
	const last = since.at(-1) ?? said;
	const backwards = [...since, now].some((at, i, all) => i > 0 && at < (all[i - 1] ?? 0) - DRIFT);
	return backwards || now - said > YES_LASTS || now - last > JUMP;
}

/** How a request stands at an instant (ms since 1970). */
export function standing(events: readonly OutboxEvent[], now: number): Standing {
	const { state, seen, expired, refused, full, notBefore, sentOn } = events.reduce(next, begin);
	const stale = !isOver(state) && refused === null && isStale(events, now);
	const told: OutboxState = stale ? 'ask-again' : state;
	return { state: told, seen, expired, refused, full, notBefore, sentOn };
}

/** Whether a request may be put on the network at an instant without asking anybody. */
export function isDue(events: readonly OutboxEvent[], now: number): boolean {
	const { state, refused, notBefore } = standing(events, now);
	if (isOver(state) || state === 'ask-again' || refused !== null) return false;
	return notBefore === null || Date.parse(notBefore) <= now;
}

/** Whether it may yet go, now or after a wait. */
export function isPending(events: readonly OutboxEvent[], now: number): boolean {
	const { state, refused } = standing(events, now);
	return !isOver(state) && state !== 'ask-again' && refused === null;
}

const repeats = ['unreached', 'later'];

/** What happened with one thing more; the same again takes the place of the last, so that a long wait stays short. */
export function withEvent(events: readonly OutboxEvent[], event: OutboxEvent): OutboxEvent[] {
	const last = events.at(-1);
	if (last?.kind === event.kind && repeats.includes(event.kind))
		return [...events.slice(0, -1), event];
	// A try that went unanswered, like the one before it.
	const [before, tried] = [events.at(-2), last];
	if (event.kind === 'unanswered' && tried?.kind === 'began' && before?.kind === 'unanswered')
		return [...events.slice(0, -2), event];
	return [...events, event];
}
