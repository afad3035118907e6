import { expect, test } from 'vitest';
import {
	isDue,
	isPending,
	needsYes,
	requestStatus,
	withEvent,
	type OutboxEvent,
	type OutboxState
} from './outbox.ts';

const START = Date.parse('2026-11-20T10:00:00.000Z');
const MINUTE = 60 * 1000;
type Plain = Exclude<OutboxEvent['kind'], 'later' | 'refused'>;
/** What happened, a minute apart. */
const told = (...kinds: Plain[]): OutboxEvent[] =>
	kinds.map((kind, minutes) => ({
		...{ kind, day: '2026-11-20' },
		at: new Date(START + minutes * MINUTE).toISOString()
	}));
const after = (...kinds: Plain[]) => {
	const events = told(...kinds);
	const now = START + kinds.length * MINUTE;
	return {
		...requestStatus(events, now),
		due: isDue(events, now),
		pending: isPending(events, now)
	};
};

test('what the receiver no longer has is said to be lost, and is sent again only after another yes', () => {
	const lost = after('said-yes', 'began', 'sent', 'seen', 'lost');
	expect(lost).toMatchObject({ state: 'lost', due: false, pending: false });
	// Nothing is said of it that was true of what is lost.
	expect(lost).toMatchObject({ seen: false, sentOn: null, refused: null, full: false });
	const again = after('said-yes', 'began', 'sent', 'lost', 'said-yes');
	expect(again).toMatchObject({ state: 'not-sent', due: true, pending: true });
	const arrived = after('said-yes', 'began', 'sent', 'lost', 'said-yes', 'began', 'sent');
	expect(arrived).toMatchObject({ state: 'sent', due: false, sentOn: '2026-11-20' });
});

test('a request that is lost is not asked about as too old: it says that it is lost', () => {
	const events = told('said-yes', 'began', 'sent', 'lost');
	expect(requestStatus(events, START + 100 * 24 * 60 * MINUTE).state).toBe('lost');
});

test.each<[OutboxState, Plain[]]>([
	['not-sent', ['said-yes', 'lost']],
	['cannot-tell', ['said-yes', 'began', 'lost']],
	['waiting', ['said-yes', 'unreached', 'lost']],
	['withdrawn', ['said-yes', 'began', 'sent', 'withdrawn', 'lost']],
	['closed', ['said-yes', 'began', 'sent', 'closed', 'lost']]
])('only what had been sent can be lost: it stands at %s after %j', (state, kinds) => {
	expect(after(...kinds).state).toBe(state);
});

test('what comes back from a copy waits for another yes, and goes with it', () => {
	expect(after('said-yes', 'restored')).toMatchObject({ state: 'ask-again', due: false });
	expect(after('said-yes', 'restored', 'unreached')).toMatchObject({ state: 'ask-again' });
	expect(after('said-yes', 'restored', 'said-yes')).toMatchObject({ state: 'not-sent', due: true });
	// Whether an earlier try has arrived is as open as before.
	expect(after('said-yes', 'began', 'restored', 'said-yes').state).toBe('cannot-tell');
});

test('what has arrived or was taken back stays so when it comes back from a copy', () => {
	for (const end of ['sent', 'withdrawn', 'closed'] as const)
		expect(after('said-yes', 'began', end, 'restored')).toEqual(after('said-yes', 'began', end));
});

test('a yes is no end: without a try in between it changes nothing of what is known', () => {
	expect(after('said-yes', 'unreached', 'said-yes').state).toBe('waiting');
	expect(after('said-yes', 'unanswered', 'said-yes').state).toBe('cannot-tell');
});

test('only what is lost, or has to be asked about again, needs another yes', () => {
	const all = ['not-sent', 'waiting', 'sent', 'cannot-tell', 'withdrawn', 'closed'] as const;
	expect(all.filter(needsYes)).toEqual([]);
	expect([needsYes('lost'), needsYes('ask-again')]).toEqual([true, true]);
});

test('a try that ended otherwise than the one before it does not replace it', () => {
	const kinds = (...all: Plain[]) =>
		told(...all)
			.reduce<OutboxEvent[]>(withEvent, [])
			.map(({ kind }) => kind)
			.join(' ');
	for (const all of [
		'said-yes began unanswered began unable',
		'said-yes unable seen unable',
		'said-yes began seen began',
		'unanswered',
		'began unanswered'
	])
		expect(kinds(...(all.split(' ') as Plain[]))).toBe(all);
});
