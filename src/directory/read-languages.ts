import known from '#content/language-names.json' with { type: 'json' };
import { fieldsOf, listOf, severalIn, textOrNull, type Fields } from './null-like.ts';

// Names of the languages that UK services name, and their three-letter codes, as BCP 47 tags.
const TAGS: Record<string, string> = known.names;
const ISO: Record<string, string> = known.codes;

/** Languages other than English in which a record says help is given, as BCP 47 tags. Entries of an id alone say nothing. */
export function readLanguages(raw: Fields): string[] {
	const at = listOf(raw.service_at_locations).map((one) => fieldsOf(fieldsOf(one).location));
	const rows = [
		...severalIn(raw.languages),
		...at.flatMap(({ languages }) => severalIn(languages))
	].flatMap((row) => {
		// `Welsh/Polish` under one name are two.
		const { language, name } = fieldsOf(row);
		const said = textOrNull(language) ?? textOrNull(name) ?? '';
		return /[/,;&]/.test(said) ? said.split(/[/,;&]/) : [row];
	});
	const tags = rows.slice(0, 60).flatMap((row) => {
		const { code, name, language } = fieldsOf(row);
		const said = [name, language, row].map((value) => textOrNull(value)?.toLowerCase().trim());
		const named = said.map((text) => (text === undefined ? undefined : TAGS[text])).find(Boolean);
		const given = (textOrNull(code) ?? textOrNull(row))?.toLowerCase() ?? '';
		const tag = named ?? ISO[given] ?? (/^[a-z]{2,3}$/.test(given) ? given : undefined);
		return tag === undefined || /^en(?:g)?$/.test(tag) ? [] : [tag];
	});
	return [...new Set(tags)];
}
