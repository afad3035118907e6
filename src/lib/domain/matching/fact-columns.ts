import type { Columns } from '../directory/columns.ts';
import type { ServiceFacts } from './index-data.ts';

/** Facts that have columns of their own; each of the others is a number among its distinct values. */
export const FACTS_APART: ReadonlySet<string> = new Set(['circles', 'name']);

const THOUSANDTHS = 1000;
const DAY = 86_400_000;

/** By fact, its distinct values. */
type Values = Readonly<Record<string, readonly unknown[]>>;

function circleReader(columns: Columns): (row: number) => ServiceFacts['circles'] {
	const counts = columns.numbers('circles.counts');
	const numbers = columns.numbers('circles.numbers');
	const [lats, lons, miles] = ['lat', 'lon', 'miles'].map((part) =>
		columns.numbers(`circles.${part}`)
	);
	const each = Array.from(lats ?? [], (lat, i): [number, number, number] => [
		lat / THOUSANDTHS,
		(lons?.[i] ?? 0) / THOUSANDTHS,
		(miles?.[i] ?? 0) / THOUSANDTHS
	]);
	const starts = new Uint32Array(counts.length + 1);
	for (let row = 0; row < counts.length; row += 1)
		starts[row + 1] = (starts[row] ?? 0) + (counts[row] ?? 0);
	const none: ServiceFacts['circles'] = [];
	return (row) => {
		const [from = 0, to = 0] = [starts[row], starts[row + 1]];
		if (from === to) return none;
		const found: ServiceFacts['circles'] = [];
		for (let i = from; i < to; i += 1) {
			const circle = each[numbers[i] ?? 0];
			if (circle !== undefined) found.push(circle);
		}
		return found;
	};
}

/** Reads the facts of a row when one is asked for; nothing is made for rows that nobody asks about. */
export function factReader(
	columns: Columns,
	values: Values,
	nameOf: (row: number) => string
): (row: number) => ServiceFacts {
	class Facts {
		row: number;
		constructor(row: number) {
			this.row = row;
		}
	}
	const define = (field: string, get: (this: Facts) => unknown) =>
		Object.defineProperty(Facts.prototype, field, { get });
	for (const [field, each] of Object.entries(values)) {
		const numbers = columns.numbers(`facts.${field}`);
		define(field, function () {
			return each[numbers[this.row] ?? 0];
		});
	}
	const circlesOf = circleReader(columns);
	define('circles', function () {
		return circlesOf(this.row);
	});
	define('name', function () {
		return nameOf(this.row);
	});
	return (row) => new Facts(row) as unknown as ServiceFacts;
}

/** Rows that have a value of a fact, ascending. */
export function rowsWith(
	columns: Columns,
	values: Values,
	fact: keyof ServiceFacts,
	value: unknown
): number[] {
	const number = values[fact]?.indexOf(value) ?? -1;
	const rows: number[] = [];
	if (number === -1) return rows;
	const numbers = columns.numbers(`facts.${fact}`);
	for (let row = numbers.indexOf(number); row !== -1; row = numbers.indexOf(number, row + 1))
		rows.push(row);
	return rows;
}

/** Days since 1970 when each row was last checked, NaN when not stated. */
export function checkedDayOf(columns: Columns, { checked }: Values): (row: number) => number {
	if (checked === undefined) return () => NaN;
	const days = checked.map((day) => (typeof day === 'string' ? Date.parse(day) / DAY : NaN));
	const numbers = columns.numbers('facts.checked');
	return (row) => days[numbers[row] ?? -1] ?? NaN;
}
