import { checkInPack, checkInsOnPaper } from '#lib/content.ts';
import { SHOWN, type Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const entries = () =>
	SHOWN.flatMap((lang) =>
		checkInsOnPaper(lang).map(({ instrument }) => ({ lang, pack: instrument.id }))
	);

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const { instrument, words } = checkInPack(params.pack, lang);
	return { words: wordsOf(lang, 'check-in', 'sheet'), instrument, said: words };
};
