import contacts from '#content/urgent-help.json' with { type: 'json' };
import type { Language } from '#lib/domain/site/language.ts';
import { parsePack, wordsFor } from '#lib/domain/pack.ts';
import { UrgentContacts, UrgentWords, type Contact } from '#lib/domain/urgent-help/urgent-help.ts';
import { contactOf } from '#lib/domain/site/own-number.ts';
import { wordsFile } from './files.ts';
import { site, siteWords } from './site.ts';

/** Who has checked the words of the numbers in a language; null while nobody has. */
export function urgentHelpCheckedBy(language: Language): string | null {
	return wordsIn(language).checkedBy;
}

/** Every line of help with its words; throws when one has none. */
export function urgentHelp(language: Language): Contact[] {
	const own = wordsIn(language).contacts;
	const file = `src/content/urgent-help.${language}.json`;
	return parsePack(UrgentContacts, contacts, 'src/content/urgent-help.json').map((contact) => ({
		...contact,
		...wordsFor(own, contact.id, file, 'contacts')
	}));
}

/** The numbers that the site adds, with their words. */
export function ownUrgentHelp(language: Language): Contact[] {
	const { urgent } = siteWords(language);
	const file = `src/content/sites/${site().id}.${language}.json`;
	return site().urgent.map((own) => contactOf(own, wordsFor(urgent, own.id, file, 'urgent')));
}

function wordsIn(language: Language): UrgentWords {
	const { words, file } = wordsFile('urgent-help', language);
	return parsePack(UrgentWords, words, file);
}
