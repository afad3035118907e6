import contacts from '#content/urgent-help.json' with { type: 'json' };
import type { Language } from '#lib/domain/site/language.ts';
import { parsePack } from '#lib/domain/pack.ts';
import { UrgentContacts, UrgentWords, type UrgentContact } from '#lib/domain/urgent-help/pack.ts';
import { wordsFile } from './files.ts';

/** One line of help with its words in one language. */
export type Contact = UrgentContact & UrgentWords['contacts'][string];

/** Who has checked the words of the numbers in a language; null while nobody has. */
export function urgentHelpCheckedBy(language: Language): string | null {
	return wordsIn(language).checkedBy;
}

/** Every line of help with its words; throws when one has none. */
export function urgentHelp(language: Language): Contact[] {
	const said = wordsIn(language).contacts;
	return parsePack(UrgentContacts, contacts, 'src/content/urgent-help.json').map((contact) => {
		const own = said[contact.id];
		if (!own) throw new Error(`src/content/urgent-help.${language}.json: no "${contact.id}"`);
		return { ...contact, ...own };
	});
}

function wordsIn(language: Language): UrgentWords {
	const { words, file } = wordsFile('urgent-help', language);
	return parsePack(UrgentWords, words, file);
}
