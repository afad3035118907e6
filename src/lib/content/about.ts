import attributions from '#content/geo/ATTRIBUTIONS.json' with { type: 'json' };
import languages from '#content/languages.json' with { type: 'json' };
import { checkInPacks } from '#lib/content.ts';
import { SHOWN, type Language } from '#lib/domain/site/language.ts';
import { siteWords } from './site.ts';
import { urgentHelpCheckedBy } from './urgent-help.ts';

/** How far the words of a part have been checked in one language. */
export interface WordsCheck {
	checkedBy: string | null;
	/** Of a published measure: whether its own wording stands here. */
	official: boolean | null;
}

const named = import.meta.glob<string | null>(
	[
		'/src/content/{directory/*,how-help-fits,guides,life-events}/*.*.json',
		'/src/content/{plan,about-me,right-now,staying-well,example}.*.json'
	],
	{ eager: true, import: 'checkedBy' }
);

/** The attributions that the sources of the place tables require, and those of the typefaces of single languages. */
export function attributionLines(): string[] {
	const faces = SHOWN.flatMap((one) => {
		const facts = languages[one];
		return 'face' in facts ? facts.face.credit : [];
	});
	return [...attributions.lines, ...faces];
}

/** Who has read the words of pages and buttons in a language; null while nobody has. */
export const pagesCheckedBy = (language: Language): string | null => languages[language].checkedBy;

/** Who has checked the words of the app in a language, part by part; check-ins by id. */
export function wordsChecks(language: Language): Record<string, WordsCheck> {
	const plain = (checkedBy: string | null): WordsCheck => ({ checkedBy, official: null });
	return {
		pages: plain(pagesCheckedBy(language)),
		numbers: plain(urgentHelpCheckedBy(language)),
		areas: plain(siteWords(language).checkedBy),
		listings: plain(checkedBy('directory/', language)),
		guides: plain(checkedBy('guides/', language)),
		'life-events': plain(checkedBy('life-events/', language)),
		plan: plain(checkedBy('plan.', language)),
		'about-me': plain(checkedBy('about-me.', language)),
		'right-now': plain(checkedBy('right-now.', language)),
		'staying-well': plain(checkedBy('staying-well.', language)),
		example: plain(checkedBy('example.', language)),
		...Object.fromEntries(
			checkInPacks(language).map(({ instrument, words }) => [
				instrument.id,
				{ checkedBy: words.checkedBy, official: words.official ?? null }
			])
		)
	};
}

// A folder counts as checked when each of its files is.
function checkedBy(start: string, language: Language): string | null {
	const names = Object.entries(named)
		.filter(([path]) => path.startsWith(`/src/content/${start}`))
		.filter(([path]) => path.endsWith(`.${language}.json`))
		.map(([, name]) => name);
	return names.includes(null) ? null : [...new Set(names)].join(', ') || null;
}
