/** Something that can happen to a request. */
export type OutboxChange =
	| { kind: 'said-yes' }
	/** The bytes are about to be sent: from here on they may have arrived. */
	| { kind: 'began' }
	/** Nothing was sent: there was no internet, or, where this device was `online`, no receiver at the other end. */
	| { kind: 'unreached'; online?: boolean }
	/** This browser could not do what sending takes: nothing was taken by the receiver at this try. */
	| { kind: 'unable' }
	/** No answer came back that could be trusted. */
	| { kind: 'unanswered' }
	/** The receiver asked to wait until an ISO instant. */
	| { kind: 'later'; until: string; full: boolean }
	/** The receiver refused it, with this code. */
	| { kind: 'refused'; code: string }
	/** It came back from a copy: the yes was given to what stood here then, and does not count any more. */
	| { kind: 'restored' }
	/** The receiver, which had it, no longer does. */
	| { kind: 'lost' }
	| { kind: 'sent' | 'seen' | 'withdrawn' | 'closed' | 'expired' };
/** What happened and when: the person's own ISO day, and an ISO instant. */
export type OutboxEvent = { day: string; at: string } & OutboxChange;
export type OutboxState =
	'not-sent' | 'waiting' | 'sent' | 'cannot-tell' | 'ask-again' | 'lost' | 'withdrawn' | 'closed';

/** The status of a request, worked out from what happened to it. */
export interface RequestStatus {
	state: OutboxState;
	/** The team has opened it. */
	seen: boolean;
	/** The receiver deleted it because it was too old. */
	expired: boolean;
	/** Why the receiver refused it; null when it did not. */
	refused: string | null;
	/** The receiver had no room. */
	full: boolean;
	/** This browser could not send it. */
	unable: boolean;
	/** There was internet when the receiver could not be reached. */
	online: boolean;
	/** ISO instant before which there is no point in trying again. */
	notBefore: string | null;
	/** ISO day on which the receiver said it has it. */
	sentOn: string | null;
}

const HOUR = 60 * 60 * 1000;
/** A call that comes a week late can do harm: after this many days the person is asked again. */
export const DAYS_A_YES_LASTS = 3;
const YES_LASTS = DAYS_A_YES_LASTS * 24 * HOUR;
/** After a gap this long, the clock may have been changed. */
const JUMP = 24 * HOUR;
/** Clocks are corrected by seconds all the time. */
const DRIFT = 60 * 1000;

const begin: RequestStatus & { doubt: boolean; inFlight: boolean; restored: boolean } = {
	state: 'not-sent',
	seen: false,
	expired: false,
	refused: null,
	full: false,
	unable: false,
	online: false,
	notBefore: null,
	sentOn: null,
	doubt: false,
	inFlight: false,
	restored: false
};
type Folded = typeof begin;

const isOver = (state: OutboxState) => ['sent', 'withdrawn', 'closed'].includes(state);

/** Whether it is only sent after another yes. */
export const needsYes = (state: OutboxState) => state === 'ask-again' || state === 'lost';

// Events of a try to send: they change nothing once the request has arrived or been withdrawn.
const ofTries = [
	...['said-yes', 'began', 'unreached', 'unable', 'unanswered', 'later', 'refused'],
	'restored'
];

function next(now: Folded, event: OutboxEvent): Folded {
	if (isOver(now.state) && ofTries.includes(event.kind)) return now;
	if (event.kind === 'began')
		// An earlier try without an end may have arrived.
		return { ...now, state: 'cannot-tell', inFlight: true, doubt: now.doubt || now.inFlight };
	const landed = { ...now, inFlight: false, notBefore: null, full: false, unable: false };
	const unsent = (state: OutboxState) => (now.doubt ? 'cannot-tell' : state);
	switch (event.kind) {
		case 'said-yes':
			return {
				...landed,
				state: now.state === 'lost' ? 'not-sent' : now.state,
				doubt: now.doubt || now.inFlight,
				restored: false
			};
		case 'restored':
			return { ...now, restored: true };
		case 'unreached':
			return {
				...now,
				state: now.doubt || now.inFlight ? 'cannot-tell' : 'waiting',
				unable: false,
				online: event.online === true
			};
		case 'unable':
			return { ...landed, state: unsent('not-sent'), unable: true };
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
		case 'lost':
			// Begins anew, so that only another yes sends it again.
			return now.state === 'sent' ? { ...begin, state: 'lost' } : now;
		case 'withdrawn':
			return { ...landed, state: 'withdrawn' };
		case 'closed':
			return { ...landed, state: 'closed' };
		case 'expired':
			return { ...landed, state: 'closed', expired: true };
		default:
			return event satisfies never;
	}
}

/** Whether the yes is too old to act on at an instant (ms), or the clock cannot be trusted. */
function isStale(events: readonly OutboxEvent[], now: number): boolean {
	const yes = events.map(({ kind }) => kind).lastIndexOf('said-yes');
	const since = events.slice(yes).map(({ at }) => Date.parse(at));
	const [yesAt = 0] = since;
	const last = since.at(-1) ?? yesAt;
	const backwards = [...since, now].some((at, i, all) => i > 0 && at < (all[i - 1] ?? 0) - DRIFT);
	return backwards || now - yesAt > YES_LASTS || now - last > JUMP;
}

/** The status of a request at an instant (ms since 1970). */
export function requestStatus(events: readonly OutboxEvent[], now: number): RequestStatus {
	const { restored, ...folded } = events.reduce(next, begin);
	const { state, seen, expired, refused, full, unable, online, notBefore, sentOn } = folded;
	const waits = !isOver(state) && state !== 'lost' && refused === null;
	const stale = waits && (restored || isStale(events, now));
	const shown: OutboxState = stale ? 'ask-again' : state;
	return { state: shown, seen, expired, refused, full, unable, online, notBefore, sentOn };
}

/** What to say of a status: waiting for the internet, for the server, and a browser that can't send are three things. */
export function shownState({
	state,
	unable,
	online
}: RequestStatus): OutboxState | 'no-server' | 'unable' {
	if (state === 'waiting' && online) return 'no-server';
	return state === 'not-sent' && unable ? 'unable' : state;
}

/** Whether a request may be sent at an instant (ms) without asking again. */
export function isDue(events: readonly OutboxEvent[], now: number): boolean {
	const { state, refused, notBefore } = requestStatus(events, now);
	if (isOver(state) || needsYes(state) || refused !== null) return false;
	return notBefore === null || Date.parse(notBefore) <= now;
}

/** Whether it may still be sent, now or later. */
export function isPending(events: readonly OutboxEvent[], now: number): boolean {
	const { state, refused } = requestStatus(events, now);
	return !isOver(state) && !needsYes(state) && refused === null;
}

const repeats = ['unreached', 'later'];

/** The events with one more; a repeat replaces the last, so that a long wait keeps a short list. */
export function withEvent(events: readonly OutboxEvent[], event: OutboxEvent): OutboxEvent[] {
	const last = events.at(-1);
	if (last?.kind === event.kind && repeats.includes(event.kind))
		return [...events.slice(0, -1), event];
	// This try ended like the one before it.
	const [before, tried] = [events.at(-2), last];
	const again = event.kind === 'unanswered' || event.kind === 'unable';
	if (again && tried?.kind === 'began' && before?.kind === event.kind)
		return [...events.slice(0, -2), event];
	return [...events, event];
}
