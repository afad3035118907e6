import type { Language } from '../site/language.ts';
import { inLanguage } from '../site/names.ts';
import type { Service } from './service-record.ts';

export type { Service };

export const LEVELS = ['community', 'universal', 'targeted', 'specialist'] as const;
export const ROUTES = [
	'self',
	'drop-in',
	'appointment',
	'professional',
	'membership',
	'not-stated'
] as const;
export type Level = (typeof LEVELS)[number];
export type Route = (typeof ROUTES)[number];

/** Name or summary in one language, falling back to the first that there is; empty when there is none. */
export function wordsIn(value: Service['summary'], lang: Language): string {
	if (value === null) return '';
	if (typeof value === 'string') return value;
	return inLanguage(value, lang);
}

/** Every word of a name or summary, all languages joined. */
export function allWords(value: Service['summary']): string {
	if (value === null) return '';
	return typeof value === 'string' ? value : Object.values(value).filter(Boolean).join(' ');
}
