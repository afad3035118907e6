import * as z from 'zod/mini';
import structure from '#content/languages.json' with { type: 'json' };
import { parsePack } from '#lib/domain/pack.ts';
import { KNOWN, type Language } from '#lib/domain/site/language.ts';
import { standIn } from '#lib/domain/site/stand-in.ts';

/** A typeface for what the app's own has no letters for. */
const Face = z.strictObject({
	family: z.string(),
	/** Below node_modules. */
	file: z.string(),
	/** The letters it is taken for, as CSS writes a `unicode-range`. */
	range: z.string(),
	/** What lines take, and what headings take, in heights of a letter. */
	leading: z.number(),
	headings: z.number(),
	/** Whose it is and under which licence, as About shows it. */
	credit: z.string()
});
const Languages = z.record(
	z.enum(KNOWN),
	z.strictObject({
		/** Who speaks it and has read pages and buttons; null while nobody has. */
		checkedBy: z.nullable(z.string()),
		/** Of a language that is not complete: its pages, each as its address behind the language. */
		pages: z.optional(z.array(z.string())),
		face: z.optional(Face)
	})
);
const languages = parsePack(Languages, structure, 'src/content/languages.json');

/** The language in which a page of one is read: a path like `/en/about/`, or of a file that belongs to it. */
export function readIn(language: Language, path: string): Language {
	const page = path.replace(/^\/[^/]*\//, '');
	return languages[language].pages?.includes(page) ? language : standIn(language);
}

/** The typeface of a language; undefined where the app's own has its letters. */
export const faceOf = (language: Language) => languages[language].face;
