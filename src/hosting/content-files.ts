import { globSync } from 'node:fs';

/** Files of a content folder that a pattern finds, in their order, without their words in each language (`sites/x.en.json`). */
export const withoutWords = (folder: string, pattern: string): string[] =>
	globSync(pattern, { cwd: folder })
		.filter((file) => !/\.[a-z]+\.json$/.test(file))
		.sort();
