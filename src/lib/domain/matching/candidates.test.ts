import { expect, test } from 'vitest';
import { anyone, directory } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService } from '../../../../tests/fixtures/directory/service.ts';
import { candidateOf, candidatesFor, mostRelevant, unhelpfulRows } from './candidates.ts';
import { RECORD } from './fit-weights.ts';
import { leftOut } from './match.ts';
import { readNeed } from './need.ts';
import { LIST } from './weights.ts';

const from = (...values: number[]) => mostRelevant(Float32Array.from(values));

test('rows that are hardly relevant are not looked at', () => {
	expect(from(0, 0.02, 0.03, 1, 0.019, 5)).toEqual([2, 3, 5]);
	expect(from()).toEqual([]);
});

test('of very many rows the few hundred most relevant are looked at, in order', () => {
	const many = Float32Array.from({ length: 1000 }, (_, row) =>
		row % 2 === 0 ? 0.5 : 1 + row / 1000
	);
	const rows = mostRelevant(many);
	expect(rows.length).toBeGreaterThanOrEqual(LIST.lookedAt);
	expect(rows.length).toBeLessThan(LIST.lookedAt + 5);
	expect(rows.at(-1)).toBe(999);
	expect(rows.every((row) => row % 2 === 1 && row > 590)).toBe(true);
	const first = Float32Array.from({ length: 300 }, (_, row) => (row < 200 ? 3 : 1));
	expect(mostRelevant(first)).toHaveLength(200);
	expect(mostRelevant(first.fill(4.5))).toHaveLength(300);
});

const place = directory(
	buildService('a', { name: 'Befriending' }),
	buildService('old', { name: 'Befriending', ages: { min: 60, max: null, source: 'stated' } }),
	buildService('hurt', { name: 'Befriending', roles: ['hurts-others'] })
);
const need = readNeed({ ...anyone, age: 30 }, place);

test('what did not help them keeps a part of its score, and what helped keeps all', () => {
	const helped = { 't:a': 'no', 't:old': 'yes', 't:hurt': 'some' } as const;
	expect([...unhelpfulRows(helped, place)]).toEqual([0]);
	const score = (rows: number[]) => {
		const found = candidateOf(0, 0.5, need, place, { unhelpful: new Set(rows) });
		return typeof found === 'object' ? (found?.score ?? 0) : 0;
	};
	expect(score([0]) / score([1])).toBeCloseTo(RECORD.didNotHelp, 5);
});

test('what is left out for a stated reason is told of, and what is for others is not', () => {
	const relevance = { total: Float32Array.of(1, 1, 1) };
	const { candidates, left } = candidatesFor(need, relevance as never, place, new Set());
	expect(candidates.map(({ row }) => row)).toEqual([0]);
	expect(left).toEqual([{ row: 1, total: 1, why: 'age' }]);
});

test('what was left out is named, the most relevant first, where it is about enough', () => {
	const named = (...totals: number[]) =>
		leftOut(
			totals.map((total, row) => ({ row, total, why: 'age' as const })),
			{ idOf: (row: number) => `id ${row}` } as never
		).map(({ id }) => id);
	expect(named(0.24, 0.25, 0.3)).toEqual(['id 2', 'id 1']);
	expect(named(2, 0.81, 0.79)).toEqual(['id 0', 'id 1']);
	expect(named(1, 1, 1.5)).toEqual(['id 2', 'id 0', 'id 1']);
	expect(named(...Array.from({ length: 60 }, () => 1))).toHaveLength(LIST.shown);
	expect(named()).toEqual([]);
});
