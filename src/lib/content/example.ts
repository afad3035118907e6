import structure from '#content/example.json' with { type: 'json' };
import { Example, parseExampleWords, type ExamplePack } from '#lib/domain/example/example.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { parsePack } from '#lib/domain/pack.ts';
import { wordsFile } from './files.ts';

/** The made-up person of this build in one language; throws when something has no words. */
export function examplePack(language: Language): ExamplePack {
	const { words, file } = wordsFile('example', language);
	const example = parsePack(Example, structure, 'src/content/example.json');
	return { example, words: parseExampleWords(example, words, file) };
}
