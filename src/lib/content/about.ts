import * as z from 'zod/mini';
import attributions from '#content/geo/ATTRIBUTIONS.json' with { type: 'json' };
import languages from '#content/languages.json' with { type: 'json' };
import operatorFile from '#content/operator.json' with { type: 'json' };
import { checkInPacks } from '#lib/content.ts';
import type { Language } from '#lib/domain/language.ts';
import { parsePack } from '#lib/domain/pack.ts';
import { siteWords } from './site.ts';
import { urgentHelpCheckedBy } from './urgent-help.ts';

const Checked = z.strictObject({ checkedBy: z.nullable(z.string()) });
const Languages = z.strictObject({ en: Checked, cy: Checked });

/** Who runs this deployment and how to reach them; null where it has not said. */
const Operator = z.strictObject({
	nameEn: z.nullable(z.string()),
	nameCy: z.nullable(z.string()),
	email: z.nullable(z.email()),
	phone: z.nullable(z.string().check(z.regex(/^[\d ]+$/))),
	url: z.nullable(z.url())
});
export type Operator = z.infer<typeof Operator>;

/** How far the words of a part have been checked in one language. */
export interface WordsCheck {
	checkedBy: string | null;
	/** Of a published measure: whether its own wording stands here. */
	official: boolean | null;
}

const listings = import.meta.glob<string | null>('/src/content/directory/*.{en,cy}.json', {
	eager: true,
	import: 'checkedBy'
});

/** The organisation that runs this deployment. */
export function operator(): Operator {
	return parsePack(Operator, operatorFile, 'src/content/operator.json');
}

/** The lines that the sources of the place tables ask for. */
export function placeAttributions(): string[] {
	return attributions.lines;
}

/** Who has checked the words of the app in a language, part by part; check-ins by id. */
export function wordsChecks(language: Language): Record<string, WordsCheck> {
	const pages = parsePack(Languages, languages, 'src/content/languages.json')[language];
	const plain = (checkedBy: string | null): WordsCheck => ({ checkedBy, official: null });
	return {
		pages: plain(pages.checkedBy),
		numbers: plain(urgentHelpCheckedBy(language)),
		areas: plain(siteWords(language).checkedBy),
		listings: plain(listingsCheckedBy(language)),
		...Object.fromEntries(
			checkInPacks(language).map(({ instrument, words }) => [
				instrument.id,
				{ checkedBy: words.checkedBy, official: words.official ?? null }
			])
		)
	};
}

// The directory counts as checked when each of its files is.
function listingsCheckedBy(language: Language): string | null {
	const all = Object.entries(listings).filter(([path]) => path.endsWith(`.${language}.json`));
	const names = all.map(([, checkedBy]) => checkedBy);
	return names.includes(null) ? null : [...new Set(names)].join(', ') || null;
}
