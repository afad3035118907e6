import type { Language } from '#lib/domain/site/language.ts';
import { numbersWhole } from '#lib/domain/site/own-way.ts';
import { withFigures } from './figures.ts';
import type { Words } from './i18n.ts';

const files = import.meta.glob<Record<string, string>>('/src/locales/*/*.json', {
	eager: true,
	import: 'default'
});

/** The words of these namespaces; read while a page is prerendered, so that they travel inside it. */
export function wordsOf(language: Language, ...namespaces: string[]): Words {
	const words: Words = {};
	for (const namespace of namespaces) {
		const entries = files[`/src/locales/${language}/${namespace}.json`];
		if (!entries) throw new Error(`src/locales/${language}/${namespace}.json is missing`);
		words[namespace] = Object.fromEntries(
			Object.entries(entries).map(([key, text]) => [key, withFigures(text, __FIGURES__)])
		);
	}
	return numbersWhole(language, words);
}

/** Of one namespace, only the words whose keys begin so. */
export function someWords(language: Language, namespace: string, start: string): Words {
	const entries = Object.entries(wordsOf(language, namespace)[namespace] ?? {});
	return { [namespace]: Object.fromEntries(entries.filter(([key]) => key.startsWith(start))) };
}
