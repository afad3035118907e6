import * as z from 'zod/mini';

/** Life areas under the four outcomes of the Bath and North East Somerset wellbeing framework. */
export const LIFE_AREAS_BY_OUTCOME = {
	healthy: [
		'low-mood',
		'worry',
		'sleep',
		'physical-health',
		'alcohol-drugs',
		'difficult-experiences'
	],
	safe: ['safety'],
	'fair-life-chances': ['housing', 'money', 'work', 'learning', 'everyday-living'],
	connected: ['loneliness', 'relationships', 'parenting', 'caring', 'bereavement', 'purpose']
} as const;

export const LIFE_AREAS = [
	...LIFE_AREAS_BY_OUTCOME.healthy,
	...LIFE_AREAS_BY_OUTCOME.safe,
	...LIFE_AREAS_BY_OUTCOME['fair-life-chances'],
	...LIFE_AREAS_BY_OUTCOME.connected
] as const;

export const CIRCUMSTANCES = [
	'autistic',
	'learning-disability',
	'disabled',
	'long-term-condition',
	'dementia',
	'deaf',
	'sight-loss',
	'pregnant',
	'new-parent',
	'single-parent',
	'child-with-send',
	'carer',
	'young-carer',
	'student',
	'care-leaver',
	'looking-for-work',
	'homeless',
	'low-income',
	'lgbtq',
	'minority-ethnic',
	'refugee',
	'boater-traveller',
	'armed-forces',
	'prison-leaver',
	'man',
	'woman',
	'rural'
] as const;

export const REACH = ['in-person', 'phone', 'video', 'online', 'text', 'home-visit'] as const;
export const COMPANY = ['one-to-one', 'group', 'either'] as const;
export const ACCESS = [
	'step-free',
	'bsl',
	'hearing-loop',
	'large-print',
	'quiet',
	'interpreter'
] as const;

export type LifeArea = (typeof LIFE_AREAS)[number];
export type Circumstance = (typeof CIRCUMSTANCES)[number];
export type Reach = (typeof REACH)[number];
export type Access = (typeof ACCESS)[number];

/** Most life areas that can be chosen at once. */
export const MAX_AREAS = 4;

/** What a person chose to say about themselves. It never leaves the device. Age in whole years. */
export const Situation = z.object({
	age: z.nullable(z.int().check(z.gte(0), z.lte(130))),
	outcode: z.nullable(z.string()),
	area: z.nullable(z.string()),
	lifeAreas: z.array(z.enum(LIFE_AREAS)).check(z.maxLength(MAX_AREAS)),
	/** ISO instant: when the life areas were last chosen by hand. */
	chosenAt: z.optional(z.iso.datetime()),
	words: z._default(z.string(), ''),
	circumstances: z.array(z.enum(CIRCUMSTANCES)),
	reach: z.array(z.enum(REACH)),
	company: z.enum(COMPANY),
	access: z.array(z.enum(ACCESS)),
	freeOnly: z.boolean(),
	selfReferralOnly: z.boolean(),
	day: z.iso.date()
});
export type Situation = z.infer<typeof Situation>;

/** What a person has said of their situation; the day is the day it is used. */
export type Said = Omit<Situation, 'day'>;

/** A person who has said nothing yet. */
export const NOTHING_SAID: Said = {
	age: null,
	outcode: null,
	area: null,
	lifeAreas: [],
	words: '',
	circumstances: [],
	reach: [],
	company: 'either',
	access: [],
	freeOnly: false,
	selfReferralOnly: false
};
