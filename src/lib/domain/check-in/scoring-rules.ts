// Published raw-to-metric conversion of the seven-item scale, raw 7 to 35 in order (Stewart-Brown
// 2009, doi 10.1186/1477-7525-7-15). It holds for the licensed wording and nothing else.
const METRIC = [
	7, 9.51, 11.25, 12.4, 13.33, 14.08, 14.75, 15.32, 15.84, 16.36, 16.88, 17.43, 17.98, 18.59, 19.25,
	19.98, 20.73, 21.54, 22.35, 23.21, 24.11, 25.03, 26.02, 27.03, 28.13, 29.31, 30.7, 32.55, 35
];

const LOWEST_RAW = 7;

function sum(values: readonly number[]): number {
	let total = 0;
	for (const value of values) total += value;
	return total;
}

/** The scoring rules that packs cite by name: complete answers in, a total out; `none` never has one. */
export const RULES = {
	sum,
	'swemwbs-metric': (values) => METRIC[sum(values) - LOWEST_RAW] ?? null,
	none: () => null
} satisfies Record<string, (values: readonly number[]) => number | null>;
export type Scoring = keyof typeof RULES;
export const SCORINGS = Object.keys(RULES) as [Scoring, ...Scoring[]];
