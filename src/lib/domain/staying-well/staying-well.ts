import * as z from 'zod/mini';
import { aboutMeHeadings, type AboutMeHeading } from '../about-me/about-me.ts';
import { goalsIn, signsOf, type Goal } from '../goal/goal.ts';

/** Where lines that a person has here already may come from. */
export const OFFERS = [
	'check-in',
	'moments',
	'goals',
	'right-now',
	'plan-signs',
	'plan-myself',
	'plan-tell'
] as const;
export type Offer = (typeof OFFERS)[number];

/** The headings of staying well in their order, with phrases and what may be offered under each. */
export const StayingWellPack = z.strictObject({
	sections: z.array(
		z.strictObject({
			id: z.string(),
			phrases: z.array(z.string()),
			offers: z.array(z.enum(OFFERS))
		})
	)
});
export type StayingWellPack = z.infer<typeof StayingWellPack>;

/** One heading as a page shows it. */
export type StayingWellHeading = AboutMeHeading & { offers: Offer[] };

/** The headings with their words, which are of the same shape as those of About me; PackError names what has none. */
export function stayingWellHeadings(
	pack: StayingWellPack,
	value: unknown,
	file: string
): StayingWellHeading[] {
	const offers = new Map(pack.sections.map((section) => [section.id, section.offers]));
	return aboutMeHeadings(pack, value, file).map((heading) => ({
		...heading,
		offers: offers.get(heading.id) ?? []
	}));
}

/** How many lines of one kind are offered: few enough to take in. */
export const MAX_OFFERED = 5;

/** Texts as they can be offered: each a line of its own, none empty or twice, the first five. */
export function offeredLines(texts: readonly string[]): string[] {
	const lines = texts.map((text) => text.replace(/\s+/g, ' ').trim());
	return [...new Set(lines.filter((line) => line !== ''))].slice(0, MAX_OFFERED);
}

/** Signs of the goals that the person says are met, in their own words. */
export const signsOfMet = (goals: readonly Goal[]): string[] =>
	goalsIn(goals, 'met').flatMap((goal) => signsOf(goal).map(({ text }) => text));
