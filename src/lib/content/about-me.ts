import structure from '#content/about-me.json' with { type: 'json' };
import {
	AboutMePack,
	aboutMeHeadings,
	type AboutMeHeading
} from '#lib/domain/about-me/about-me.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { parsePack } from '#lib/domain/pack.ts';
import { wordsFile } from './files.ts';

/** The headings of About me in one language; throws when something has no words. */
export function aboutMePack(language: Language): AboutMeHeading[] {
	const pack = parsePack(AboutMePack, structure, 'src/content/about-me.json');
	const { words, file } = wordsFile('about-me', language);
	return aboutMeHeadings(pack, words, file);
}
