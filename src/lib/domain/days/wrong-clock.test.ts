import { describe, expect, test } from 'vitest';
import { goalAfter, moved, on } from '../../../../tests/fixtures/goals.ts';
import type { CheckIn } from '../check-in/check-in.ts';
import { distance } from '../check-in/distance-travelled.ts';
import { checkInsInOrder, drawnPoints, itemLine, lineFacts } from '../check-in/line.ts';
import type { Instrument } from '../check-in/instrument.ts';
import { wishesOf } from '../check-in/wishes.ts';
import { setSign } from '../goal/changes.ts';
import { stateOf } from '../goal/goal.ts';
import { lastMove, setNoticed } from '../goal/moves.ts';
import { latestMoment } from '../moment/moment.ts';
import { isBackAfterLong } from '../today/away.ts';
import { lastNoticed } from '../today/today.ts';

/** Three things said one after the other: the one in the middle under a clock that was wrong by so many years. */
const dayIn = (years: number) => `${2026 + years}-03-02`;
const [FIRST, LAST, TODAY] = ['2026-03-01', '2026-03-03', '2026-03-04'];
const NOW = `${TODAY}T09:00:00.000Z`;
const ask = { id: 'a', items: [{ id: 'x' }] } as unknown as Instrument;

const checkIn = (seq: number, day: string, more: Partial<CheckIn> = {}): CheckIn => ({
	...{ id: String(seq), pack: 'a', packVersion: 1, seq, ...on(day), finished: true },
	answers: { x: seq, 'sleep:different': seq === 2, 'money:different': seq === 3 },
	...more
});

describe.each([-10, -5, -1, 0, 1, 5, 10])('a clock wrong by %i years for one entry', (years) => {
	const wrong = dayIn(years);
	const checkIns = [checkIn(1, FIRST), checkIn(2, wrong), checkIn(3, LAST)];
	const areaOf = { sleep: 'sleep', money: 'money' } as const;

	test('the last check-in is the one made last, and each keeps the day it was given', () => {
		const ordered = checkInsInOrder([...checkIns].reverse());
		expect(ordered.map(({ seq }) => seq)).toEqual([1, 2, 3]);
		expect(ordered.map(({ day }) => day)).toEqual([FIRST, wrong, LAST]);
	});

	test('a line ends with what was said last, is drawn forwards, and tells no time backwards', () => {
		const points = itemLine('x', [ask], checkInsInOrder(checkIns));
		expect(points.at(-1)).toMatchObject({ value: 3, day: LAST });
		const [fact] = lineFacts(points, 0);
		expect(fact).toMatchObject({ now: { value: 3 }, before: { value: 2 } });
		const days = drawnPoints(points).map(({ day }) => day);
		expect(days).toEqual([...days].sort());
		const gone = distance(points, 0);
		expect(gone.code !== null && gone.days).toBeGreaterThanOrEqual(0);
	});

	test('what is wished for comes from the check-in made last', () => {
		expect(wishesOf({ lifeAreas: [] }, checkIns, areaOf, NOW).lifeAreas).toEqual(['money']);
		const other = [checkIn(2, wrong, { pack: 'b' }), checkIn(3, LAST)];
		expect(wishesOf({ lifeAreas: [] }, other, areaOf, NOW).lifeAreas).toEqual(['money', 'sleep']);
	});

	test('a choice by hand does not silence later check-ins for ever', () => {
		const said = { lifeAreas: ['work' as const], chosenAt: on(wrong).at };
		expect(wishesOf(said, [checkIn(3, LAST)], areaOf, NOW).lifeAreas).toEqual(['money', 'work']);
	});

	test('a goal stands where it was said to stand last', () => {
		const goal = goalAfter(...moved(FIRST, 3), ...moved(wrong, 8), ...moved(LAST, 4));
		expect(lastMove(goal)?.value).toBe(4);
		expect(stateOf(goal)).toBe('draft');
	});

	test('neither a good moment nor a sign of a day to come stands for the latest', () => {
		const moment = (id: string, day: string) => ({ id, text: id, ...on(day) });
		const moments = [moment('wrong', wrong), moment('last', LAST)];
		expect(latestMoment(TODAY, moments)?.id).toBe('last');
		const goal = goalAfter(
			setSign('s', 'me', 'Up early'),
			setSign('t', 'me', 'Sang'),
			setNoticed('s', on(wrong), true),
			setNoticed('t', on(LAST), true)
		);
		expect(lastNoticed(TODAY, [goal])).toBe('Sang');
	});

	test('nobody is taken to come back after long for it', () => {
		const dated = checkIns.map(({ day }) => ({ day }));
		expect(isBackAfterLong(TODAY, { dated, goals: [], runs: [] })).toBe(false);
	});
});
