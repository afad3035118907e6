import i18next, { type i18n, type TOptions } from 'i18next';
import { languageFacts, type Language } from '#lib/domain/site/language.ts';
import { apart } from '#lib/domain/site/own-way.ts';

/** Words of one language: file name (the namespace) to flat keys. */
export type Words = Record<string, Record<string, string>>;
export type Translate = (key: string, values?: TOptions) => string;

const instances = new Map<Language, i18n>();

/** The function that says `key` (`namespace:flat-key`) in a language, once these words are known. */
export function translator(language: Language, ...sets: (Words | undefined)[]): Translate {
	let instance = instances.get(language);
	if (!instance) {
		instance = i18next.createInstance();
		void instance.init({
			lng: language,
			resources: { [language]: {} },
			initAsync: false,
			keySeparator: false,
			showSupportNotice: false,
			interpolation:
				typeof __RTL__ !== 'undefined' && __RTL__ && languageFacts(language).dir === 'rtl'
					? { escape: apart }
					: { escapeValue: false }
		} as Parameters<i18n['init']>[0]);
		instances.set(language, instance);
	}
	for (const words of sets)
		for (const [namespace, entries] of Object.entries(words ?? {}))
			instance.addResourceBundle(language, namespace, entries, true, true);
	return instance.t as unknown as Translate;
}
