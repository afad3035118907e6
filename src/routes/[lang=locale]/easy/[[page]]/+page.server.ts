import { urgentHelp } from '#lib/content/urgent-help.ts';
import { SHOWN, type Language } from '#lib/domain/site/language.ts';
import { cardOf } from '#lib/domain/urgent-help/contact-card.ts';
import { wordsOf } from '#lib/i18n/words.ts';
import { TOLD, type EasyPageId } from '../pages.ts';

const today = new Date().toISOString().slice(0, 10);
// Whom a line of the urgent page is about, by its key.
const CONTACTS = { danger: 'emergency', mind: 'samaritans', text: 'shout' };

export const entries = () =>
	// The list of the pages has no name of its own.
	SHOWN.flatMap((lang) => ['', ...Object.keys(TOLD)].map((page) => ({ lang, page })));

export const load = ({ params }) => {
	const language = params.lang as Language;
	const id = params.page as EasyPageId | undefined;
	const told = id && TOLD[id];
	if (id && !told) throw new Error(`There is no easy page ${id}`);
	const contacts = urgentHelp(language);
	const waysOf = (contact: string) => {
		const found = contacts.find((one) => one.id === contact);
		if (!found) throw new Error(`src/content/urgent-help.json: there is no "${contact}"`);
		return cardOf(found, today).ways.filter(({ kind }) => kind !== 'email' && kind !== 'website');
	};
	return {
		words: wordsOf(language, 'easy', 'urgent-help'),
		id,
		told,
		ways: Object.fromEntries(
			id === 'urgent' ? Object.entries(CONTACTS).map(([key, one]) => [key, waysOf(one)]) : []
		)
	};
};
