import type { AboutMe } from '#lib/domain/about-me/about-me.ts';
import { changePart, readParts, type PartsStore } from './parts.ts';

/** What is written under one heading of About me. */
export interface AboutMePart {
	text: string;
}

/** About me: a row for each heading. */
export const ABOUT_ME: PartsStore<AboutMePart> = {
	table: 'aboutMe',
	empty: { text: '' },
	isEmpty: ({ text }) => text.trim() === ''
};

/** Texts by heading, out of the kept parts. */
export const textsOf = (parts: Readonly<Record<string, AboutMePart>>): AboutMe =>
	Object.fromEntries(Object.entries(parts).map(([id, { text }]) => [id, text]));

/** Everything written about oneself, by heading. */
export const readAboutMe = async (): Promise<AboutMe> => textsOf(await readParts(ABOUT_ME));

/** Changes the text under one heading, and gives it. */
export async function changeAboutMe(
	heading: string,
	change: (text: string) => string
): Promise<string> {
	const part = await changePart(ABOUT_ME, heading, ({ text }) => ({ text: change(text) }));
	return part.text;
}
