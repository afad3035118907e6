import type { Language } from '#lib/domain/site/language.ts';
import { shownIn } from '#lib/domain/site/operator.ts';
import { site } from './site.ts';

/** The organisation that runs this deployment, in one language, with what a page needs to lead there. */
export const operatorIn = (language: Language) => shownIn(site().operator, language);
