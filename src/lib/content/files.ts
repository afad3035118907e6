import { PackError } from '#lib/domain/pack.ts';
import type { Language } from '#lib/domain/site/language.ts';

const files = import.meta.glob<unknown>('/src/content/{*,how-help-fits/*}.json', {
	eager: true,
	import: 'default'
});

/** What stands in `src/content/NAME.LANGUAGE.json`, and its path for whoever reports on it. */
export function wordsFile(name: string, language: Language): { words: unknown; file: string } {
	const file = `src/content/${name}.${language}.json`;
	const words = files[`/${file}`];
	if (words === undefined) throw new PackError(file, 'file', 'missing');
	return { words, file };
}
