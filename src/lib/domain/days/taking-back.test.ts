import { expect, test } from 'vitest';
import { afterVisit, isPastTakingBack, takenBackUntil } from './taking-back.ts';

test('what was deleted can be taken back for thirty days', () => {
	const deleted = { deletedAt: '2026-04-01T10:00:00.000Z' };
	expect(isPastTakingBack(deleted, '2026-05-01T09:59:59.999Z')).toBe(false);
	expect(isPastTakingBack(deleted, '2026-05-01T10:00:00.000Z')).toBe(true);
	expect(isPastTakingBack({}, '2026-05-01T10:00:00.000Z')).toBe(false);
});

test('the last day for taking back is the thirtieth after', () => {
	expect(takenBackUntil('2026-04-01T10:00:00.000Z')).toBe('2026-05-01');
});

const thing = { at: '2026-03-01T10:00:00.000Z', deletedAt: '2026-04-01T10:00:00.000Z' };
const after = (thingThen: Parameters<typeof afterVisit>[0], ...visits: string[]) =>
	visits.reduce<ReturnType<typeof afterVisit>>(
		(kept, at) => kept && afterVisit(kept, at),
		thingThen
	);

test.each([
	['before its time it is left as it is', ['2026-05-01T09:59:59.999Z'], 'as it was'],
	['the first visit after it only notes it', ['2026-05-01T10:00:00.000Z'], 'noted'],
	['as does one that comes years later', ['2036-05-01T10:00:00.000Z'], 'noted'],
	[
		'a visit less than three days later leaves it',
		['2026-05-01T10:00:00.000Z', '2026-05-04T09:59:59.999Z'],
		'noted'
	],
	[
		'one three days later ends it',
		['2026-05-01T10:00:00.000Z', '2026-05-04T10:00:00.000Z'],
		'gone'
	],
	[
		'a clock that was a year ahead for a minute changes nothing',
		['2027-04-02T10:00:00.000Z', '2026-04-02T10:00:00.000Z', '2026-04-09T10:00:00.000Z'],
		'as it was'
	],
	[
		'a note out of the future is no note',
		['2036-05-01T10:00:00.000Z', '2026-05-02T10:00:00.000Z', '2026-05-04T10:00:00.000Z'],
		'noted'
	]
])('%s', (_, visits, came) => {
	const kept = after(thing, ...visits);
	const found = kept === null ? 'gone' : kept.overdueAt === undefined ? 'as it was' : 'noted';
	expect(found).toBe(came);
	if (found === 'as it was') expect(kept).toEqual(thing);
});

test('an old note does not shorten the time after a second deletion', () => {
	const again = {
		...thing,
		overdueAt: '2026-05-01T10:00:00.000Z',
		deletedAt: '2026-05-02T10:00:00.000Z'
	};
	expect(after(again, '2026-07-01T10:00:00.000Z')).not.toBeNull();
});

test('what a clock says was deleted before it was made has its thirty days from the note', () => {
	const wrong = { ...thing, deletedAt: '2016-04-01T10:00:00.000Z' };
	expect(after(wrong, '2026-04-02T10:00:00.000Z', '2026-05-02T09:59:59.999Z')).not.toBeNull();
	expect(after(wrong, '2026-04-02T10:00:00.000Z', '2026-05-02T10:00:00.000Z')).toBeNull();
});
