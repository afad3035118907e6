import type * as z from 'zod/mini';
import { PackError, parsePack } from '#lib/domain/pack.ts';
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

/** A pack of `src/content/NAME.json` with its words in one language; throws when something has no words. */
export function packIn<Schema extends z.ZodMiniType, Read>(
	language: Language,
	name: string,
	structure: unknown,
	schema: Schema,
	read: (pack: z.output<Schema>, words: unknown, file: string) => Read
): Read {
	const { words, file } = wordsFile(name, language);
	return read(parsePack(schema, structure, `src/content/${name}.json`), words, file);
}
