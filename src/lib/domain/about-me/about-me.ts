import { ACCESS, type Access } from '../situation/situation.ts';

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

/** The headings under which something is written, in their order. */
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

/** Whether a phrase stands in a text as a line of its own. */
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

/** The phrases that say the access needs somebody named when they looked for help. */
export function accessPhrases(
	phrases: AboutMeHeading['phrases'],
	access: readonly Access[]
): string[] {
	return ACCESS.filter((need) => access.includes(need)).flatMap(
		(need) => phrases.find(({ id }) => id === need)?.text ?? []
	);
}
