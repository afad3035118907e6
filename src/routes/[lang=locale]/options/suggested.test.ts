import { expect, test } from 'vitest';
import type { CheckIn } from '#lib/domain/check-in/check-in.ts';
import { LIFE_AREAS } from '#lib/domain/situation/situation.ts';
import { type AskedAreas, suggestedAreas } from './suggested.ts';

const asked: AskedAreas = {
	'life-areas': LIFE_AREAS.map((area) => [area, area] as const),
	family: [
		['we-rest', 'sleep'],
		['we-make-up', 'relationships'],
		['we-are-heard', 'relationships']
	]
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

test('the latest check-in about life areas says what a person may like to be different', () => {
	const earlier = checkIn(1, { 'sleep:different': true });
	const latest = checkIn(2, { sleep: 2, 'money:different': true, 'work:different': false });
	const other = checkIn(3, { 'sleep:different': true }, { pack: 'wellbeing' });
	expect(suggestedAreas([earlier, latest, other], asked)).toEqual({
		day: '2026-03-02',
		areas: ['money'],
		marked: 1
	});
});

test('a deleted check-in suggests nothing, and a low answer alone doesn’t either', () => {
	const gone = checkIn(1, { 'sleep:different': true }, { deletedAt: '2026-03-02T10:00:00.000Z' });
	expect(suggestedAreas([gone, checkIn(1, { sleep: 0 }, { pack: 'wellbeing' })], asked)).toBeNull();
});

test('more than four are cut to four, and the count says so', () => {
	const areas = ['low-mood', 'worry', 'sleep', 'safety', 'money'];
	const answers = Object.fromEntries(areas.map((area) => [`${area}:different`, true]));
	expect(suggestedAreas([checkIn(1, answers)], asked)).toMatchObject({
		areas: ['low-mood', 'worry', 'sleep', 'safety'],
		marked: 5
	});
});

test('a check-in whose statements have names of their own leads to life areas, each once', () => {
	const earlier = checkIn(1, { 'money:different': true });
	const latest = checkIn(
		2,
		{ 'we-make-up:different': true, 'we-are-heard:different': true, 'we-rest:different': false },
		{ pack: 'family' }
	);
	expect(suggestedAreas([earlier, latest], asked)).toEqual({
		day: '2026-03-02',
		areas: ['relationships'],
		marked: 1
	});
});
