import { NATIONS, type Nation } from './area.ts';
import { languageFacts, type Language } from './language.ts';

/** Every nation, the one that a reader of this language most likely lives in first. */
export function nationsFor(language: Language): Nation[] {
	const { nation } = languageFacts(language);
	return [...NATIONS].sort((a, b) => Number(b === nation) - Number(a === nation));
}
