import structure from '#content/right-now.json' with { type: 'json' };
import { exercisesOf, RightNowPack, type Exercise } from '#lib/domain/right-now/exercise.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { parsePack } from '#lib/domain/pack.ts';
import { wordsFile } from './files.ts';

/** The short exercises of this build in one language; throws when something has no words. */
export function exercises(language: Language): Exercise[] {
	const { words, file } = wordsFile('right-now', language);
	return exercisesOf(parsePack(RightNowPack, structure, 'src/content/right-now.json'), words, file);
}
