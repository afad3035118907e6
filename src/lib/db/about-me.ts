import type { AboutMe } from '#lib/domain/about-me/about-me.ts';
import { changePart, readParts, textsIn, textsOf } from './parts.ts';

/** About me: a row for each heading. */
export const ABOUT_ME = textsIn('aboutMe');

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
