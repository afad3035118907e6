import * as z from 'zod/mini';
import { WebAddress } from '../web-address.ts';
import { Id } from '../pack.ts';
import { LIFE_AREAS } from '../situation/situation.ts';

/** Four ways into the guides, from the Innovation Unit's work on mental health in communities. */
export const DOORS = ['identity', 'connection', 'purpose', 'enjoyment'] as const;
export type Door = (typeof DOORS)[number];

/** Whom a guide may be written for. */
export const AUDIENCES = ['young-people'] as const;

const Count = z.int().check(z.gte(1), z.lte(60));
const Seconds = z.int().check(z.gte(2), z.lte(12));

const every = {
	id: Id,
	/** Shown only after one of these: options of a choice, groups of a sorting, or zero or above-zero. */
	when: z.optional(z.strictObject({ step: Id, is: z.array(Id).check(z.minLength(1)) })),
	/** Earlier answers that stand above this step; of a sorting, one group or all. */
	recalls: z._default(z.array(z.strictObject({ step: Id, group: z.optional(Id) })), [])
};

const Timer = z.discriminatedUnion('kind', [
	/** Things to notice, one after another, each with how many. */
	z.strictObject({
		kind: z.literal('prompts'),
		prompts: z.array(z.strictObject({ id: Id, count: Count })).check(z.minLength(1))
	}),
	/** Seconds in and out, and the lengths in minutes to choose from. */
	z.strictObject({
		kind: z.literal('breathing'),
		in: Seconds,
		out: Seconds,
		minutes: z.array(Count).check(z.minLength(1))
	}),
	z.strictObject({ kind: z.literal('minutes'), minutes: z.array(Count).check(z.minLength(1)) })
]);

const DiaryField = z.strictObject({
	id: Id,
	input: z.enum(['short', 'long', 'time', 'number', 'rate', 'yes-no'])
});

const GuideStep = z.discriminatedUnion('kind', [
	z.strictObject({ ...every, kind: z.literal('read') }),
	z.strictObject({
		...every,
		kind: z.literal('choose'),
		options: z.array(Id).check(z.minLength(2)),
		many: z._default(z.boolean(), false),
		/** Whether the person may add words of their own. */
		own: z._default(z.boolean(), false)
	}),
	z.strictObject({
		...every,
		kind: z.literal('write'),
		fields: z
			.array(z.strictObject({ id: Id, size: z._default(z.enum(['short', 'long']), 'short') }))
			.check(z.minLength(1))
	}),
	z.strictObject({ ...every, kind: z.literal('list'), suggestions: z._default(z.array(Id), []) }),
	/** Entries of an earlier list, each put in one group; not shown while the list is empty. */
	z.strictObject({
		...every,
		kind: z.literal('sort'),
		of: Id,
		groups: z.array(Id).check(z.minLength(2))
	}),
	/** 0 to 10; `again` is an earlier rating asked once more, whose anchors it borrows. */
	z.strictObject({ ...every, kind: z.literal('rate'), again: z.optional(Id) }),
	z.strictObject({
		...every,
		kind: z.literal('time'),
		asks: z.enum(['time', 'day', 'day-and-time'])
	}),
	z.strictObject({ ...every, kind: z.literal('timer'), timer: Timer }),
	/** A row a day; `chart` is a field of numbers or ratings. */
	z.strictObject({
		...every,
		kind: z.literal('diary'),
		days: z.int().check(z.gte(1), z.lte(14)),
		fields: z.array(DiaryField).check(z.minLength(1)),
		chart: z.optional(Id)
	}),
	/** A message made of what was written in earlier steps, to change and copy; it sends nothing. */
	z.strictObject({ ...every, kind: z.literal('message'), from: z.array(Id).check(z.minLength(1)) }),
	/** When, then, where, with whom, and a day to look again: the last step of every guide. */
	z.strictObject({ ...every, kind: z.literal('plan') })
]);
export type GuideStep = z.infer<typeof GuideStep>;

/** What a rating counts as when a later step depends on it. */
export const RATE_BRANCHES = ['zero', 'above-zero'] as const;

/** What later steps may depend on: the option, group or rating ids of a step. */
export function branchesOf(step: GuideStep): readonly string[] {
	switch (step.kind) {
		case 'choose':
			return step.options;
		case 'sort':
			return step.groups;
		case 'rate':
			return RATE_BRANCHES;
		case 'read':
		case 'write':
		case 'list':
		case 'time':
		case 'timer':
		case 'diary':
		case 'message':
		case 'plan':
			return [];
		default:
			return step satisfies never;
	}
}

/** The structure of a guide: ids, order and branches, no words. Contract: src/content/guides/README.md. */
export const Guide = z.strictObject({
	id: Id,
	version: z.int().check(z.gte(1)),
	/** Whom it is written for, where it is not for anyone: it is listed apart, and adults are not sent to it. */
	audience: z.optional(z.enum(AUDIENCES)),
	doors: z.array(z.enum(DOORS)).check(z.minLength(1)),
	lifeAreas: z.array(z.enum(LIFE_AREAS)).check(z.minLength(1)),
	minutes: Count,
	cautions: z.array(Id).check(z.minLength(1)),
	sources: z.array(z.strictObject({ id: Id, url: z.optional(WebAddress) })).check(z.minLength(1)),
	steps: z.array(GuideStep).check(z.minLength(2))
});
export type Guide = z.infer<typeof Guide>;
