import { expect, test } from 'vitest';
import type { Exercise } from './exercise.ts';
import { suggestions } from './suggest.ts';
import { helpedIn, keptIn, nextSeq, putAwayIn, recordOf, type RightNowTime } from './times.ts';

const exercise = (
	id: string,
	kind: Exercise['kind'],
	reads: Exercise['reads'] = null
): Exercise => ({
	...{ id, kind, reads, minutes: 2, timer: null, title: id, what: id },
	...{ steps: ['one', 'two'], cautions: ['care'], sources: [] }
});
const all = [
	exercise('breath', 'body'),
	exercise('walk', 'body'),
	exercise('look', 'senses'),
	exercise('plan', 'mine', 'plan')
];
const time = (seq: number, id: string, more: Partial<RightNowTime> = {}): RightNowTime => ({
	...{ id: String(seq), seq, exercise: id, day: '2026-11-22', at: '2026-11-22T03:00:00.000Z' },
	...{ did: true, before: null, after: null, said: null },
	...more
});
const offered = (times: RightNowTime[], kind: Exercise['kind'] | null = null, empty = ['plan']) =>
	suggestions(all, times, { kind, isEmpty: ({ id }) => empty.includes(id) }).map(
		({ exercise, reason }) => `${exercise.id} ${reason}`
	);

test('who has done nothing yet is offered all in their order, but what would be empty', () => {
	expect(offered([])).toEqual(['breath new', 'walk new', 'look new']);
	expect(offered([], null, [])).toContain('plan new');
});

test('what was kept comes first, then what is new, then the rest', () => {
	const times = [time(1, 'breath'), time(2, 'look', { said: 'keep' })];
	expect(offered(times)).toEqual(['look kept', 'walk new', 'breath other']);
});

test('of two that were kept, the one kept last comes first', () => {
	const times = [time(1, 'look', { said: 'keep' }), time(2, 'breath', { said: 'keep' })];
	expect(keptIn(times)).toEqual(['breath', 'look']);
	expect(keptIn([...times, time(3, 'look', { said: 'keep' })])).toEqual(['look', 'breath']);
	expect(keptIn([...times].reverse())).toEqual(['breath', 'look']);
});

test('what was put away is not offered, done or not, until it is said to be kept', () => {
	const away = time(1, 'breath', { did: false, said: 'never' });
	expect(offered([away])).toEqual(['walk new', 'look new']);
	expect(putAwayIn([away])).toEqual(['breath']);
	const again = [away, time(2, 'breath', { said: 'keep' })];
	expect([putAwayIn(again), offered(again)[0]]).toEqual([[], 'breath kept']);
	expect(putAwayIn([...again, time(3, 'breath')])).toEqual([]);
});

test('one kind is offered by itself', () => {
	expect(offered([], 'body')).toEqual(['breath new', 'walk new']);
	expect(offered([], 'people')).toEqual([]);
});

test('no number, high or low, changes what is offered or in which order', () => {
	const said = [time(1, 'walk', { said: 'keep' }), time(2, 'breath'), time(3, 'look')];
	const plain = offered(said);
	for (let before = 0; before <= 10; before += 1)
		for (let after = 0; after <= 10; after += 1)
			expect(offered(said.map((one) => ({ ...one, before, after })))).toEqual(plain);
});

test('the record counts what was done, and tells a change where both numbers were said', () => {
	const times = [
		time(2, 'breath', { before: 7, after: 6 }),
		time(1, 'breath', { before: 8, after: 5 }),
		time(3, 'breath', { before: 4 }),
		time(4, 'breath', { did: false, said: 'never' }),
		time(5, 'walk', { before: 0, after: 0 })
	];
	expect(recordOf(times, 'breath')).toEqual({
		times: 3,
		changes: [
			{ before: 8, after: 5 },
			{ before: 7, after: 6 }
		]
	});
	expect(recordOf(times, 'walk').changes).toEqual([{ before: 0, after: 0 }]);
	expect(recordOf(times, 'look')).toEqual({ times: 0, changes: [] });
	expect([nextSeq([]), nextSeq(times)]).toEqual([1, 6]);
});

test('what helped is what was kept, then what was followed by a lower number, and nothing put away', () => {
	const times = [
		time(1, 'walk', { before: 6, after: 5 }),
		time(2, 'look', { before: 5, after: 5 }),
		time(3, 'breath', { said: 'keep' }),
		time(4, 'plan', { before: 8, after: 2 }),
		time(5, 'plan', { said: 'never' }),
		time(6, 'walk', { before: 4, after: 9 })
	];
	expect(helpedIn(times)).toEqual(['breath', 'walk']);
	expect(helpedIn([])).toEqual([]);
});
