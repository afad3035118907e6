import { firstNumbers } from '#lib/content/first-numbers.ts';
import { exercises } from '#lib/content/right-now.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { wordsOf } from '#lib/i18n/words.ts';

// Of other pages' words, those of the parts that stand here too.
const shared = {
	guides: /^(breathe|time|length|how-long|start-time|pause|go-on|other-length)/,
	options: /^crisis/,
	plan: /^(call|text)/,
	moments: /^wrote/
};

export const load = ({ params }) => {
	const lang = params.lang as Language;
	const parts = Object.entries(shared).map(([namespace, keys]) => {
		const all = Object.entries(wordsOf(lang, namespace)[namespace] ?? {});
		return [namespace, Object.fromEntries(all.filter(([key]) => keys.test(key)))] as const;
	});
	return {
		words: { ...wordsOf(lang, 'right-now'), ...Object.fromEntries(parts) },
		exercises: exercises(lang),
		numbers: firstNumbers(lang)
	};
};
