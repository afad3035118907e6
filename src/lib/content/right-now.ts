import structure from '#content/right-now.json' with { type: 'json' };
import { exercisesOf, RightNowPack } from '#lib/domain/right-now/exercise.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { packIn } from './files.ts';

/** The short exercises of this build in one language; throws when something has no words. */
export const exercises = (language: Language) =>
	packIn(language, 'right-now', structure, RightNowPack, exercisesOf);
