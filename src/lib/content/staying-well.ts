import structure from '#content/staying-well.json' with { type: 'json' };
import type { Language } from '#lib/domain/site/language.ts';
import { parsePack } from '#lib/domain/pack.ts';
import {
	StayingWellPack,
	stayingWellHeadings,
	type StayingWellHeading
} from '#lib/domain/staying-well/staying-well.ts';
import { wordsFile } from './files.ts';

/** The headings of staying well in one language; throws when something has no words. */
export function stayingWellPack(language: Language): StayingWellHeading[] {
	const pack = parsePack(StayingWellPack, structure, 'src/content/staying-well.json');
	const { words, file } = wordsFile('staying-well', language);
	return stayingWellHeadings(pack, words, file);
}
