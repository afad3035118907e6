import { expect, test } from 'vitest';
import { saysNothing } from '../../../../tests/fixtures/says-nothing.ts';
import {
	ACCESS,
	CIRCUMSTANCES,
	COMPANY,
	LIFE_AREAS,
	LIFE_AREAS_BY_OUTCOME,
	NOTHING_SAID,
	REACH,
	Situation
} from './situation.ts';

const day = '2026-11-22';

// People have kept answers under these, and packs and services name them.
test.each([
	[
		'life area',
		LIFE_AREAS,
		`low-mood worry sleep physical-health alcohol-drugs difficult-experiences safety housing money
		work learning everyday-living loneliness relationships parenting caring bereavement purpose`
	],
	[
		'circumstance',
		CIRCUMSTANCES,
		`autistic learning-disability disabled long-term-condition dementia deaf sight-loss pregnant
		new-parent single-parent child-with-send carer young-carer student care-leaver looking-for-work
		homeless low-income lgbtq minority-ethnic refugee boater-traveller armed-forces prison-leaver
		man woman rural`
	],
	['way of reaching help', REACH, 'in-person phone video online text home-visit'],
	['kind of company', COMPANY, 'one-to-one group either'],
	['access need', ACCESS, 'step-free bsl hearing-loop large-print quiet interpreter']
])(
	'no id of a %s that was ever given is renamed or taken away',
	(_, ids: readonly string[], all) => {
		expect(ids).toEqual(expect.arrayContaining(all.split(/\s+/)));
	}
);

test('each life area stands under one outcome', () => {
	expect(Object.values(LIFE_AREAS_BY_OUTCOME).flat().sort()).toEqual([...LIFE_AREAS].sort());
	expect(new Set(LIFE_AREAS).size).toBe(LIFE_AREAS.length);
});

test('who has said nothing is in a situation that asks for nothing', () => {
	const read = Situation.parse({ ...NOTHING_SAID, day });
	expect(read).toEqual({ ...NOTHING_SAID, day });
	const { company, freeOnly, selfReferralOnly, ...rest } = NOTHING_SAID;
	expect([company, freeOnly, selfReferralOnly]).toEqual(['either', false, false]);
	expect(Object.entries(rest).filter(([, value]) => !saysNothing(value))).toEqual([]);
});

test('a situation kept before words could be written reads as one without', () => {
	const before = { ...NOTHING_SAID, words: undefined, day };
	expect(Situation.parse(before).words).toBe('');
});

test.each([
	['an age of 0', { age: 0 }, true],
	['an age of 130', { age: 130 }, true],
	['an age below 0', { age: -1 }, false],
	['an age above 130', { age: 131 }, false],
	['half a year', { age: 17.5 }, false],
	['four life areas', { lifeAreas: ['sleep', 'money', 'work', 'worry'] }, true],
	['five life areas', { lifeAreas: ['sleep', 'money', 'work', 'worry', 'safety'] }, false],
	['a life area that is none', { lifeAreas: ['luck'] }, false],
	['a day that is none', { day: '2026-02-30' }, false]
])('whether a situation can have %s (%j): %s', (_, said, can) => {
	expect(Situation.safeParse({ ...NOTHING_SAID, day, ...said }).success).toBe(can);
});
