import * as z from 'zod/mini';
import { WebAddress } from '../web-address.ts';
import { parsePack, wordsFor } from '../pack.ts';

/** `words` holds lines, `people` a name and a number too, `services` also numbers that are there already. */
export const HEADING_KINDS = ['words', 'people', 'services'] as const;

/** Small pictures that a heading may have. */
export const HEADING_ICONS = [
	'coffee',
	'eye',
	'heart',
	'house',
	'people',
	'phone',
	'sprout'
] as const;

/** The safety plan's headings in their order, guides to do at once, and others who help to make one. */
export const PlanPack = z.strictObject({
	headings: z.array(
		z.strictObject({
			id: z.string(),
			icon: z.enum(HEADING_ICONS),
			kind: z.enum(HEADING_KINDS),
			ideas: z.array(z.string()),
			/** Ids of urgent help that stand here unless the person leaves them out. */
			contacts: z.array(z.string())
		})
	),
	guides: z.array(z.string()),
	elsewhere: z.array(
		z.strictObject({
			id: z.string(),
			url: WebAddress,
			source: z.nullable(z.string()),
			verifiedOn: z.nullable(z.iso.date()),
			reviewBy: z.iso.date(),
			status: z.enum(['confirmed', 'unconfirmed'])
		})
	)
});
export type PlanPack = z.infer<typeof PlanPack>;

/** Words of one language by id; `checkedBy` is the speaker who read them, null while nobody has. */
export const PlanWords = z.strictObject({
	checkedBy: z.nullable(z.string()),
	headings: z.record(
		z.string(),
		z.strictObject({ title: z.string(), why: z.string(), ideas: z.record(z.string(), z.string()) })
	),
	elsewhere: z.record(z.string(), z.strictObject({ name: z.string(), what: z.string() }))
});
export type PlanWords = z.infer<typeof PlanWords>;

/** One heading as a page shows it. */
export interface PlanHeading {
	id: string;
	icon: (typeof HEADING_ICONS)[number];
	kind: (typeof HEADING_KINDS)[number];
	title: string;
	why: string;
	ideas: string[];
	contacts: string[];
}

/** The headings with their words; PackError names what has none. */
export function planHeadings(pack: PlanPack, value: unknown, file: string): PlanHeading[] {
	const words = parsePack(PlanWords, value, file);
	return pack.headings.map(({ id, icon, kind, ideas: ids, contacts }) => {
		const { title, why, ideas } = wordsFor(words.headings, id, file, 'headings');
		const texts = ids.map((idea) => wordsFor(ideas, idea, file, `headings.${id}.ideas`));
		return { id, icon, kind, contacts, title, why, ideas: texts };
	});
}
