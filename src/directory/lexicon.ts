import areaWords from '#content/matching/area-words.json' with { type: 'json' };
import commonWords from '#content/matching/common-words.json' with { type: 'json' };
import concepts from '#content/matching/concepts.json' with { type: 'json' };
import crisis from '#content/matching/crisis.json' with { type: 'json' };
import providers from '#content/matching/providers.json' with { type: 'json' };
import roles from '#content/matching/roles.json' with { type: 'json' };
import { readFileSync } from 'node:fs';
import shortForms from '#content/matching/short-forms.json' with { type: 'json' };
import stopWords from '#content/matching/stop-words.json' with { type: 'json' };
import { Lexicon } from '#lib/domain/matching/lexicon.ts';
import { byLanguage, type Language } from '#lib/domain/site/language.ts';

const FOLDER = new URL('../content/matching/', import.meta.url);
const terms = (pack: string, language: Language): unknown =>
	JSON.parse(readFileSync(new URL(`${pack}.${language}.json`, FOLDER), 'utf8'));

/** The bundled words that matching goes by. Throws a ZodError when a file breaks its shape. */
export const lexicon = (): Lexicon =>
	Lexicon.parse({
		concepts,
		terms: byLanguage((language) => terms('concepts', language)),
		providers,
		roles,
		roleTerms: byLanguage((language) => terms('roles', language)),
		crisis,
		areaWords,
		shortForms,
		stopWords,
		commonWords
	});
