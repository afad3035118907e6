import { describe, expect, it } from 'vitest';
import lifeAreasJson from '#content/check-ins/life-areas.json';
import wellbeingShortJson from '#content/check-ins/wellbeing-short.json';
import * as checkIns from './check-in.ts';
import { CheckIn } from './check-in-record.ts';
import { parseInstrument } from './instrument.ts';

const short = parseInstrument(wellbeingShortJson, 'wellbeing-short.json');
const areas = parseInstrument(lifeAreasJson, 'life-areas.json');
const start = { id: 'a', day: '2026-03-29', at: '2026-03-28T23:30:00.000Z', seq: 4 };
const fault = (instrument: typeof short, key: string, value: number | boolean | null) => {
	try {
		checkIns.checkAnswer(instrument, key, value);
	} catch (error) {
		const { field, code } = error as checkIns.AnswerError;
		return `${field} ${code}`;
	}
	return null;
};

describe('where one is', () => {
	it('is the first item neither answered nor skipped', () => {
		expect(checkIns.currentItem(short, {})?.id).toBe('meaning');
		expect(checkIns.currentItem(short, { meaning: 4, rest: null })?.id).toBe('coping');
		expect(checkIns.currentItem(short, { meaning: 4 }, new Set(['rest', 'coping']))?.id).toBe(
			'having-a-say'
		);
		const all = Object.fromEntries(short.items.map(({ id }) => [id, 3]));
		expect(checkIns.currentItem(short, all)).toBeNull();
	});

	it('is counted in answers, skips and places', () => {
		expect(checkIns.progress(short, { meaning: 4, rest: null }, new Set(['coping']))).toEqual({
			answered: 1,
			skipped: 2,
			total: 7,
			place: 4
		});
		const skips = Object.fromEntries(short.items.map(({ id }) => [id, null]));
		expect(checkIns.progress(short, skips).place).toBe(8);
	});

	it('is the end only when every item has an answer', () => {
		const all = Object.fromEntries(short.items.map(({ id }) => [id, 3]));
		expect(checkIns.isComplete(short, all)).toBe(true);
		expect(checkIns.isComplete(short, { ...all, rest: null })).toBe(false);
	});
});

describe('an answer', () => {
	it.each([0, 6, 2.5, NaN, true])('of %s is no named choice', (value) => {
		expect(fault(short, 'meaning', value)).toBe('meaning answer-out-of-range');
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
	it('begins empty, on the day it was begun, with the version of its pack', () => {
		const fresh = checkIns.startAfresh(short, start);
		expect(CheckIn.parse(fresh)).toEqual(fresh);
		expect(fresh).toMatchObject({
			pack: 'wellbeing-short',
			packVersion: 1,
			answers: {},
			finished: false
		});
	});

	it('keeps earlier answers when one more is given', () => {
		const one = checkIns.withAnswer(short, checkIns.startAfresh(short, start), 'meaning', 4);
		const two = checkIns.withAnswer(short, one, 'rest', null);
		expect(two.answers).toEqual({ meaning: 4, rest: null });
		expect(one.answers).toEqual({ meaning: 4 });
	});

	it('can be taken back for thirty days after it was deleted', () => {
		const deleted = {
			...checkIns.startAfresh(short, start),
			deletedAt: '2026-04-01T10:00:00.000Z'
		};
		expect(checkIns.isPastTakingBack(deleted, '2026-05-01T09:59:59.999Z')).toBe(false);
		expect(checkIns.isPastTakingBack(deleted, '2026-05-01T10:00:00.000Z')).toBe(true);
	});
});
