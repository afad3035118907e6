import { expect, test } from 'vitest';
import { cautionsFor } from './cautions.ts';
import type { Directory } from './directory-index.ts';
import type { Need } from './need.ts';
import type { Candidate } from './ordering.ts';

const FACTS = {
	ages: { min: 18, max: 65, source: 'mention' },
	checked: '2026-10-01',
	route: 'self',
	routeTagged: false,
	cost: 'free',
	callRate: false,
	circles: [[51, -2, 1]],
	areas: [] as string[],
	listens: false,
	hasContact: true
};
const POINT = { lat: 51, lon: -2 };

/** Cautions of a record in which all is well, but for what is given. */
const cautions = (
	facts: object,
	{ crisis = 0, age = null as number | null, point = POINT as object | null } = {},
	candidate: Partial<Candidate> = {}
) =>
	cautionsFor(
		{ row: 0, didNotHelp: false, covers: true, ...candidate } as Candidate,
		{ point, situation: { age, day: '2026-11-22' } } as unknown as Need,
		{
			facts: () => ({ ...FACTS, ...facts }),
			concepts: {
				get: (id: string) =>
					id === 'crisis-line' ? { rows: [0], strengths: Float32Array.of(crisis) } : undefined
			}
		} as unknown as Directory
	);

test('a record in which all is well has none', () => {
	expect(cautions({})).toEqual([]);
});

test.each<[string[], object]>([
	[['age-not-stated'], { ages: null }],
	[['may-need-professional'], { route: 'professional' }],
	[['needs-professional'], { route: 'professional', routeTagged: true }],
	[[], { routeTagged: true }],
	[['cost-not-stated'], { cost: 'not-stated' }],
	[[], { cost: 'not-stated', callRate: true }],
	[['may-cost'], { cost: 'paid' }],
	[['last-checked-not-stated'], { checked: null }],
	[['last-checked-long-ago'], { checked: '2025-11-20' }],
	[[], { checked: '2025-11-21' }],
	[['no-contact-stated'], { hasContact: false }]
])('%j of %j', (expected, facts) => {
	expect(cautions(facts)).toEqual(expected);
});

test('an age that may not fit is said to whoever said theirs and lies outside', () => {
	const at = (age: number | null, facts: object = {}) => cautions(facts, { age });
	const outside = ['age-may-not-fit'];
	expect([17, 18, 65, 66, null].map((age) => at(age))).toEqual([outside, [], [], outside, []]);
	expect(at(0, { ages: { min: null, max: 10 } })).toEqual([]);
	expect(at(120, { ages: { min: 60, max: null } })).toEqual([]);
	expect(at(17, { ages: null })).toEqual(['age-not-stated']);
});

test('what covers them is never said not to, and what says no place is said to say none', () => {
	const covers = (value: boolean | null, facts = {}, point: object | null = POINT) =>
		cautions(facts, { point }, { covers: value });
	const nowhere = { circles: [], areas: [] };
	expect(covers(true, nowhere)).toEqual([]);
	expect(covers(null, nowhere)).toEqual(['area-not-stated']);
	expect(covers(null)).toEqual([]);
	expect(covers(false)).toEqual(['may-not-cover-your-area']);
	expect(covers(false, {}, null)).toEqual([]);
	expect(covers(false, { circles: [], areas: ['bath'] })).toEqual(['may-not-cover-your-area']);
	expect(covers(false, { areas: [] })).toEqual(['may-not-cover-your-area']);
});

test('a crisis line points to urgent help first, unless it is one that listens to anything', () => {
	expect(cautions({}, { crisis: 0.5 })).toEqual(['urgent-help-first']);
	expect(cautions({}, { crisis: 0.49 })).toEqual([]);
	expect(cautions({ listens: true }, { crisis: 1 })).toEqual([]);
});

test('what did not help is said first', () => {
	const all = cautions({ ages: null, hasContact: false }, {}, { didNotHelp: true });
	expect(all).toEqual(['did-not-help', 'age-not-stated', 'no-contact-stated']);
});
