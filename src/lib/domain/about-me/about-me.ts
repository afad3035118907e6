import * as z from 'zod/mini';
import { parsePack, wordsFor } from '../pack.ts';
import { ACCESS, type Access } from '../situation/situation.ts';

/** The headings of About me in their order, with ready phrases to start from. */
export const AboutMePack = z.strictObject({
	sections: z.array(z.strictObject({ id: z.string(), phrases: z.array(z.string()) }))
});
export type AboutMePack = z.infer<typeof AboutMePack>;

/** Words of one language by id; `checkedBy` is the speaker who read them, null while nobody has. */
export const AboutMeWords = z.strictObject({
	checkedBy: z.nullable(z.string()),
	sections: z.record(
		z.string(),
		z.strictObject({
			title: z.string(),
			why: z.string(),
			phrases: z.record(z.string(), z.string())
		})
	)
});
export type AboutMeWords = z.infer<typeof AboutMeWords>;

/** One heading as a page shows it. */
export interface AboutMeHeading {
	id: string;
	title: string;
	why: string;
	phrases: { id: string; text: string }[];
}
/** What a person wrote, by the heading's id. */
export type AboutMe = Readonly<Record<string, string>>;
/** A heading with what was written under it, to read, print, copy or attach. */
export interface AboutMeSection {
	id: string;
	title: string;
	text: string;
}

/** The headings with their words; PackError names what has none. */
export function aboutMeHeadings(pack: AboutMePack, value: unknown, file: string): AboutMeHeading[] {
	const words = parsePack(AboutMeWords, value, file);
	return pack.sections.map(({ id, phrases: ids }) => {
		const { title, why, phrases } = wordsFor(words.sections, id, file, 'sections');
		const field = `sections.${id}.phrases`;
		const texts = ids.map((phrase) => ({
			id: phrase,
			text: wordsFor(phrases, phrase, file, field)
		}));
		return { id, title, why, phrases: texts };
	});
}

/** The headings with something written under them, in order. */
export function aboutMeSections(
	headings: readonly Pick<AboutMeHeading, 'id' | 'title'>[],
	kept: AboutMe
): AboutMeSection[] {
	return headings
		.map(({ id, title }) => ({ id, title, text: (kept[id] ?? '').trim() }))
		.filter(({ text }) => text !== '');
}

/** The same as plain text, for another app or a letter. */
export function aboutMeText(title: string, sections: readonly AboutMeSection[]): string {
	return [title, ...sections.map((one) => `${one.title}\n${one.text}`)].join('\n\n');
}

const linesOf = (text: string) => text.split('\n').map((line) => line.trim());

/** Whether a phrase is a line of its own in a text. */
export function hasPhrase(text: string, phrase: string): boolean {
	return linesOf(text).includes(phrase);
}

/** The text with the phrase as its last line, or without it when it was there. */
export function withPhrase(text: string, phrase: string, wanted: boolean): string {
	if (hasPhrase(text, phrase) === wanted) return text;
	if (wanted) return text.trim() === '' ? phrase : `${text.trimEnd()}\n${phrase}`;
	return text
		.split('\n')
		.filter((line) => line.trim() !== phrase)
		.join('\n');
}

/** The phrases for the access needs that somebody named when they looked for help. */
export function accessPhrases(
	phrases: AboutMeHeading['phrases'],
	access: readonly Access[]
): string[] {
	return ACCESS.filter((need) => access.includes(need)).flatMap(
		(need) => phrases.find(({ id }) => id === need)?.text ?? []
	);
}
