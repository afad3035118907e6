import type { Service } from './service-record.ts';
import type { WayIn, WayKind } from './way-in.ts';

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

/** Name or summary in one language, falling back to the other one; empty when there is none. */
export function wordsIn(value: Service['summary'], lang: 'en' | 'cy'): string {
	if (value === null) return '';
	if (typeof value === 'string') return value;
	return value[lang] ?? value.en ?? value.cy ?? '';
}

/** Every word of a name or summary, all languages joined. */
export function allWords(value: Service['summary']): string {
	if (value === null) return '';
	return typeof value === 'string' ? value : [value.en, value.cy].filter(Boolean).join(' ');
}

/** The ways in of one kind, in order. */
export function waysOf<Kind extends WayKind>(
	service: Service,
	kind: Kind
): Extract<WayIn, { kind: Kind }>[] {
	return service.ways.filter((way): way is Extract<WayIn, { kind: Kind }> => way.kind === kind);
}

/** The address of a place to walk into, or null. */
export const addressOf = (service: Service): string | null =>
	waysOf(service, 'place')[0]?.to ?? null;
