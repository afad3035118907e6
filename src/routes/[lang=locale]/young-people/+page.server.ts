import { listedServices } from '#lib/content/listed-services.ts';
import { guidePacks } from '#lib/content/guides.ts';
import { order } from '#lib/content/order.ts';
import { urgentHelp } from '#lib/content/urgent-help.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';
import { cardOf } from '#lib/domain/urgent-help/contact-card.ts';
import { lineOf } from './line.ts';

const today = new Date().toISOString().slice(0, 10);
// What happens with a request is said here in the very words of its own page.
const OF_CONTACT = [
	'how-2',
	'how-3',
	'told-back-is',
	'told-others-is',
	'told-long-is',
	'not-urgent'
];

function cardsIn(language: Language) {
	const contacts = urgentHelp(language);
	return order.numbersForYoungPeople.map((id) => {
		const contact = contacts.find((one) => one.id === id);
		if (!contact) throw new Error(`src/content/urgent-help.json: there is no "${id}"`);
		return cardOf(contact, today);
	});
}

function wordIn(words: Record<string, string>, key: string): string {
	const word = words[key];
	if (!word) throw new Error(`src/locales: contact.json has no "${key}"`);
	return word;
}

export const load = ({ params }) => {
	const language = params.lang as Language;
	const { contact = {}, ...words } = wordsOf(language, 'young-people', 'urgent-help', 'contact');
	const [first, ...cards] = cardsIn(language);
	return {
		words: {
			...words,
			contact: Object.fromEntries(OF_CONTACT.map((key) => [key, wordIn(contact, key)]))
		},
		first,
		everywhere: cards.filter(({ where }) => where.length === 0),
		byNation: cards.filter(({ where }) => where.length > 0),
		lines: listedServices('young-people', language).map(lineOf),
		guides: guidePacks(language)
			.filter(({ guide }) => guide.audience === 'young-people')
			.map(({ guide, words }) => ({ id: guide.id, title: words.title, summary: words.summary }))
	};
};
