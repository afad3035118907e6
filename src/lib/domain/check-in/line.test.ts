import { describe, expect, it } from 'vitest';
import welsh from '#locales/cy/results.json';
import english from '#locales/en/results.json';
import wellbeingJson from '#content/check-ins/wellbeing.json';
import wellbeingShortJson from '#content/check-ins/wellbeing-short.json';
import type { CheckIn } from './check-in.ts';
import { distanceOfItems } from './distance-travelled.ts';
import { parseInstrument } from './instrument.ts';
import * as line from './line.ts';

const long = parseInstrument(wellbeingJson, 'wellbeing.json');
const short = parseInstrument(wellbeingShortJson, 'wellbeing-short.json');
let seq = 0;
const checkIn = (day: string, value: number | null, change: Partial<CheckIn> = {}): CheckIn => {
	const from = change.pack === 'wellbeing-short' ? short : long;
	seq += 1;
	return {
		id: `${day} ${seq}`,
		pack: from.id,
		packVersion: 1,
		day,
		at: `${day}T09:00:00.000Z`,
		seq,
		answers: Object.fromEntries(from.items.map(({ id }) => [id, value])),
		finished: true,
		...change
	};
};
const values = (points: line.Point[]) => points.map(({ day, value }) => [day, value]);
const points = (...entries: [string, number | null][]): line.Point[] =>
	entries.map(([day, value]) => ({ day, value, checkIn: day }));
const facts = (...entries: [string, number | null][]) =>
	line
		.lineFacts(points(...entries), 3)
		.map((fact) => ('before' in fact ? `${fact.code} ${fact.before.day}` : fact.code));

describe('a line', () => {
	it('has a point a day, the last of the day with a value, and a gap where there was no total', () => {
		const ordered = line.checkInsInOrder([
			checkIn('2026-03-01', 2),
			checkIn('2026-03-01', 3),
			checkIn('2026-03-01', null),
			checkIn('2026-03-02', null),
			checkIn('2026-03-03', 4)
		]);
		expect(values(line.totalLine(long, ordered))).toEqual([
			['2026-03-01', 42],
			['2026-03-02', null],
			['2026-03-03', 56]
		]);
	});

	it('leaves out what is not finished or is deleted', () => {
		const deletedAt = '2026-03-05T09:00:00.000Z';
		const some = [
			checkIn('2026-03-01', 3, { finished: false }),
			checkIn('2026-03-02', 3, { deletedAt })
		];
		expect(line.checkInsInOrder(some)).toEqual([]);
	});

	it('goes as check-ins were made, whatever the clock said, and keeps the days they were given', () => {
		const ordered = line.checkInsInOrder([
			checkIn('2026-10-25', 3, { at: '2026-10-24T23:30:00.000Z' }),
			checkIn('2026-10-24', 4, { at: '2026-10-25T09:00:00.000Z' })
		]);
		expect(ordered.map(({ day }) => day)).toEqual(['2026-10-25', '2026-10-24']);
	});

	it('takes what was made later on a day as the later, in whatever order they are kept', () => {
		const [one, two, three] = [
			checkIn('2026-03-01', 2),
			checkIn('2026-03-01', 3),
			checkIn('2026-03-02', 4)
		];
		for (const kept of [
			[one, two, three],
			[three, two, one],
			[two, three, one]
		])
			expect(line.checkInsInOrder(kept)).toEqual([one, two, three]);
	});

	it('of one statement has the answers to it, and gaps where it was skipped', () => {
		const ordered = line.checkInsInOrder([
			checkIn('2026-03-01', 3),
			checkIn('2026-03-02', null),
			checkIn('2026-03-03', 5)
		]);
		expect(values(line.itemLine('rest', [long], ordered))).toEqual([
			['2026-03-01', 3],
			['2026-03-02', null],
			['2026-03-03', 5]
		]);
		const said = ordered.map((one) => ({ ...one, answers: { rest: true } }));
		expect(values(line.itemLine('rest', [long], said)).every(([, value]) => value === null)).toBe(
			true
		);
	});

	it('has no totals where answers stand alone', () => {
		const alone = { ...long, scoring: 'none' as const };
		expect(line.totalLine(alone, [checkIn('2026-03-01', 3)])).toEqual([]);
	});

	it('of the short form also counts the long one, over its seven statements', () => {
		const ordered = line.checkInsInOrder([
			checkIn('2026-03-01', 3),
			checkIn('2026-03-02', 4, { pack: 'wellbeing-short' })
		]);
		expect(values(line.totalLine(short, ordered))).toEqual([
			['2026-03-01', 21],
			['2026-03-02', 28]
		]);
		expect(values(line.totalLine(long, ordered))).toEqual([['2026-03-01', 42]]);
		expect(line.itemLine('rest', [long, short], ordered)).toHaveLength(2);
		expect(line.itemLine('calm', [long, short], ordered)).toHaveLength(1);
	});
});

describe('what is said of a line', () => {
	it('of nothing, of gaps only, and of one point compares nothing', () => {
		expect(facts()).toEqual(['nothing-yet']);
		expect(facts(['2026-03-01', null])).toEqual(['all-gaps']);
		expect(facts(['2026-03-01', 40])).toEqual(['first']);
	});

	it('compares with last time, a month before and the first, and looks past gaps', () => {
		expect(
			facts(
				['2026-01-01', 50],
				['2026-03-01', 30],
				['2026-03-09', 38],
				['2026-03-24', 41],
				['2026-03-25', null],
				['2026-04-01', 44]
			)
		).toEqual([
			'about-same-as-last 2026-03-24',
			'higher-than-month-ago 2026-03-01',
			'lower-than-first 2026-01-01'
		]);
	});

	it.each([
		[20, null],
		[21, '2026-03-11'],
		[45, '2026-02-15'],
		[46, null]
	])('takes what lies %i days back for a month ago: %s', (days, day) => {
		const back = new Date(Date.UTC(2026, 3, 1) - days * 86_400_000).toISOString().slice(0, 10);
		const said = facts(['2025-01-01', 20], [back, 30], ['2026-03-31', 40], ['2026-04-01', 44]);
		expect(said.find((fact) => fact.includes('month-ago')) ?? null).toBe(
			day && `higher-than-month-ago ${day}`
		);
	});

	it.each([
		[27, 32, 32],
		[28, 33, 28]
	])('of %i and %i days back takes the nearer to thirty', (one, other, nearer) => {
		const back = (days: number) =>
			new Date(Date.UTC(2026, 3, 1) - days * 86_400_000).toISOString().slice(0, 10);
		expect(
			facts(
				['2025-01-01', 20],
				[back(other), 30],
				[back(one), 30],
				['2026-03-31', 40],
				['2026-04-01', 44]
			)
		).toContain(`higher-than-month-ago ${back(nearer)}`);
	});

	it('of two days as near to thirty takes the later', () => {
		expect(
			facts(
				['2025-01-01', 20],
				['2026-02-28', 30],
				['2026-03-04', 31],
				['2026-03-31', 40],
				['2026-04-01', 44]
			)
		).toContain('higher-than-month-ago 2026-03-04');
	});

	it('looks no further back when last time was about a month ago', () => {
		expect(
			facts(['2025-01-01', 20], ['2026-02-20', 30], ['2026-03-04', 40], ['2026-04-01', 44])
		).toEqual(['higher-than-last 2026-03-04', 'higher-than-first 2025-01-01']);
	});

	it('calls the first point a month ago where it was', () => {
		expect(facts(['2026-03-02', 20], ['2026-03-31', 40], ['2026-04-01', 44])).toEqual([
			'higher-than-last 2026-03-31',
			'higher-than-month-ago 2026-03-02'
		]);
	});

	it('says each earlier point once', () => {
		expect(facts(['2026-03-01', 30], ['2026-03-31', 34])).toEqual(['higher-than-last 2026-03-01']);
	});

	it('says about the same up to the threshold, also with decimals', () => {
		expect(line.changeBetween(40, 43, 3)).toBe('about-same');
		expect(line.changeBetween(40, 36, 3)).toBe('lower');
		expect(line.changeBetween(17.43, 18.46, 1.03)).toBe('about-same');
		expect(line.changeBetween(3, 4, 0)).toBe('higher');
	});
});

it('every comparison has its sentence in both languages', () => {
	for (const change of ['higher-than', 'lower-than', 'about-same-as'])
		for (const than of ['last', 'month-ago', 'first'])
			for (const kind of ['line', 'line-often'])
				for (const words of [english, welsh])
					expect(words).toHaveProperty([`${kind}.${change}-${than}`]);
});

it('of a stretch that is drawn the first, lowest, highest and last point stay, and a gap', () => {
	const day = (at: number) => `2026-03-${String(at + 1).padStart(2, '0')}`;
	const ten = [3, 2, 1, 2, null, 2, 5, 4, 2, 4].map((value, at) => [day(at), value] as const);
	const few = line.downsample(
		points(...ten.map(([at, value]): [string, number | null] => [at, value])),
		5
	);
	expect(few.map(({ value }) => value)).toEqual([3, 1, null, 5, 4]);
});

it('of points that are as low or as high as one another the first of the stretch stays', () => {
	const kept = line.downsample(
		points(
			['2026-03-01', 3],
			['2026-03-02', 1],
			['2026-03-03', 1],
			['2026-03-04', 5],
			['2026-03-05', 5],
			['2026-03-06', 3]
		),
		5
	);
	expect(kept.map(({ day }) => day.slice(8))).toEqual(['01', '02', '04', '06']);
});

describe('ten years of daily check-ins', () => {
	const start = Date.UTC(2016, 0, 1);
	const days = Array.from({ length: 3650 }, (_, at) =>
		new Date(start + at * 86_400_000).toISOString().slice(0, 10)
	);
	const many = days.map((day, at) => checkIn(day, at % 100 === 7 ? null : (at % 5) + 1));

	// Code that holds mutants is slower than what people get.
	it.skipIf(process.env.MUTANTS_OF)(
		'become a line, its items and its sentences well within a blink',
		() => {
			const before = performance.now();
			const ordered = line.checkInsInOrder(many);
			expect(line.lineFacts(line.totalLine(long, ordered), 3)).toHaveLength(3);
			expect(distanceOfItems(long, [long, short], ordered)).toHaveLength(14);
			expect(performance.now() - before).toBeLessThan(500);
		}
	);

	it('are drawn with few points that keep the ends, the extremes and the gaps', () => {
		const all = line.totalLine(long, line.checkInsInOrder(many));
		const few = line.downsample(all, 400);
		expect(few.length).toBeLessThanOrEqual(405);
		expect(line.downsample(all, all.length)).toEqual(all);
		expect(line.downsample(all, all.length - 1).length).toBeLessThan(all.length);
		expect([few[0], few.at(-1)]).toEqual([all[0], all.at(-1)]);
		expect(new Set(few.map(({ value }) => value))).toEqual(new Set([null, 14, 28, 42, 56, 70]));
		expect(few.map(({ day }) => day)).toEqual(few.map(({ day }) => day).sort());
		expect(line.downsample(few, 1000)).toEqual(few);
	});
});
