import { describe, expect, it } from 'vitest';
import lifeAreasJson from '#content/check-ins/life-areas.json';
import lonelinessJson from '#content/check-ins/loneliness.json';
import ons4Json from '#content/check-ins/ons4.json';
import wellbeingJson from '#content/check-ins/wellbeing.json';
import wellbeingShortJson from '#content/check-ins/wellbeing-short.json';
import { parseInstrument } from './instrument.ts';
import { maybeDifferent, strengths } from './strength.ts';

const short = parseInstrument(wellbeingShortJson, 'wellbeing-short.json');
const wellbeing = parseInstrument(wellbeingJson, 'wellbeing.json');
const ons4 = parseInstrument(ons4Json, 'ons4.json');
const loneliness = parseInstrument(lonelinessJson, 'loneliness.json');
const areas = parseInstrument(lifeAreasJson, 'life-areas.json');
const all = (value: number) => Object.fromEntries(short.items.map(({ id }) => [id, value]));
const said = ({ found }: ReturnType<typeof strengths>) =>
	found.map(({ code, item, choice }) => `${item} ${code} ${choice ?? ''}`.trim());

describe('what goes well', () => {
	it('is first what is strong, the strongest first, then what is better than last time', () => {
		const now = { ...all(2), rest: 4, closeness: 5, coping: 3 };
		expect(said(strengths(short, now, all(2)))).toEqual([
			'closeness strong all',
			'rest strong often',
			'coping higher-than-last some'
		]);
	});

	it('is at most as many as asked for', () => {
		expect(strengths(short, all(5)).found).toHaveLength(3);
		expect(strengths(short, all(5), null, 1).found).toHaveLength(1);
	});

	it('is the best of this time when nothing is strong or better', () => {
		expect(said(strengths(short, { ...all(2), rest: 3 }))).toEqual(['rest best some']);
	});

	it('names no more bests than asked for, and no second best', () => {
		expect(said(strengths(short, { ...all(2), rest: 3, coping: 3 }, null, 1))).toHaveLength(1);
		const answers = { rest: 3, coping: 2 };
		expect(said(strengths(short, answers))).toEqual(['rest best some']);
	});

	it('is not better than a time at which it was skipped', () => {
		const now = { ...all(2), coping: 3 };
		expect(said(strengths(short, now, { ...all(2), coping: null }))).toEqual(['coping best some']);
	});

	it('is not made up when nothing stands out or nothing was answered', () => {
		expect(strengths(short, all(1))).toEqual({ found: [], reason: 'nothing-stands-out' });
		expect(strengths(short, { rest: null })).toEqual({ found: [], reason: 'nothing-answered' });
	});

	it('counts little anxiety and little loneliness as strong', () => {
		const four = { satisfied: 5, worthwhile: 5, happy: 5, anxious: 2 };
		expect(said(strengths(ons4, four))).toEqual(['anxious strong']);
		expect(said(strengths(ons4, { ...four, anxious: 6 }, { ...four, anxious: 9 }))).toEqual([
			'anxious lower-than-last'
		]);
		expect(said(strengths(loneliness, { lonely: 1 }))).toEqual(['lonely strong never']);
		expect(strengths(loneliness, { lonely: 5 }).found).toEqual([]);
	});

	it('takes no step of one on a scale for better', () => {
		expect(said(strengths(areas, { sleep: 4 }, { sleep: 3 }))).toEqual([]);
		expect(said(strengths(areas, { sleep: 4 }, { sleep: 2 }))).toEqual(['sleep higher-than-last']);
	});
});

describe('what may be different', () => {
	it('is what the person said, in the order of the pack, whatever the values', () => {
		const answers = { money: 9, 'money:different': true, sleep: 1, 'worry:different': true };
		expect(maybeDifferent(areas, answers).slice(0, 2)).toMatchObject([
			{ code: 'said', item: 'worry', value: null, choice: null, lifeArea: 'worry' },
			{ code: 'said', item: 'money', value: 9, lifeArea: 'money' }
		]);
	});

	it('is first what they named, and then what they may be asked about', () => {
		const answers = { sleep: 1, worry: 3, 'money:different': true };
		expect(maybeDifferent(areas, answers)).toMatchObject([
			{ code: 'said', item: 'money' },
			{ code: 'low', item: 'sleep' },
			{ code: 'low', item: 'worry' }
		]);
	});

	it('is at most five things, of each area of life one before a second', () => {
		const offered = maybeDifferent(areas, Object.fromEntries(areas.items.map(({ id }) => [id, 0])));
		expect(offered).toHaveLength(5);
		const long = { hope: 1, calm: 1, 'self-kindness': 1, enjoyment: 1, rest: 1, closeness: 1 };
		expect(maybeDifferent(wellbeing, long, 4).map(({ item }) => item)).toEqual([
			'hope',
			'calm',
			'rest',
			'closeness'
		]);
	});

	it('is asked about by need, and not in the order of the statements', () => {
		const answers = { ...all(4), meaning: 2, rest: 2, 'feeling-safe': 1 };
		expect(maybeDifferent(short, answers)).toMatchObject([
			{ code: 'low', item: 'feeling-safe', choice: 'none', lifeArea: 'safety' },
			{ code: 'low', item: 'meaning', choice: 'rarely', lifeArea: 'purpose' },
			{ code: 'low', item: 'rest', choice: 'rarely', lifeArea: 'sleep' }
		]);
	});

	it('never leaves out not feeling safe, however much else is low', () => {
		const low = { ...Object.fromEntries(wellbeing.items.map(({ id }) => [id, 1])) };
		for (const answers of [
			{ ...low, 'feeling-safe': 1 },
			{ ...low, 'feeling-safe': 2 },
			{
				...low,
				...Object.fromEntries(
					wellbeing.items.slice(0, 9).map(({ id }) => [`${id}:different`, true])
				)
			}
		])
			expect(maybeDifferent(wellbeing, answers).map(({ item }) => item)).toContain('feeling-safe');
		expect(maybeDifferent(wellbeing, { ...low, 'feeling-safe': 4 })).toHaveLength(5);
	});

	it('is the least well answered where nothing is low, and nothing where all is strong', () => {
		expect(maybeDifferent(short, { ...all(4), rest: 3 })).toMatchObject([
			{ code: 'least', item: 'rest' }
		]);
		expect(maybeDifferent(short, all(3))).toHaveLength(3);
		expect(maybeDifferent(short, all(4))).toEqual([]);
	});
});

describe('the thresholds of a pack', () => {
	const at = (name: 'strong' | 'fair' | 'low') => short.thresholds[name];

	it('make an answer strong from the value on', () => {
		expect(said(strengths(short, { rest: at('strong') }))[0]).toContain('strong');
		expect(said(strengths(short, { rest: at('strong') - 1 }))[0]).not.toContain('strong');
	});

	it('make an answer fair from the value on', () => {
		expect(strengths(short, { rest: at('fair') }).found).toHaveLength(1);
		expect(strengths(short, { rest: at('fair') - 1 }).found).toEqual([]);
	});

	it('make an answer low up to the value', () => {
		expect(maybeDifferent(short, { rest: at('low') })[0]?.code).toBe('low');
		expect(maybeDifferent(short, { rest: at('low') + 1 })[0]?.code).toBe('least');
	});
});
