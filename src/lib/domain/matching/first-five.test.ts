import { expect, test } from 'vitest';
import { directory } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService } from '../../../../tests/fixtures/directory/service.ts';
import type { Service } from '../directory/service.ts';
import { canStartToday, crisisAfterThree, startToday } from './first-five.ts';
import type { Candidate } from './ordering.ts';

const rows = (...numbers: number[]) => numbers.map((row) => ({ row }) as Candidate);
const order = (candidates: readonly Candidate[]) => candidates.map(({ row }) => row);

/** Service 0 and 1 are crisis lines, the others are not. */
const place = directory(
	...['Samaritans', 'Samaritans too', 'A', 'B', 'C', 'D'].map((name, at) =>
		buildService(`s${at}`, { name })
	)
);

test.each([
	[
		[0, 2, 3, 4, 1, 5],
		[2, 3, 4, 0, 1, 5]
	],
	[
		[2, 3, 4, 0, 5],
		[2, 3, 4, 0, 5]
	],
	[
		[5, 0, 1, 2, 3],
		[5, 2, 3, 0, 1]
	],
	[
		[0, 2, 3],
		[0, 2, 3]
	]
])('crisis lines stand behind three others where there are three: %j', (before, after) => {
	expect(order(crisisAfterThree(rows(...before), place))).toEqual(after);
});

const route = (id: Service['route']['id']) => ({ route: { id, source: 'text' as const } });
const by = (id: 'phone' | 'text' | 'online' | 'in-person') => ({
	channels: [{ id, source: 'text' as const }]
});
const POINTS = [{ lat: 51.46, lon: -2.59 }];

test.each<[string, Partial<Service>, boolean]>([
	['self', route('self'), true],
	['drop-in', route('drop-in'), true],
	['appointment', { ...route('appointment'), ...by('phone') }, false],
	['drop-in with a place alone', { ...route('drop-in'), ways: [], points: POINTS }, true],
	['drop-in nobody knows where', { ...route('drop-in'), ways: [], points: [] }, false],
	['self, but specialist', { ...route('self'), level: 'specialist' }, false],
	['phone, no route stated', { ...route('not-stated'), ...by('phone') }, true],
	['text, no route stated', { ...route('not-stated'), ...by('text') }, true],
	['online, no route stated', { ...route('not-stated'), ...by('online') }, true],
	['in person, no route stated', { ...route('not-stated'), ...by('in-person') }, false],
	['phone without a number', { ...route('not-stated'), ...by('phone'), ways: [] }, false]
])('can be started today: %s', (_, more, today) => {
	expect(canStartToday(0, directory(buildService('a', more)))).toBe(today);
});

test('the first that can be started today is fifth where it stood further on, and nothing else moves', () => {
	const services = [0, 1, 2, 3, 4, 5, 6].map((at) =>
		buildService(`s${at}`, { ...route(at === 6 ? 'self' : 'professional') })
	);
	const some = directory(...services);
	expect(order(startToday(rows(0, 1, 2, 3, 4, 5, 6), some))).toEqual([0, 1, 2, 3, 6, 4, 5]);
	expect(order(startToday(rows(0, 1, 2, 3, 6, 4, 5), some))).toEqual([0, 1, 2, 3, 6, 4, 5]);
	expect(order(startToday(rows(0, 1, 2, 3, 4, 6), some))).toEqual([0, 1, 2, 3, 6, 4]);
	expect(order(startToday(rows(0, 1, 2, 3, 4, 5), some))).toEqual([0, 1, 2, 3, 4, 5]);
});
