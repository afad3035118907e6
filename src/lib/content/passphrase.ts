import type { Language } from '#lib/domain/site/language.ts';

// Fetched only where a passphrase is chosen; our own lists, of plain words that are typed on any keyboard.
const files = import.meta.glob<string[]>('/src/content/passphrase/words.*.json', {
	import: 'words'
});

/** The 1,024 words that a passphrase is made of in one language. */
export async function passphraseWords(language: Language): Promise<string[]> {
	return (await files[`/src/content/passphrase/words.${language}.json`]?.()) ?? [];
}
