import concepts from '#content/matching/concepts.json' with { type: 'json' };
import { readFileSync } from 'node:fs';
import stopWords from '#content/matching/stop-words.json' with { type: 'json' };
import { Lexicon } from '#lib/domain/matching/lexicon.ts';
import { byLanguage, type Language } from '#lib/domain/site/language.ts';

const FOLDER = new URL('../content/matching/', import.meta.url);
const terms = (language: Language): unknown =>
	JSON.parse(readFileSync(new URL(`concepts.${language}.json`, FOLDER), 'utf8'));

/** The bundled words that matching goes by. Throws a ZodError when a file breaks its shape. */
export const lexicon = (): Lexicon =>
	Lexicon.parse({ concepts, terms: byLanguage(terms), stopWords });
