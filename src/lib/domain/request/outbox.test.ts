import { expect, test } from 'vitest';
import { seeded } from '../../../directory/seeded.ts';
import {
	isDue,
	isPending,
	requestStatus,
	withEvent,
	type OutboxEvent,
	type OutboxState
} from './outbox.ts';

const START = Date.parse('2026-11-20T10:00:00.000Z');
const HOUR = 60 * 60 * 1000;
type What = Omit<OutboxEvent, 'day' | 'at'> & { kind: OutboxEvent['kind'] };

const event = (what: What, hours: number): OutboxEvent => {
	const at = new Date(START + hours * HOUR).toISOString();
	return { ...what, day: at.slice(0, 10), at } as OutboxEvent;
};
/** What happened, an hour apart. */
const told = (...kinds: (What | OutboxEvent['kind'])[]) =>
	kinds.map((one, hours) => event(typeof one === 'string' ? ({ kind: one } as What) : one, hours));
const stateOf = (events: OutboxEvent[], hours = events.length) =>
	requestStatus(events, START + hours * HOUR).state;
const full: What = { kind: 'later', until: '2026-11-20T23:00:00.000Z', full: true } as What;
const retired: What = { kind: 'refused', code: 'key-retired' } as What;

test.each<[OutboxState, (What | OutboxEvent['kind'])[]]>([
	['not-sent', ['said-yes']],
	['waiting', ['said-yes', 'unreached']],
	['cannot-tell', ['said-yes', 'began']],
	['cannot-tell', ['said-yes', 'began', 'unanswered']],
	['cannot-tell', ['said-yes', 'began', 'unanswered', 'unreached']],
	['cannot-tell', ['said-yes', 'began', 'unreached']],
	['cannot-tell', ['said-yes', 'began', 'unanswered', 'began', full]],
	['cannot-tell', ['said-yes', 'began', 'began', retired]],
	['not-sent', ['said-yes', 'began', full]],
	['not-sent', ['said-yes', 'began', retired]],
	['sent', ['said-yes', 'began', 'sent']],
	['sent', ['said-yes', 'began', 'unanswered', 'began', 'sent', 'seen']],
	['withdrawn', ['said-yes', 'withdrawn']],
	['withdrawn', ['said-yes', 'began', 'sent', 'withdrawn']],
	['closed', ['said-yes', 'began', 'sent', 'closed']],
	['closed', ['said-yes', 'began', 'sent', 'expired']],
	['withdrawn', ['said-yes', 'withdrawn', 'unreached']],
	['sent', ['said-yes', 'began', 'sent', 'unanswered', 'unreached', retired]],
	// Without Web Locks another tab may have been sending just then: what is there is said to be.
	['sent', ['said-yes', 'began', 'withdrawn', 'sent']]
])('it stands at %s after %j', (state, kinds) => {
	expect(stateOf(told(...kinds))).toBe(state);
});

test('72 hours and a second after the yes it asks again, and does not go by itself', () => {
	const waited = [0, 20, 40, 60].map((hours) =>
		event({ kind: hours ? 'unreached' : 'said-yes' } as What, hours)
	);
	expect(isDue(waited, START + 72 * HOUR)).toBe(true);
	expect(stateOf(waited, 72)).toBe('waiting');
	expect(isDue(waited, START + 72 * HOUR + 1000)).toBe(false);
	expect(stateOf(waited, 72.001)).toBe('ask-again');
	const again = withEvent(waited, event({ kind: 'said-yes' }, 80));
	expect(isDue(again, START + 80 * HOUR)).toBe(true);
});

test.each([
	['a day forward', 30],
	['ten years forward', 87_600],
	['a day back', -24],
	['ten years back', -87_600]
])('after the clock jumped %s it asks again', (_, hours) => {
	const events = told('said-yes', 'unreached');
	expect(stateOf(events, hours)).toBe('ask-again');
	expect(isDue(events, START + hours * HOUR)).toBe(false);
	expect(isPending(events, START + hours * HOUR)).toBe(false);
});

test('a clock that went back between two events is not believed later either', () => {
	const events = [event({ kind: 'said-yes' }, 10), event({ kind: 'unreached' }, 2)];
	expect(stateOf(events, 11)).toBe('ask-again');
});

test.each([
	['a day on', 24 * 3600, 'waiting'],
	['a day and a second on', 24 * 3600 + 1, 'ask-again'],
	['a minute back', -60, 'waiting'],
	['a minute and a second back', -61, 'ask-again']
])('%s from the last event (%i seconds) it stands at %s', (_, seconds, state) => {
	const events = [event({ kind: 'said-yes' }, 0), event({ kind: 'unreached' }, 1)];
	expect(stateOf(events, 1 + seconds / 3600)).toBe(state);
});

test('what was sent stays sent, whatever the clock says', () => {
	expect(stateOf(told('said-yes', 'began', 'sent'), 1000)).toBe('sent');
	expect(stateOf(told('said-yes', 'began', 'sent'), -1000)).toBe('sent');
});

test('it waits as long as the receiver asks, and no longer', () => {
	const events = told('said-yes', 'began', full);
	expect(requestStatus(events, START + 3 * HOUR)).toMatchObject({ full: true, state: 'not-sent' });
	expect(isDue(events, START + 12 * HOUR)).toBe(false);
	expect(isPending(events, START + 12 * HOUR)).toBe(true);
	expect(isDue(events, START + 13 * HOUR)).toBe(true);
});

test('what is refused, withdrawn or over never goes again', () => {
	for (const last of [retired, 'sent', 'withdrawn', 'closed', 'expired'] as const) {
		const events = told('said-yes', 'began', last);
		expect(isDue(events, START + 4 * HOUR)).toBe(false);
		expect(isPending(events, START + 4 * HOUR)).toBe(false);
	}
	expect(requestStatus(told('said-yes', 'began', retired), START).refused).toBe('key-retired');
});

test('a long wait stays short, and means the same', () => {
	let events = told('said-yes');
	for (let hours = 1; hours < 60; hours += 1) {
		events = withEvent(events, event({ kind: hours % 2 ? 'began' : 'unanswered' }, hours));
	}
	expect(events.length).toBeLessThan(5);
	expect(stateOf(events, 60)).toBe('cannot-tell');
	for (let hours = 60; hours < 70; hours += 1)
		events = withEvent(events, event({ kind: 'unreached' }, hours));
	expect(events.length).toBeLessThan(6);
});

test('in 10,000 made-up histories it is sent only after the receiver said so', () => {
	const kinds = ['said-yes', 'began', 'unreached', 'unanswered', 'sent', full, retired] as const;
	let sent = 0;
	for (let seed = 1; seed <= 10_000; seed += 1) {
		const random = seeded(seed);
		let events = told('said-yes');
		for (let hours = 1; hours < 9; hours += 1) {
			const kind = kinds[Math.floor(random() * kinds.length)] ?? 'began';
			const what = (typeof kind === 'string' ? { kind } : kind) as What;
			events = withEvent(events, event(what, hours));
			const heard = events.some((one) => one.kind === 'sent');
			if (stateOf(events, hours) === 'sent') expect(heard).toBe(true);
			if (heard) sent += 1;
		}
	}
	expect(sent).toBeGreaterThan(1000);
});
