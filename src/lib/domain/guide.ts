import * as z from 'zod/mini';
import { Id } from './instrument.ts';
import { parsePack } from './pack.ts';
import { LIFE_AREAS } from './situation.ts';

/** Four ways into the guides, from the Innovation Unit's work on mental health in communities. */
export const DOORS = ['identity', 'connection', 'purpose', 'enjoyment'] as const;
export type Door = (typeof DOORS)[number];

/** What a rating counts as when a later step depends on it. */
export const RATE_BRANCHES = ['zero', 'above-zero'] as const;

const Count = z.int().check(z.gte(1), z.lte(60));
const Seconds = z.int().check(z.gte(2), z.lte(12));

const every = {
	id: Id,
	/** Shown only after one of these: options of a choice, groups of a sorting, or RATE_BRANCHES. */
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

const Step = z.discriminatedUnion('kind', [
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
export type Step = z.infer<typeof Step>;
export type StepKind = Step['kind'];

/** The structure of a guide: ids, order and branches, no words. Contract: src/content/guides/README.md. */
export const Guide = z
	.strictObject({
		id: Id,
		version: z.int().check(z.gte(1)),
		doors: z.array(z.enum(DOORS)).check(z.minLength(1)),
		lifeAreas: z.array(z.enum(LIFE_AREAS)).check(z.minLength(1)),
		minutes: Count,
		cautions: z.array(Id).check(z.minLength(1)),
		sources: z.array(z.strictObject({ id: Id, url: z.optional(z.url()) })).check(z.minLength(1)),
		steps: z.array(Step).check(z.minLength(2))
	})
	.check((pack) => {
		for (const [path, message] of faults(pack.value))
			pack.issues.push({ code: 'custom', path, message, input: pack.value });
	});
export type Guide = z.infer<typeof Guide>;

/** What later steps may depend on: the option, group or rating ids of a step. */
export function branchesOf(step: Step): readonly string[] {
	if (step.kind === 'choose') return step.options;
	if (step.kind === 'sort') return step.groups;
	return step.kind === 'rate' ? RATE_BRANCHES : [];
}

type Fault = [path: PropertyKey[], message: string];

function* faults({ steps, cautions, sources }: Guide): Generator<Fault> {
	yield* twice(['cautions'], cautions);
	yield* twice(['sources'], sources);
	yield* twice(['steps'], steps);
	for (const [at, step] of steps.entries())
		yield* stepFaults(step, ['steps', at], new Map(steps.slice(0, at).map((one) => [one.id, one])));
	const last = steps.at(-1);
	if (last?.kind !== 'plan' || last.when) yield [['steps', steps.length - 1], 'not-a-plan-for-all'];
}

function* stepFaults(
	step: Step,
	path: PropertyKey[],
	earlier: Map<string, Step>
): Generator<Fault> {
	if (step.when) {
		const asked = earlier.get(step.when.step);
		if (!asked) yield [[...path, 'when', 'step'], 'not-an-earlier-step'];
		else if (!step.when.is.every((id) => branchesOf(asked).includes(id)))
			yield [[...path, 'when', 'is'], 'not-its-branches'];
	}
	for (const [at, { step: id, group }] of step.recalls.entries()) {
		const told = earlier.get(id);
		if (!told) yield [[...path, 'recalls', at, 'step'], 'not-an-earlier-step'];
		else if (group && !(told.kind === 'sort' && told.groups.includes(group)))
			yield [[...path, 'recalls', at, 'group'], 'not-its-group'];
	}
	if (step.kind === 'choose') yield* twice([...path, 'options'], step.options);
	if (step.kind === 'list') yield* twice([...path, 'suggestions'], step.suggestions);
	if (step.kind === 'write') yield* twice([...path, 'fields'], step.fields);
	if (step.kind === 'sort') {
		yield* twice([...path, 'groups'], step.groups);
		if (earlier.get(step.of)?.kind !== 'list') yield [[...path, 'of'], 'not-an-earlier-list'];
	}
	if (step.kind === 'rate' && step.again && earlier.get(step.again)?.kind !== 'rate')
		yield [[...path, 'again'], 'not-an-earlier-rating'];
	if (step.kind === 'message')
		for (const [at, id] of step.from.entries())
			if (earlier.get(id)?.kind !== 'write')
				yield [[...path, 'from', at], 'not-an-earlier-writing'];
	if (step.kind === 'diary') {
		yield* twice([...path, 'fields'], step.fields);
		const charted = step.fields.find(({ id }) => id === step.chart);
		if (step.chart && charted?.input !== 'number' && charted?.input !== 'rate')
			yield [[...path, 'chart'], 'not-a-number'];
	}
}

function* twice(path: PropertyKey[], all: readonly (string | { id: string })[]): Generator<Fault> {
	const ids = all.map((one) => (typeof one === 'string' ? one : one.id));
	for (const [at, id] of ids.entries()) if (ids.indexOf(id) !== at) yield [[...path, at], 'twice'];
}

/** Reads a guide's structure; PackError names the file and field. */
export function parseGuide(value: unknown, file: string): Guide {
	return parsePack(Guide, value, file);
}
