import structure from '#content/about-me.json' with { type: 'json' };
import { AboutMePack, aboutMeHeadings } from '#lib/domain/about-me/about-me.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { packIn } from './files.ts';

/** The headings of About me in one language; throws when something has no words. */
export const aboutMePack = (language: Language) =>
	packIn(language, 'about-me', structure, AboutMePack, aboutMeHeadings);
