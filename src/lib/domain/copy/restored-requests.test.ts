import { expect, test } from 'vitest';
import { restored } from './restored.ts';
import { noRows, type AllRows, type RestoreWay } from './rows.ts';

const now = { day: '2026-11-29', at: '2026-11-29T20:00:00.000Z' };
const bring = (way: RestoreWay, here: Partial<AllRows>, copy: Partial<AllRows>) =>
	restored({ ...noRows(), ...here }, { ...noRows(), ...copy }, way, now);
const event = (kind: string, at = '2026-11-29T19:00:00.000Z') => ({
	kind,
	day: at.slice(0, 10),
	at
});
const request = (rev: number, ...kinds: string[]) => ({
	rev,
	value: { id: 'one', events: kinds.map((kind) => event(kind)) }
});
const back = { kind: 'restored', ...now };
/** The events of a request after a restore, and how often it was written. */
const after = (way: RestoreWay, mine: object | null, theirs: object | null) => {
	const of = (row: object | null) => ({ requests: row ? { one: row } : {} }) as Partial<AllRows>;
	const { rows, settled } = bring(way, of(mine), of(theirs));
	expect(settled).toBe(0);
	const one = rows.requests.one as
		{ rev: number; value: { events: { kind: string }[] } } | undefined;
	return one && [one.rev, one.value.events.map(({ kind }) => kind).join(' ')];
};

test.each(['replace', 'merge'] as const)('a request that comes back says so (%s)', (way) => {
	expect(after(way, null, request(3, 'said-yes'))).toEqual([3, 'said-yes restored']);
	const { rows } = bring(way, {}, { requests: { one: request(3, 'said-yes') } });
	expect(rows.requests.one?.value).toMatchObject({ id: 'one', events: [{}, back] });
	// Once is enough.
	expect(after(way, null, request(3, 'said-yes', 'restored'))).toEqual([3, 'said-yes restored']);
});

test.each(['replace', 'merge'] as const)(
	'one that was made here stays as it is here (%s)',
	(way) => {
		expect(after(way, request(5, 'said-yes', 'began'), null)).toEqual([5, 'said-yes began']);
		expect(after(way, request(5, 'said-yes', 'began'), request(9, 'said-yes'))).toEqual([
			5,
			'said-yes began'
		]);
		const mine = request(5, 'said-yes', 'began', 'sent');
		expect(after(way, mine, request(9, 'said-yes', 'withdrawn'))?.[1]).toBe('said-yes began sent');
	}
);

test.each(['sent', 'withdrawn', 'closed'])(
	'that it is %s is known also where only the copy knows it',
	(end) => {
		const theirs = request(2, 'said-yes', 'began', end);
		expect(after('merge', request(5, 'said-yes'), theirs)).toEqual([
			6,
			`said-yes began ${end} restored`
		]);
	}
);

test('one that had only come back from a copy goes when another copy takes the place of all', () => {
	expect(after('replace', request(2, 'said-yes', 'restored'), null)).toBeUndefined();
	expect(after('replace', request(2, 'said-yes', 'restored', 'said-yes'), null)).toEqual([
		2,
		'said-yes restored said-yes'
	]);
	expect(after('merge', request(2, 'said-yes', 'restored'), null)).toBeDefined();
});

test('a request under way is no request that was made: the copy’s takes its place', () => {
	const draft = (words: string) => ({ requests: { draft: { rev: 2, value: { words } } } });
	const { rows } = bring('replace', draft('here'), draft('there'));
	expect(rows.requests.draft).toEqual({ rev: 3, value: { words: 'there' } });
	expect(bring('replace', draft('here'), {}).rows.requests).toEqual({});
});

const text = (words: string, rev: number) => ({ rev, value: { text: words } });

test('in place of what is here stands what the copy holds, and nothing else', () => {
	const here = { aboutMe: { same: text('x', 4), other: text('mine', 7), gone: text('y', 1) } };
	const copy = { aboutMe: { same: text('x', 9), other: text('theirs', 2), new: text('z', 3) } };
	const { rows, settled } = bring('replace', here, copy);
	expect([rows.aboutMe, settled]).toEqual([
		{ same: text('x', 4), other: text('theirs', 8), new: text('z', 3) },
		0
	]);
});

test('brought together nothing that only one side has is lost, and a later number stays later', () => {
	const here = { aboutMe: { mine: text('x', 4), both: text('a', 2) } };
	const copy = { aboutMe: { theirs: text('z', 3), both: text('b', 9) } };
	const { rows, settled } = bring('merge', here, copy);
	expect(rows.aboutMe).toEqual({ mine: text('x', 4), theirs: text('z', 3), both: text('b', 9) });
	expect(settled).toBe(1);
});

const checkIn = (id: string, at: string, value: number) => ({
	...{ id, pack: 'p', packVersion: 1, day: '2026-11-01', at, seq: 1, finished: true },
	answers: { a: value }
});
const [EARLY, LATE] = ['2026-11-01T08:00:00.000Z', '2026-11-01T09:00:00.000Z'];
const underWay = (more: object) => ({
	'p:a': { rev: 1, value: { pack: 'p', item: 'a', day: '2026-11-01', at: LATE, value: 1, ...more } }
});

test.each<[string, object, string, number, boolean]>([
	['went into a check-in', {}, LATE, 1, false],
	['is later than the check-in', {}, EARLY, 1, true],
	['says something else', { value: 2 }, LATE, 1, true],
	['is of another check-in', { pack: 'q' }, LATE, 1, true],
	['is of another statement', { item: 'b' }, LATE, 1, true]
])('an answer under way that %s comes back only where it did not', (_, more, at, said, comes) => {
	const done = { checkIns: { 2026: { rev: 1, value: [checkIn('c', at, said)] } } };
	for (const [here, copy] of [
		[done, {}],
		[{}, done]
	]) {
		const { rows } = bring('merge', here ?? {}, { ...copy, answers: underWay(more) } as never);
		expect(Object.keys(rows.answers)).toEqual(comes ? ['p:a'] : []);
	}
});

test('an answer under way here is not taken away by a check-in of the copy', () => {
	const done = { checkIns: { 2026: { rev: 1, value: [checkIn('c', LATE, 1)] } } };
	const { rows } = bring('merge', { answers: underWay({}) }, done);
	expect(Object.keys(rows.answers)).toEqual(['p:a']);
	const both = bring('merge', { answers: underWay({}) }, {
		...done,
		answers: underWay({})
	} as never);
	expect(both.rows.answers).toEqual(underWay({}));
});

test('check-ins that the copy keeps in one row go each to the row where it lies here', () => {
	const [a, b, c] = ['a', 'b', 'c'].map((id) => checkIn(id, LATE, 1));
	const here = { checkIns: { one: { rev: 1, value: [a] }, two: { rev: 4, value: [b] } } };
	const copy = { checkIns: { all: { rev: 3, value: [a, b, c] } } };
	expect(bring('merge', here, copy).rows.checkIns).toEqual({
		one: { rev: 1, value: [a] },
		two: { rev: 4, value: [b] },
		all: { rev: 3, value: [c] }
	});
	expect(bring('replace', here, copy).rows.checkIns).toEqual(copy.checkIns);
});
