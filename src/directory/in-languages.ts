import codes from '#content/language-codes.json' with { type: 'json' };
import { LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import { textOrNull, type Fields } from './null-like.ts';
import { plainShape } from './plain-shapes.ts';

/** A text in some of the languages, as feeds have it: by language, or as a list of rows that each name theirs. */
export type ByLanguage = Partial<Record<Language, string>>;

const names: Partial<Record<Language, readonly string[]>> = codes;
const CODES = new Map(
	LANGUAGES.flatMap((language) => (names[language] ?? []).map((code) => [code, language] as const))
);
/** Lists are not followed further: no feed has texts so deep. */
const DEEPEST = 12;

const languageOf = (code: unknown): Language | undefined =>
	typeof code === 'string' ? CODES.get(code.toLowerCase().split(/[-_]/)[0] ?? '') : undefined;

const isObject = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

function put(found: ByLanguage, language: Language | undefined, value: unknown): boolean {
	if (language === undefined || isObject(value) || Array.isArray(value)) return false;
	const text = textOrNull(value);
	if (text !== null) found[language] ??= text;
	return true;
}

function ofRow(row: unknown, found: ByLanguage): boolean {
	if (!isObject(row)) return false;
	const code = row.language ?? row.lang ?? row.locale ?? row.langcode ?? row.language_code;
	return put(found, languageOf(code), row.value ?? row.text ?? row.content ?? row['#text']);
}

/** A value as a text by language; null where it is anything else. */
export function byLanguageIn(value: unknown): ByLanguage | null {
	const found: ByLanguage = {};
	if (Array.isArray(value))
		return value.length > 0 && value.every((row) => ofRow(row, found)) ? found : null;
	if (!isObject(value)) return null;
	const keys = Object.keys(value);
	return keys.length > 0 && keys.every((key) => put(found, languageOf(key), value[key]))
		? found
		: null;
}

const first = (words: ByLanguage): string | null =>
	LANGUAGES.map((language) => words[language]).find((text) => text !== undefined) ?? null;

/**
 * A record in which each text by language is one text, in the first of our languages that it has: what
 * reads it knows of no others; what a content system wrote in its own way is plain. Nothing is copied
 * where there is none of either.
 */
export function inOneLanguage<Value>(value: Value, depth = 0): Value {
	if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
	const words = byLanguageIn(value);
	if (words !== null) return first(words) as Value;
	const plain = plainShape(value);
	if (plain !== value) return inOneLanguage(plain, depth + 1) as Value;
	let changed: Fields | unknown[] | null = null;
	for (const [key, one] of Object.entries(value)) {
		const read: unknown = inOneLanguage(one as unknown, depth + 1);
		if (read === one) continue;
		changed ??= Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Fields) };
		(changed as Fields)[key] = read;
	}
	return (changed ?? value) as Value;
}

/** The texts of a field, where it has them in more than one of our languages; its own and those of `name_cy` and such. */
export function inEach(raw: Fields, key: string): Record<Language, string> | null {
	const beside = (language: Language) =>
		names[language]?.map((code) => textOrNull(raw[`${key}_${code}`])).find((text) => text !== null);
	const plain = textOrNull(raw[key]);
	const own = byLanguageIn(raw[key]) ?? (plain === null ? {} : { [LANGUAGES[0]]: plain });
	const texts = LANGUAGES.map((language) => [language, own[language] ?? beside(language)] as const);
	return texts.every(([, text]) => text)
		? (Object.fromEntries(texts) as Record<Language, string>)
		: null;
}
