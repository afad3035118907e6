import i18next, { type i18n, type TOptions } from 'i18next';
import { languageFacts, type Language } from '#lib/domain/site/language.ts';
import { apart } from '#lib/domain/site/own-way.ts';

/** Words of one language: file name (the namespace) to flat keys. */
export type Words = Record<string, Record<string, string>>;
export type Translate = (key: string, values?: TOptions) => string;

interface Speaker {
	instance: i18n;
	t: Translate;
	/** What it has been told. */
	told: WeakSet<Words>;
}
const speakers = new Map<Language, Speaker>();
const GAP = /\{\{(\w+)\}\}/g;

/**
 * A text with its gaps filled, or undefined where a plural or more is asked for, which i18next says.
 * Most words ask for no more, and a slow phone that comes alive would spend a quarter of its time there.
 */
function filled(
	text: unknown,
	values: TOptions | undefined,
	fill: (value: string) => string
): string | undefined {
	if (typeof text !== 'string' || text.includes('$t(')) return undefined;
	if (values && ('count' in values || 'context' in values)) return undefined;
	let whole = true;
	const said = text.replace(GAP, (gap, name: string) => {
		const value: unknown = values?.[name];
		if (typeof value === 'string' || typeof value === 'number') return fill(String(value));
		whole = false;
		return gap;
	});
	return whole ? said : undefined;
}

function speakerOf(language: Language): Speaker {
	const instance = i18next.createInstance();
	const turned = typeof __RTL__ !== 'undefined' && __RTL__ && languageFacts(language).dir === 'rtl';
	void instance.init({
		lng: language,
		resources: { [language]: {} },
		initAsync: false,
		keySeparator: false,
		showSupportNotice: false,
		interpolation: turned ? { escape: apart } : { escapeValue: false }
	} as Parameters<i18n['init']>[0]);
	const inFull = instance.t as unknown as Translate;
	const fill = turned ? apart : (value: string) => value;
	const t: Translate = (key, values) => {
		const [file = '', flat = ''] = key.split(':', 2);
		const words = instance.store.data[language]?.[file] as Words[string] | undefined;
		return filled(words?.[flat], values, fill) ?? inFull(key, values);
	};
	return { instance, t, told: new WeakSet() };
}

/** The function that says `key` (`namespace:flat-key`) in a language, once these words are known. */
export function translator(language: Language, ...sets: (Words | undefined)[]): Translate {
	let speaker = speakers.get(language);
	if (!speaker) speakers.set(language, (speaker = speakerOf(language)));
	for (const words of sets) {
		if (!words || speaker.told.has(words)) continue;
		speaker.told.add(words);
		for (const [namespace, entries] of Object.entries(words))
			speaker.instance.addResourceBundle(language, namespace, entries, true, true);
	}
	return speaker.t;
}
