import { expect, test } from 'vitest';
import type { Service } from '#lib/domain/directory/service.ts';
import { buildService } from '../../../../tests/fixtures/directory/service.ts';
import { inOrder, leftWith, narrowed, type Listed } from './narrowing.ts';

const listed = (id: string, more: Partial<Service>, miles: number | null): Listed => {
	const service = buildService(id, more);
	const { name, ages, ways, cost, company, lastChecked } = service;
	const kinds = ways.map(({ kind }) => kind);
	return {
		option: { id, level: 'universal', route: 'self', reasons: [], cautions: [], miles },
		brief: {
			...{ id, name, ages, ways: kinds },
			...{ cost: cost.id, company: company.id, seen: lastChecked ?? '' }
		}
	};
};
const free = { id: 'free', source: 'tag' } as const;
const group = { id: 'group', source: 'tag' } as const;
const list = [
	listed('line', { cost: free, lastChecked: '2026-11-01' }, null),
	listed('texts', { ways: [{ kind: 'text', to: '85258' }], lastChecked: null }, null),
	listed('café', { ways: [{ kind: 'place', to: 'The hall, BA1' }], company: group }, 2),
	listed('club', { cost: free, company: group, lastChecked: '2026-11-20' }, 5)
];
const ids = (some: readonly Listed[]) => some.map(({ option }) => option.id);

test.each([
	[{ way: 'call' }, ['line', 'club']],
	[{ way: 'message' }, ['texts']],
	[{ way: 'go' }, ['café']],
	[{ near: '2' }, ['café']],
	[{ near: '5' }, ['café', 'club']],
	[{ cost: 'free' }, ['line', 'club']],
	[{ cost: 'free', company: 'group' }, ['club']],
	[{ level: 'universal' }, ['line', 'texts', 'café', 'club']]
])('%j leaves %j', (by, left) => {
	expect(ids(narrowed(list, by).left)).toEqual(left);
});

test('a choice says how many it would leave beside the other choices', () => {
	expect(leftWith(list, { cost: 'free' }, 'company')).toEqual([
		{ choice: 'one-to-one', count: 0 },
		{ choice: 'group', count: 1 }
	]);
	expect(leftWith(list, { way: 'go' }, 'way').map(({ count }) => count)).toEqual([2, 1, 0, 1]);
});

test('narrowing never ends in nothing: a part that would is not heeded, and is named', () => {
	const { left, unheeded } = narrowed(list, { way: 'online', cost: 'free' });
	expect(ids(left)).toEqual(['line', 'club']);
	expect(unheeded).toEqual(['way']);
	expect(narrowed([], { way: 'call' })).toEqual({ left: [], unheeded: [] });
});

test('the nearest come first, and what has no distance last', () => {
	expect(ids(inOrder(list, 'nearest'))).toEqual(['café', 'club', 'line', 'texts']);
	expect(ids(inOrder(list, 'fit'))).toEqual(ids(list));
});

test('what was read last comes first, and what nobody dated last', () => {
	expect(ids(inOrder(list, 'newest'))).toEqual(['club', 'line', 'café', 'texts']);
});
