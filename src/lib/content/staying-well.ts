import structure from '#content/staying-well.json' with { type: 'json' };
import type { Language } from '#lib/domain/site/language.ts';
import { stayingWellHeadings, StayingWellPack } from '#lib/domain/staying-well/staying-well.ts';
import { packIn } from './files.ts';

/** The headings of staying well in one language; throws when something has no words. */
export const stayingWellPack = (language: Language) =>
	packIn(language, 'staying-well', structure, StayingWellPack, stayingWellHeadings);
