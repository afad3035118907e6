import * as z from 'zod/mini';
import { Answers } from '../check-in/check-in.ts';
import { TURNS } from '../goal/goal.ts';
import { FELT } from '../guide/run.ts';
import { PackError, parsePack } from '../pack.ts';
import { Situation } from '../situation/situation.ts';

/** Whole days before the day it is shown; what lies ahead is below 0. */
const Ago = z.int();
const Ids = z.array(z.string());
const Texts = z.record(z.string(), z.string());
const Place = z.int().check(z.gte(0), z.lte(10));
const dated = { id: z.string(), ago: Ago };

const Goal = z.strictObject({
	...dated,
	enough: Place,
	areas: Ids,
	options: Ids,
	guides: Ids,
	signs: z.array(z.strictObject({ id: z.string(), by: z.enum(['me', 'close']) })),
	moves: z.array(z.strictObject({ ...dated, value: Place })),
	noticed: z.array(z.strictObject({ ...dated, sign: z.string() })),
	notes: z.array(z.strictObject(dated)),
	/** The day it is planned for and the day it was done, or null. */
	steps: z.array(
		z.strictObject({
			id: z.string(),
			day: z.nullable(Ago),
			done: z.nullable(z.strictObject(dated))
		})
	),
	review: z.nullable(Ago),
	turns: z.array(z.strictObject({ ago: Ago, to: z.enum(TURNS) }))
});

/** One answer of a guide without its words, by the kind of its step. */
const Answer = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('choose'), chosen: Ids }),
	z.strictObject({ kind: z.literal('write') }),
	z.strictObject({ kind: z.literal('list') }),
	z.strictObject({ kind: z.literal('sort'), groups: Texts }),
	z.strictObject({ kind: z.literal('rate'), value: Place }),
	z.strictObject({
		kind: z.literal('diary'),
		from: Ago,
		rows: z.array(z.strictObject({ ago: Ago, fields: Texts }))
	}),
	z.strictObject({ kind: z.literal('plan'), nextDay: z.nullable(Ago) })
]);
export type ExampleAnswer = z.infer<typeof Answer>;

/** The made-up person's weeks, without a word. */
export const Example = z.strictObject({
	situation: z.strictObject({ ...z.omit(Situation, { day: true, words: true }).shape }),
	saved: z.array(z.strictObject({ ...dated, helped: z.optional(z.enum(['yes', 'some', 'no'])) })),
	checkIns: z.array(
		z.strictObject({ ...dated, pack: z.string(), packVersion: z.int(), answers: Answers })
	),
	goals: z.array(Goal),
	guides: z.array(
		z.strictObject({
			...dated,
			guide: z.string(),
			version: z.int(),
			passed: Ids,
			end: z.nullable(z.strictObject({ ago: Ago, felt: z.enum(FELT) })),
			answers: z.record(z.string(), Answer)
		})
	),
	/** By the heading's id. */
	plan: z.record(
		z.string(),
		z.array(z.strictObject({ id: z.string(), phone: z.optional(z.string()) }))
	),
	moments: z.array(z.strictObject(dated)),
	rightNow: z.array(
		z.strictObject({
			...dated,
			exercise: z.string(),
			before: z.nullable(Place),
			after: z.nullable(Place),
			said: z.nullable(z.enum(['keep', 'never']))
		})
	)
});
export type Example = z.infer<typeof Example>;

/** What the made-up person wrote, in one language, by id; `checkedBy` is the speaker who read it, null while nobody has. */
export const ExampleWords = z.strictObject({
	checkedBy: z.nullable(z.string()),
	checkIns: Texts,
	goals: z.record(
		z.string(),
		z.strictObject({
			hope: z.string(),
			already: z.string(),
			tenWords: z.string(),
			enoughWords: z.string(),
			signs: Texts,
			moves: z.record(z.string(), z.strictObject({ why: z.string(), up: z.optional(z.string()) })),
			noticed: Texts,
			notes: Texts,
			steps: z.record(
				z.string(),
				z.strictObject({
					text: z.string(),
					when: z.optional(z.string()),
					then: z.optional(z.string())
				})
			)
		})
	),
	guides: z.record(z.string(), z.record(z.string(), Texts)),
	plan: z.record(z.string(), Texts),
	aboutMe: Texts,
	stayingWell: Texts,
	moments: Texts
});
export type ExampleWords = z.infer<typeof ExampleWords>;

const WORDLESS = ['choose', 'sort', 'rate', 'diary'];

// Paths of all that cannot be shown without words.
const needed = ({ goals, guides, plan, moments }: Example): string[] => [
	...goals.flatMap(({ id, signs, notes, steps }) =>
		Object.entries({ signs, notes, steps }).flatMap(([part, all]) =>
			all.map((one) => `goals.${id}.${part}.${one.id}`)
		)
	),
	...guides.flatMap(({ id, answers }) =>
		Object.entries(answers)
			.filter(([, { kind }]) => !WORDLESS.includes(kind))
			.map(([step]) => `guides.${id}.${step}`)
	),
	...Object.entries(plan).flatMap(([heading, entries]) =>
		entries.map(({ id }) => `plan.${heading}.${id}`)
	),
	...moments.map(({ id }) => `moments.${id}`)
];

/** The words of one language; PackError names what has none. */
export function parseExampleWords(example: Example, value: unknown, file: string): ExampleWords {
	const words = parsePack(ExampleWords, value, file);
	for (const path of needed(example)) {
		const found = path
			.split('.')
			.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], words);
		if (!found) throw new PackError(file, path, 'missing');
	}
	return words;
}

/** The made-up person in one language. */
export interface ExamplePack {
	example: Example;
	words: ExampleWords;
}
