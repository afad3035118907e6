import { describe, expect, it } from 'vitest';
import lifeAreasJson from '#content/check-ins/life-areas.json';
import lonelinessJson from '#content/check-ins/loneliness.json';
import ons4Json from '#content/check-ins/ons4.json';
import wellbeingJson from '#content/check-ins/wellbeing.json';
import wellbeingShortJson from '#content/check-ins/wellbeing-short.json';
import { rangeOf } from './answer.ts';
import { parseInstrument } from './instrument.ts';
import { score, totalRange } from './scoring.ts';
import { RULES } from './scoring-rules.ts';

const wellbeing = parseInstrument(wellbeingJson, 'wellbeing.json');
const short = parseInstrument(wellbeingShortJson, 'wellbeing-short.json');
const ons4 = parseInstrument(ons4Json, 'ons4.json');
const all = (value: number) => Object.fromEntries(wellbeing.items.map(({ id }) => [id, value]));

describe('a total', () => {
	it('runs from 14 to 70, and from 7 to 35 in the short form', () => {
		expect(totalRange(wellbeing)).toEqual({ min: 14, max: 70 });
		expect(totalRange(short)).toEqual({ min: 7, max: 35 });
	});

	it('is the sum of complete answers', () => {
		expect(score(wellbeing, { ...all(3), rest: 5, hope: 1 })).toEqual({ total: 42 });
	});

	it('is not said when an answer is missing or skipped', () => {
		const none = { total: null, reason: 'incomplete' };
		expect(score(wellbeing, { ...all(3), rest: null })).toEqual(none);
		expect(score(wellbeing, {})).toEqual(none);
	});

	it('never comes out of answers that stand alone', () => {
		for (const json of [ons4Json, lonelinessJson, lifeAreasJson]) {
			const instrument = parseInstrument(json, 'x.json');
			expect(score(instrument, {})).toEqual({ total: null, reason: 'answers-stand-alone' });
			expect(totalRange(instrument)).toBeNull();
		}
	});

	it('of the licensed short form is the published metric, rising from 7 to 35', () => {
		const metric = Array.from({ length: 29 }, (_, at) => RULES['swemwbs-metric']([7 + at]));
		expect([metric[0], metric[14], metric[19], metric[28]]).toEqual([7, 19.25, 23.21, 35]);
		expect([6, 36].map((raw) => RULES['swemwbs-metric']([raw]))).toEqual([null, null]);
		// All 29 values as they are published, added up.
		expect(metric.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBeCloseTo(585.66, 9);
		expect(metric.every((value, at) => at === 0 || (value ?? 0) > (metric[at - 1] ?? 0))).toBe(
			true
		);
	});
});

it('answers run over the named choices or the scale', () => {
	expect(rangeOf(wellbeing)).toEqual({ min: 1, max: 5 });
	expect(rangeOf(ons4)).toEqual({ min: 0, max: 10 });
});
