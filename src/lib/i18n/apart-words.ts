import type { Language } from '#lib/domain/site/language.ts';
import type { Words } from './i18n.ts';

const files = import.meta.glob<Words[string]>(
	'/src/locales/*/{borrowed,erased,together,translated,cannot-open,unlock,update}.json',
	{
		import: 'default'
	}
);

/** Words that any page may need and few do, so they come apart from its own. */
export async function apartWords(
	language: Language,
	namespace: 'borrowed' | 'erased' | 'together' | 'translated' | 'cannot-open' | 'unlock' | 'update'
): Promise<Words> {
	return { [namespace]: (await files[`/src/locales/${language}/${namespace}.json`]?.()) ?? {} };
}
