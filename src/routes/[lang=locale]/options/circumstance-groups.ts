import type { Circumstance } from '#lib/domain/situation/situation.ts';

/** Circumstances as they are offered together; every one stands in one group. */
export const CIRCUMSTANCE_GROUPS = {
	health: [
		'autistic',
		'learning-disability',
		'disabled',
		'long-term-condition',
		'dementia',
		'deaf',
		'sight-loss'
	],
	family: [
		'pregnant',
		'new-parent',
		'single-parent',
		'child-with-send',
		'carer',
		'young-carer',
		'care-leaver'
	],
	life: [
		'student',
		'looking-for-work',
		'low-income',
		'homeless',
		'armed-forces',
		'prison-leaver',
		'boater-traveller',
		'rural'
	],
	identity: ['woman', 'man', 'lgbtq', 'minority-ethnic', 'refugee']
} as const satisfies Record<string, readonly Circumstance[]>;
