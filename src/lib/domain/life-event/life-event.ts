import * as z from 'zod/mini';
import { Id, PackError, parsePack } from '../pack.ts';
import { NATIONS, type Nation } from '../site/area.ts';
import { CIRCUMSTANCES, LIFE_AREAS } from '../situation/situation.ts';

/** When each of the first steps is for, in order. */
export const STEPS = ['today', 'this-week', 'later'] as const;
export type StepWhen = (typeof STEPS)[number];

const PAGES = ['plan', 'about-me', 'goals', 'contact', 'urgent-help', 'supporters'] as const;

/** Where a step leads; a line is one of the event's own. */
const Link = z.discriminatedUnion('to', [
	z.strictObject({ to: z.literal('guide'), id: Id }),
	z.strictObject({ to: z.literal('check-in'), id: Id }),
	z.strictObject({ to: z.literal('line'), id: Id }),
	z.strictObject({ to: z.literal('page'), id: z.enum(PAGES) })
]);

/** Where a right was read. `year` is the page's own, null when it gives none; `readOn` is an ISO day. */
const Source = z.strictObject({
	publisher: z.string().check(z.minLength(2)),
	page: z.url({ protocol: /^https$/ }),
	year: z.nullable(z.int().check(z.gte(2000))),
	readOn: z.iso.date()
});

const Right = z.strictObject({
	id: Id,
	/** Where it holds; all four for the whole of the UK. */
	nations: z.array(z.enum(NATIONS)).check(z.minLength(1)),
	source: Source
});
export type Right = z.infer<typeof Right>;

/** Something that happens in a life, and where to begin: ids only, no words. Contract: src/content/life-events/README.md. */
export const LifeEvent = z.strictObject({
	id: Id,
	/** What Help opens with; a person's role follows from these. */
	lifeAreas: z.array(z.enum(LIFE_AREAS)).check(z.minLength(1), z.maxLength(4)),
	circumstances: z._default(z.array(z.enum(CIRCUMSTANCES)), []),
	/** Safety stands first, above all else. */
	safetyFirst: z._default(z.boolean(), false),
	steps: z.strictObject({
		today: z.optional(Link),
		'this-week': z.optional(Link),
		later: z.optional(Link)
	}),
	guides: z.array(Id).check(z.minLength(1)),
	/** Services of the national directory to ring, by their ids there. */
	lines: z.array(Id).check(z.minLength(1)),
	rights: z.array(Right).check(z.minLength(1))
});
export type LifeEvent = z.infer<typeof LifeEvent>;

const Text = z.string().check(z.minLength(1));

/** Words of one language; `checkedBy` is the speaker who read them, null while nobody has. */
const LifeEventWords = z.strictObject({
	checkedBy: z.nullable(z.string()),
	title: Text,
	/** One line for the list. */
	summary: Text,
	opening: z.array(Text).check(z.minLength(2), z.maxLength(4)),
	safety: z.optional(z.array(Text).check(z.minLength(1))),
	steps: z.strictObject({ today: Text, 'this-week': Text, later: Text }),
	rights: z.record(Id, z.strictObject({ title: Text, text: Text }))
});
export type LifeEventWords = z.infer<typeof LifeEventWords>;

/** An event as its file has it; a PackError names what does not fit. */
export const parseLifeEvent = (value: unknown, file: string): LifeEvent =>
	parsePack(LifeEvent, value, file);

/** The words of an event; a PackError names a right that has none, or words that are left over. */
export function parseLifeEventWords(
	value: unknown,
	file: string,
	event: LifeEvent
): LifeEventWords {
	const words = parsePack(LifeEventWords, value, file);
	const ids = event.rights.map(({ id }) => id);
	for (const id of ids) if (!words.rights[id]) throw new PackError(file, `rights.${id}`, 'missing');
	for (const id of Object.keys(words.rights))
		if (!ids.includes(id)) throw new PackError(file, `rights.${id}`, 'unknown');
	if (event.safetyFirst !== (words.safety !== undefined))
		throw new PackError(file, 'safety', event.safetyFirst ? 'missing' : 'unknown');
	return words;
}

/** Rights that hold in the whole of the UK, and those of each nation besides. */
export function rightsByNation<One extends Pick<Right, 'nations'>>(
	rights: readonly One[]
): { everywhere: One[]; in: Record<Nation, One[]> } {
	const isEverywhere = ({ nations }: One) => NATIONS.every((nation) => nations.includes(nation));
	const own = (nation: Nation) =>
		rights.filter((right) => !isEverywhere(right) && right.nations.includes(nation));
	return {
		everywhere: rights.filter(isEverywhere),
		in: {
			england: own('england'),
			wales: own('wales'),
			scotland: own('scotland'),
			'northern-ireland': own('northern-ireland')
		}
	};
}
