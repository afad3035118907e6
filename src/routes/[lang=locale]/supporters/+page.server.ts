import { order } from '#lib/content/order.ts';
import { urgentHelp } from '#lib/content/urgent-help.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { telHref } from '#lib/domain/urgent-help/urgent-help.ts';
import { wordsOf } from '#lib/i18n/words.ts';

export const load = ({ params }) => {
	const language = params.lang as Language;
	const contacts = urgentHelp(language);
	return {
		words: wordsOf(language, 'supporters'),
		builtOn: new Date().toISOString().slice(0, 10),
		numbers: order.numbersForSupporters.map((id) => {
			const contact = contacts.find((one) => one.id === id);
			if (!contact?.phone) throw new Error(`src/content/urgent-help.json: no number of "${id}"`);
			const { name, phone, reviewBy } = contact;
			return { id, name, phone, reviewBy, href: telHref(phone) };
		})
	};
};
