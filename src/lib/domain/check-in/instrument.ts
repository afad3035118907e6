import * as z from 'zod/mini';
import { WebAddress } from '../web-address.ts';
import { Id, parsePack } from '../pack.ts';
import { AnswerForm, rangeOf } from './answer.ts';
import { SCORINGS } from './scoring-rules.ts';
import { LIFE_AREAS, LIFE_AREAS_BY_OUTCOME } from '../situation/situation.ts';

export const WELLBEING_OUTCOMES = ['safe', 'healthy', 'fair-life-chances', 'connected'] as const;
export type WellbeingOutcome = (typeof WELLBEING_OUTCOMES)[number];

const Band = z.strictObject({ id: Id, from: z.int(), to: z.int() });

const Item = z.strictObject({
	id: Id,
	/** Which way is better; higher by default. */
	better: z._default(z.enum(['higher', 'lower']), 'higher'),
	/** Where help for this is to be found. */
	lifeArea: z.optional(z.enum(LIFE_AREAS)),
	outcome: z.optional(z.enum(WELLBEING_OUTCOMES)),
	mayNotApply: z._default(z.boolean(), false),
	/** The publisher's groups for whole populations; context only. */
	bands: z.optional(z.array(Band))
});

/** The structure of a check-in: ids, order, values and rules, no words. Contract: src/content/README.md. */
export const Instrument = z
	.strictObject({
		id: Id,
		version: z.int().check(z.gte(1)),
		/** Whose words: our own, openly published, or held under a licence by whoever builds. */
		kind: z.enum(['own', 'public', 'licensed']),
		shortOf: z.optional(Id),
		recall: z.enum(['two-weeks', 'nowadays']),
		minutes: z.int(),
		answer: AnswerForm,
		asksDifferent: z._default(z.boolean(), false),
		items: z.array(Item).check(z.minLength(1)),
		scoring: z.enum(SCORINGS),
		/** Item values, and how far two values or totals may differ and still be called about the same. */
		thresholds: z.strictObject({
			strong: z.int(),
			fair: z.int(),
			low: z.int(),
			sameItem: z.number().check(z.gte(0)),
			sameTotal: z.nullable(z.number().check(z.gte(0)))
		}),
		licence: z.strictObject({
			id: z.enum(['MIT', 'OGL-UK-3.0', 'licensed']),
			source: z.optional(WebAddress)
		})
	})
	.check((pack) => {
		const fault = (path: PropertyKey[], message: string) =>
			pack.issues.push({ code: 'custom', path, message, input: pack.value });
		const { items, answer, thresholds, scoring } = pack.value;
		items.forEach(({ id, lifeArea, outcome }, at) => {
			if (items.findIndex((other) => other.id === id) !== at) fault(['items', at, 'id'], 'twice');
			if (!outcome || !lifeArea) return;
			const areas: readonly string[] = LIFE_AREAS_BY_OUTCOME[outcome];
			if (!areas.includes(lifeArea)) fault(['items', at, 'outcome'], 'not-the-areas-outcome');
		});
		if (
			answer.kind === 'choices' &&
			new Set(answer.choices.map((c) => c.value)).size < answer.choices.length
		)
			fault(['answer', 'choices'], 'twice');
		const { min, max } = rangeOf(pack.value);
		if (min >= max) fault(['answer', 'max'], 'not-above-min');
		for (const name of ['strong', 'fair', 'low'] as const)
			if (thresholds[name] < min || thresholds[name] > max)
				fault(['thresholds', name], 'out-of-range');
		if ((scoring === 'none') !== (thresholds.sameTotal === null))
			fault(['thresholds', 'sameTotal'], 'does-not-suit-scoring');
	});
export type Instrument = z.infer<typeof Instrument>;
export type Item = Instrument['items'][number];

/** Reads a pack's structure; PackError names the file and field. */
export function parseInstrument(value: unknown, file: string): Instrument {
	return parsePack(Instrument, value, file);
}
