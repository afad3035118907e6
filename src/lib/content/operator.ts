import operatorFile from '#content/operator.json' with { type: 'json' };
import { parsePack } from '#lib/domain/pack.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { Operator, shownIn } from '#lib/domain/site/operator.ts';

/** The organisation that runs this deployment. */
export function operator(): Operator {
	return parsePack(Operator, operatorFile, 'src/content/operator.json');
}

/** The same in one language, with what a page needs to lead there. */
export const operatorIn = (language: Language) => shownIn(operator(), language);
