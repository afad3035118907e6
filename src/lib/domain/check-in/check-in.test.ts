import { describe, expect, it } from 'vitest';
import lifeAreasJson from '#content/check-ins/life-areas.json';
import wellbeingShortJson from '#content/check-ins/wellbeing-short.json';
import type { AppError } from '../app-error.ts';
import * as checkIns from './check-in.ts';
import { parseInstrument } from './instrument.ts';

const short = parseInstrument(wellbeingShortJson, 'wellbeing-short.json');
const areas = parseInstrument(lifeAreasJson, 'life-areas.json');
const fault = (instrument: typeof short, key: string, value: number | boolean | null) => {
	try {
		checkIns.checkAnswer(instrument, key, value);
	} catch (error) {
		const { cause, code } = error as AppError;
		return `${String(cause)} ${code}`;
	}
	return null;
};

describe('where one is', () => {
	it('is the first item neither answered nor skipped', () => {
		expect(checkIns.currentItem(short, {})?.id).toBe('meaning');
		expect(checkIns.currentItem(short, { meaning: 4, rest: null })?.id).toBe('coping');
		const all = Object.fromEntries(short.items.map(({ id }) => [id, 3]));
		expect(checkIns.currentItem(short, all)).toBeNull();
	});

	it('is counted in answers and skips', () => {
		expect(checkIns.checkInProgress(short, { meaning: 4, rest: null, coping: null })).toEqual({
			answered: 1,
			skipped: 2,
			total: 7
		});
	});
});

describe('an answer', () => {
	it.each([0, 6, 2.5, NaN, true])('of %s is no named choice', (value) => {
		expect(fault(short, 'meaning', value)).toBe('meaning answer-out-of-range');
	});

	it('that only says yes is no place on a scale', () => {
		expect(fault(areas, 'sleep', true)).toBe('sleep answer-out-of-range');
	});

	it('may be a skip', () => expect(fault(short, 'meaning', null)).toBeNull());

	it('to an item that is not there names it', () => {
		expect(fault(short, 'luck', 3)).toBe('luck answer-out-of-range');
		expect(fault(short, 'meaning:different', true)).toBe('meaning:different answer-out-of-range');
	});

	it('to a life area runs from 0 to 10, and may say that it is to be different', () => {
		expect(fault(areas, 'sleep', 0)).toBeNull();
		expect(fault(areas, 'sleep', 11)).toBe('sleep answer-out-of-range');
		expect(fault(areas, 'sleep:different', true)).toBeNull();
		expect(fault(areas, 'sleep:different', 1)).toBe('sleep:different answer-out-of-range');
	});
});

describe('a check-in', () => {
	const kept = {
		id: 'a',
		pack: 'wellbeing-short',
		packVersion: 1,
		day: '2026-03-01',
		at: '2026-03-01T09:00:00.000Z',
		seq: 1,
		answers: { meaning: 4, rest: null, 'sleep:different': true },
		finished: true
	};

	it('is read as it was kept', () => {
		expect(checkIns.CheckIn.parse(kept)).toEqual(kept);
		const more = { ...kept, note: 'Rain', deletedAt: '2026-03-02T09:00:00.000Z' };
		expect(checkIns.CheckIn.parse(more)).toEqual(more);
	});

	it.each([
		['an answer in words', { answers: { meaning: 'often' } }],
		['a day that is none', { day: '2026-02-30' }],
		['no place in the order', { seq: undefined }]
	])('with %s is refused', (_, over) => {
		expect(checkIns.CheckIn.safeParse({ ...kept, ...over }).success).toBe(false);
	});
});
