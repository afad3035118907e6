import { downsample, isKnown, type Point } from '#lib/domain/check-in/line.ts';
import { daysBetween } from '#lib/domain/days/day.ts';
import type { WellbeingOutcome } from '#lib/domain/check-in/instrument.ts';

/** Where a line is drawn: its size in pixels, and the values of its lower and upper edge. */
export interface Frame {
	width: number;
	height: number;
	/** Kept free on all sides, so that marks are whole. */
	inset: number;
	min: number;
	max: number;
}
/** Paths of a line; `marks` are the days, `latest` the last day that has a value. */
export interface Sketch {
	line: string;
	marks: string;
	latest: { x: number; y: number } | null;
}

// One shape for each outcome, so that colour is never the only sign.
const SHAPES: Record<WellbeingOutcome, string> = {
	safe: 'm-4.5-4.5h9v9h-9z',
	healthy: 'm-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z',
	'fair-life-chances': 'm0-6.2l6.2 6.2l-6.2 6.2l-6.2-6.2z',
	connected: 'm0-6l6 10.6h-12z'
};

/** The path of one mark around a point. */
export const markAt = (x: number, y: number, outcome: WellbeingOutcome = 'healthy'): string =>
	`M${x} ${y}${SHAPES[outcome]}`;

/** A line over days in true proportion; gaps stay open, and marks give way where days stand close. */
export function sketch(points: readonly Point[], frame: Frame, outcome?: WellbeingOutcome): Sketch {
	const { width, height, inset, min, max } = frame;
	const kept = downsample(points, Math.max(60, Math.round(width)));
	const first = kept[0]?.day ?? '';
	const span = daysBetween(first, kept.at(-1)?.day ?? first);
	const one = (value: number) => Math.round(value * 10) / 10;
	const xOf = (day: string) =>
		one(span > 0 ? inset + (daysBetween(first, day) / span) * (width - 2 * inset) : width / 2);
	const yOf = (value: number) =>
		one(height - inset - ((value - min) / (max - min)) * (height - 2 * inset));
	const roomy = kept.length <= width / 14;
	let line = '';
	let marks = '';
	let latest: Sketch['latest'] = null;
	kept.forEach((point, at) => {
		if (!isKnown(point)) return;
		const [x, y] = [xOf(point.day), yOf(point.value)];
		const before = kept[at - 1];
		const after = kept[at + 1];
		const joined = before !== undefined && isKnown(before);
		line += `${joined ? 'L' : 'M'}${x} ${y}`;
		if (roomy || (!joined && !(after && isKnown(after)))) marks += markAt(x, y, outcome);
		latest = { x, y };
	});
	return { line, marks, latest };
}
