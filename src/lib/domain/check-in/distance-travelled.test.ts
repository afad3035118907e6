import { describe, expect, it } from 'vitest';
import ons4Json from '#content/check-ins/ons4.json';
import wellbeingJson from '#content/check-ins/wellbeing.json';
import { distance, distanceOfTotal } from './distance-travelled.ts';
import { parseInstrument } from './instrument.ts';
import type { Point } from './line.ts';

const ons4 = parseInstrument(ons4Json, 'ons4.json');
const wellbeing = parseInstrument(wellbeingJson, 'wellbeing.json');
const points = (...entries: [string, number | null][]): Point[] =>
	entries.map(([day, value]) => ({ day, value, checkIn: day }));

describe('distance travelled', () => {
	it('is from the first to the latest value, in whole days across a clock change', () => {
		expect(
			distance(points(['2026-03-28', 30], ['2026-03-29', null], ['2026-03-30', 40]), 3)
		).toMatchObject({
			code: 'higher',
			first: { value: 30 },
			latest: { value: 40 },
			days: 2,
			times: 2
		});
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
