import { LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import { flat } from './flat-text.ts';
import small from '#content/small-words.json' with { type: 'json' };

const words = small as Record<Language, string[]>;
const sets = LANGUAGES.map((language) => [language, new Set(words[language])] as const);

/** The language of a text, told by its small words; the first language when neither leads. */
export function languageOf(text: string): Language {
	const said = flat(text.slice(0, 1500)).match(/\p{L}+/gu) ?? [];
	const counts = sets.map(([language, known]) => ({
		language,
		times: said.filter((word) => known.has(word)).length
	}));
	const [best] = [...counts].sort((a, b) => b.times - a.times);
	return best !== undefined && best.times > 0 ? best.language : LANGUAGES[0];
}
