import type { I18n } from '#lib/i18n/context.ts';
import type { Translate } from '#lib/i18n/i18n.ts';

/** The same words, those that take no values looked up once: cards say them again for every key. */
export function withKnownWords(i18n: I18n): I18n {
	let from: Translate | undefined;
	let known = new Map<string, string>();
	const t: Translate = (key, values) => {
		if (values !== undefined) return i18n.t(key, values);
		// Words of another language come with a function of their own.
		if (from !== i18n.t) {
			from = i18n.t;
			known = new Map();
		}
		const words = known.get(key) ?? i18n.t(key);
		// What is not here yet says its key, and may come.
		if (!key.endsWith(words)) known.set(key, words);
		return words;
	};
	return {
		get language() {
			return i18n.language;
		},
		t,
		get format() {
			return i18n.format;
		},
		href: i18n.href
	};
}
