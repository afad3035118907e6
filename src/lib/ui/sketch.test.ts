import { describe, expect, it } from 'vitest';
import type { Point } from '#lib/domain/check-in/line.ts';
import { sketch } from './sketch.ts';

const frame = { width: 120, height: 60, inset: 10, min: 0, max: 10 };
const point = (day: string, value: number | null): Point => ({ day, value, checkIn: day });
const count = (path: string, letter: string) => path.split(letter).length - 1;

describe('the plain line', () => {
	it('places days in true proportion and values between the edges', () => {
		const points = [
			point('2026-01-01', 0),
			point('2026-01-02', 10),
			point('2026-01-05', 5),
			point('2026-01-11', 10)
		];
		expect(sketch(points, frame).line).toBe('M10 50L20 10L50 30L110 10');
	});

	it('leaves a gap open and marks a day that stands alone', () => {
		const points = [
			point('2026-01-01', 2),
			point('2026-01-02', null),
			point('2026-01-03', 2),
			point('2026-01-04', null)
		];
		const { line, marks, latest } = sketch(points, frame);
		expect(count(line, 'M')).toBe(2);
		expect(count(line, 'L')).toBe(0);
		expect(count(marks, 'M')).toBe(2);
		expect(latest?.x).toBeCloseTo(76.7);
	});

	it('puts one day in the middle and nothing where there is nothing', () => {
		expect(sketch([point('2026-01-01', 5)], frame).latest).toEqual({ x: 60, y: 30 });
		expect(sketch([], frame)).toEqual({ line: '', marks: '', latest: null });
	});

	it('draws ten years of days with few steps that keep the highest and lowest', () => {
		const start = Date.parse('2016-01-01');
		const days = Array.from({ length: 3650 }, (_, at) =>
			point(new Date(start + at * 86_400_000).toISOString().slice(0, 10), at === 1777 ? 10 : 4)
		);
		const { line, marks } = sketch(days, frame);
		expect(count(line, 'L')).toBeLessThan(150);
		expect(line).toContain(' 10L');
		expect(marks).toBe('');
	});

	it('gives each outcome a mark of its own', () => {
		const one = [point('2026-01-01', 5)];
		const outcomes = ['safe', 'healthy', 'fair-life-chances', 'connected'] as const;
		const shapes = outcomes.map((outcome) => sketch(one, frame, outcome).marks);
		expect(new Set(shapes).size).toBe(4);
	});
});
