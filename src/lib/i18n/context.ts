import { createContext } from 'svelte';
import type { Language } from '#lib/domain/site/language.ts';
import type { Translate } from './i18n.ts';
import type { Format } from './format.ts';

export interface I18n {
	readonly language: Language;
	readonly t: Translate;
	readonly format: Format;
	/** The address of a page of the app in this language, `href('check-in/')`. */
	href(path: string): string;
}

export const [getI18n, setI18n] = createContext<I18n>();
