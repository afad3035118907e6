import { describe, expect, it } from 'vitest';
import ons4Json from '#content/check-ins/ons4.json';
import wellbeingJson from '#content/check-ins/wellbeing.json';
import { distance, distanceOfItems, distanceOfTotal } from './distance-travelled.ts';
import { parseInstrument } from './instrument.ts';
import type { Point } from './line.ts';

const ons4 = parseInstrument(ons4Json, 'ons4.json');
const wellbeing = parseInstrument(wellbeingJson, 'wellbeing.json');
const points = (...entries: [string, number | null][]): Point[] =>
	entries.map(([day, value]) => ({ day, value, checkIn: day }));

describe('distance travelled', () => {
	it.each([
		[
			'in whole days across a clock change',
			points(['2026-03-28', 30], ['2026-03-29', null], ['2026-03-30', 40]),
			{ code: 'higher', first: { value: 30 }, latest: { value: 40 }, days: 2, times: 2 }
		],
		[
			'whatever lies between',
			points(['2026-03-01', 30], ['2026-03-05', 60], ['2026-03-11', 20]),
			{ code: 'lower', first: { value: 30 }, latest: { value: 20 }, days: 10, times: 3 }
		]
	])('is from the first to the latest value, %s', (_, line, told) => {
		expect(distance(line, 3)).toMatchObject(told);
	});

	it('of each item stands by itself, in the order of the pack', () => {
		const checkIn = (day: string, happy: number) => ({
			id: day,
			pack: 'ons4',
			packVersion: 1,
			day,
			at: `${day}T09:00:00.000Z`,
			seq: 1,
			answers: { satisfied: 5, happy },
			finished: true
		});
		const ordered = [checkIn('2026-03-01', 3), checkIn('2026-03-11', 8)];
		expect(
			distanceOfItems(ons4, [ons4], ordered).map(({ item, distance: { code, times } }) => [
				item,
				code,
				times
			])
		).toEqual([
			['satisfied', 'about-same', 2],
			['worthwhile', null, 0],
			['happy', 'higher', 2],
			['anxious', null, 0]
		]);
	});

	it('is not known from nothing or from one', () => {
		expect(distance([], 3)).toEqual({ code: null, reason: 'nothing-yet', times: 0 });
		expect(distance(points(['2026-03-28', 30]), 3)).toEqual({
			code: null,
			reason: 'only-one',
			times: 1
		});
	});

	it('has no total where answers stand alone', () => {
		expect(distanceOfTotal(ons4, [])).toBeNull();
		expect(distanceOfTotal(wellbeing, [])).toMatchObject({ code: null });
	});
});
