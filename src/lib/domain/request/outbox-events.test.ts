import { expect, test } from 'vitest';
import {
	requestStatus,
	shownState,
	withEvent,
	type OutboxChange,
	type OutboxEvent
} from './outbox.ts';

const START = Date.parse('2026-11-20T10:00:00.000Z');
const HOUR = 60 * 60 * 1000;
const event = (change: OutboxChange, hours: number): OutboxEvent => {
	const at = new Date(START + hours * HOUR).toISOString();
	return { ...change, day: at.slice(0, 10), at };
};
const later = (full = false): OutboxChange => ({
	kind: 'later',
	until: '2026-11-20T23:00:00.000Z',
	full
});
const refused: OutboxChange = { kind: 'refused', code: 'key-retired' };
type Plain = Exclude<OutboxChange['kind'], 'later' | 'refused'>;
/** What happened, an hour apart. */
const told = (...changes: (Plain | OutboxChange)[]) =>
	changes.map((one, at) => event(typeof one === 'string' ? { kind: one } : one, at));
const kept = (...changes: (Plain | OutboxChange)[]) =>
	told(...changes).reduce<OutboxEvent[]>(withEvent, []);
const statusOf = (events: OutboxEvent[]) =>
	requestStatus(events, START + (events.length - 1) * HOUR);

test('a request that nothing happened to yet has not been sent', () => {
	const { state, ...rest } = statusOf(told('said-yes'));
	expect(state).toBe('not-sent');
	expect(Object.entries(rest).filter(([, said]) => said !== false && said !== null)).toEqual([]);
});

test('what the team and the receiver did is told, and the day it arrived stays', () => {
	expect(statusOf(told('said-yes', 'began', 'sent'))).toMatchObject({
		seen: false,
		sentOn: '2026-11-20'
	});
	const seen = told('said-yes', 'began', 'sent', 'seen');
	expect(statusOf(seen)).toMatchObject({ seen: true, expired: false });
	const again = [...told('said-yes', 'began', 'sent'), event({ kind: 'sent' }, 48)];
	expect(requestStatus(again, START + 48 * HOUR).sentOn).toBe('2026-11-20');
	expect(statusOf(told('said-yes', 'began', 'sent', 'expired'))).toMatchObject({
		state: 'closed',
		expired: true
	});
	expect(statusOf(told('said-yes', 'began', 'sent', 'closed')).expired).toBe(false);
});

test('the receiver’s wish to wait, and its being full, are over with the next answer', () => {
	expect(statusOf(told('said-yes', 'began', later()))).toMatchObject({
		full: false,
		notBefore: '2026-11-20T23:00:00.000Z'
	});
	for (const next of ['said-yes', 'unanswered', 'sent'] as const)
		expect(statusOf(told('said-yes', 'began', later(true), next))).toMatchObject({
			full: false,
			notBefore: null
		});
});

test.each<[ReturnType<typeof shownState>, (Plain | OutboxChange)[]]>([
	['waiting', ['said-yes', 'unreached']],
	['waiting', ['said-yes', { kind: 'unreached', online: false }]],
	['no-server', ['said-yes', { kind: 'unreached', online: true }]],
	['waiting', ['said-yes', { kind: 'unreached', online: true }, 'unreached']],
	['unable', ['said-yes', 'began', 'unable']],
	['waiting', ['said-yes', 'began', 'unable', 'unreached']],
	['unable', ['said-yes', { kind: 'unreached', online: true }, 'began', 'unable']],
	['not-sent', ['said-yes', 'began', 'unable', 'said-yes']],
	// An earlier try without an end may have arrived, whatever this browser can do now.
	['cannot-tell', ['said-yes', 'began', 'began', 'unable']],
	['cannot-tell', ['said-yes', 'began', 'unanswered', 'began', 'unable']],
	['cannot-tell', ['said-yes', 'began', { kind: 'unreached', online: true }]],
	['sent', ['said-yes', 'began', 'unable', 'began', 'sent']],
	['sent', ['said-yes', 'began', 'sent', 'unable']]
])('%s is said after %j', (shown, changes) => {
	const now = START + (changes.length - 1) * HOUR;
	expect(shownState(requestStatus(kept(...changes), now))).toBe(shown);
});

test('a browser that goes on being unable keeps a short list', () => {
	const tries = Array.from({ length: 20 }, () => ['began', 'unable'] as const).flat();
	expect(kept('said-yes', ...tries).map(({ kind }) => kind)).toEqual([
		'said-yes',
		'began',
		'unable'
	]);
});

test('a yes said anew while a try has no end leaves it open whether that one arrived', () => {
	expect(statusOf(told('said-yes', 'began', 'said-yes', 'began', later())).state).toBe(
		'cannot-tell'
	);
	expect(statusOf(told('said-yes', 'began', later(), 'said-yes', 'began', later())).state).toBe(
		'not-sent'
	);
	expect(
		statusOf(told('said-yes', 'began', 'unanswered', 'said-yes', 'began', refused)).state
	).toBe('cannot-tell');
});

test.each(['said-yes', 'began', 'unreached', 'unanswered', later(), refused])(
	'once a request is withdrawn or has arrived, a try that ends changes nothing: %j',
	(last) => {
		for (const over of ['sent', 'withdrawn', 'closed'] as const) {
			const events = told('said-yes', 'began', over);
			expect(statusOf([...events, ...told(last as OutboxChange).slice(-1)])).toEqual(
				statusOf(events)
			);
		}
	}
);

test('what was refused stays refused as days go by, and is not asked again', () => {
	const events = told('said-yes', 'began', refused);
	expect(requestStatus(events, START + 1000 * HOUR)).toMatchObject({
		state: 'not-sent',
		refused: 'key-retired'
	});
});

test('a try that found no way out replaces the one before, and nothing else does', () => {
	const kinds = (events: OutboxEvent[]) => events.map(({ kind }) => kind);
	expect(kinds(kept('said-yes'))).toEqual(['said-yes']);
	const waiting = kept('said-yes', 'unreached', 'unreached', 'unreached');
	expect(kinds(waiting)).toEqual(['said-yes', 'unreached']);
	expect(waiting.at(-1)?.at).toBe('2026-11-20T13:00:00.000Z');
	expect(kinds(kept('said-yes', 'began', later(), later(true)))).toEqual([
		'said-yes',
		'began',
		'later'
	]);
	expect(kept('said-yes', 'began', later(), later(true)).at(-1)).toMatchObject({ full: true });
	expect(kinds(kept('said-yes', 'began', 'began'))).toEqual(['said-yes', 'began', 'began']);
	expect(kinds(kept('said-yes', 'said-yes'))).toEqual(['said-yes', 'said-yes']);
	expect(kinds(kept('said-yes', 'unreached', later()))).toEqual(['said-yes', 'unreached', 'later']);
});

test('a try without an answer replaces the one before, with the beginning between them', () => {
	const kinds = (...changes: Plain[]) => kept(...changes).map(({ kind }) => kind);
	expect(kinds('said-yes', 'began', 'unanswered')).toEqual(['said-yes', 'began', 'unanswered']);
	const twice = kept('said-yes', 'began', 'unanswered', 'began', 'unanswered');
	expect(twice.map(({ kind }) => kind)).toEqual(['said-yes', 'began', 'unanswered']);
	expect(twice.at(-1)?.at).toBe('2026-11-20T14:00:00.000Z');
	expect(kinds('said-yes', 'unanswered', 'unanswered')).toEqual([
		'said-yes',
		'unanswered',
		'unanswered'
	]);
	expect(kinds('said-yes', 'began', 'unanswered', 'began', 'sent')).toEqual([
		'said-yes',
		'began',
		'unanswered',
		'began',
		'sent'
	]);
	expect(kinds('said-yes', 'unreached', 'began', 'unanswered')).toEqual([
		'said-yes',
		'unreached',
		'began',
		'unanswered'
	]);
});
