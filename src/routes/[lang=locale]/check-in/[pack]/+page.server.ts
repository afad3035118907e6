import { checkInPack, checkInPacks } from '#lib/content.ts';
import { LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const entries = () =>
	LANGUAGES.flatMap((lang) =>
		checkInPacks(lang).map(({ instrument }) => ({ lang, pack: instrument.id }))
	);

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const { instrument, words } = checkInPack(params.pack, lang);
	// A result's sentences are not needed while answering.
	const items = Object.fromEntries(
		Object.entries(words.items).map(([id, { statement, low, high }]) => [
			id,
			{ statement, low, high }
		])
	);
	return { words: wordsOf(lang, 'check-in'), instrument, said: { ...words, items } };
};
