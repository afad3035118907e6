import { expect, test } from 'vitest';
import { markDifferent } from './afterwards.ts';
import type { CheckIn } from './check-in.ts';
import { wishesOf, type AreaOf } from './wishes.ts';

const areaOf: AreaOf = {
	...{ 'low-mood': 'low-mood', worry: 'worry', sleep: 'sleep', safety: 'safety', money: 'money' },
	...{ rest: 'sleep', 'feeling-safe': 'safety', closeness: 'relationships' }
};
const checkIn = (
	seq: number,
	answers: CheckIn['answers'],
	more: Partial<CheckIn> = {}
): CheckIn => ({
	id: String(seq),
	pack: 'life-areas',
	packVersion: 1,
	day: `2026-03-0${seq}`,
	at: `2026-03-0${seq}T10:00:00.000Z`,
	seq,
	answers,
	finished: true,
	...more
});
const nothing = { lifeAreas: [] };
const NOW = '2026-12-31T10:00:00.000Z';

test('the latest check-in of a kind says what a person would like to be different', () => {
	const earlier = checkIn(1, { 'sleep:different': true });
	const latest = checkIn(2, { sleep: 2, 'money:different': true, 'work:different': false });
	expect(wishesOf(nothing, [earlier, latest], areaOf, NOW)).toEqual({
		lifeAreas: ['money'],
		markedOn: { money: '2026-03-02' },
		taken: { day: '2026-03-02', areas: ['money'], marked: 1 }
	});
});

test('any check-in counts, the newest first', () => {
	const areas = checkIn(1, { 'money:different': true });
	const short = checkIn(2, { 'rest:different': true }, { pack: 'wellbeing-short' });
	expect(wishesOf(nothing, [areas, short], areaOf, NOW).lifeAreas).toEqual(['sleep', 'money']);
});

test('what was chosen by hand before a check-in does not silence it, and stays behind it', () => {
	const said = { lifeAreas: ['money', 'work'] as const, chosenAt: '2026-03-01T09:00:00.000Z' };
	const marked = checkIn(2, { 'sleep:different': true });
	const wishes = wishesOf({ ...said, lifeAreas: [...said.lifeAreas] }, [marked], areaOf, NOW);
	expect(wishes.lifeAreas).toEqual(['sleep', 'money', 'work']);
	// A choice of long ago has no moment, and is older than any check-in.
	expect(wishesOf({ lifeAreas: ['work'] }, [marked], areaOf, NOW).lifeAreas).toEqual([
		'sleep',
		'work'
	]);
});

test('a choice by hand since then is the one that counts, and the day of the mark is still known', () => {
	const said = { lifeAreas: ['sleep' as const], chosenAt: '2026-03-05T09:00:00.000Z' };
	expect(wishesOf(said, [checkIn(2, { 'sleep:different': true })], areaOf, NOW)).toEqual({
		lifeAreas: ['sleep'],
		markedOn: { sleep: '2026-03-02' },
		taken: null
	});
});

test('a mark made later in an earlier check-in counts from when it was made', () => {
	const said = { lifeAreas: ['work' as const], chosenAt: '2026-03-05T09:00:00.000Z' };
	const later = markDifferent(checkIn(2, { rest: 1 }), 'rest', true, '2026-03-06T09:00:00.000Z');
	expect(wishesOf(said, [later], areaOf, NOW).taken?.areas).toEqual(['sleep']);
	const back = markDifferent(later, 'rest', false, '2026-03-07T09:00:00.000Z');
	expect(wishesOf(said, [back], areaOf, NOW)).toMatchObject({ lifeAreas: ['work'], taken: null });
});

test('a deleted or unfinished check-in says nothing, and a low answer alone doesn’t either', () => {
	const gone = checkIn(1, { 'sleep:different': true }, { deletedAt: '2026-03-02T10:00:00.000Z' });
	const open = checkIn(2, { 'sleep:different': true }, { finished: false });
	expect(wishesOf(nothing, [gone, open, checkIn(3, { sleep: 0 })], areaOf, NOW).lifeAreas).toEqual(
		[]
	);
});

test('more than four are cut to four, safety is not the one cut off, and the count says so', () => {
	const items = ['low-mood', 'worry', 'sleep', 'money', 'safety'];
	const answers = Object.fromEntries(items.map((item) => [`${item}:different`, true]));
	const wishes = wishesOf({ lifeAreas: ['work'] }, [checkIn(1, answers)], areaOf, NOW);
	expect(wishes.lifeAreas).toEqual(['safety', 'low-mood', 'worry', 'sleep']);
	expect(wishes.taken?.marked).toBe(5);
});
