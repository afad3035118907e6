import {
	parseLifeEvent,
	parseLifeEventWords,
	type LifeEvent,
	type LifeEventWords
} from '#lib/domain/life-event/life-event.ts';
import { PackError } from '#lib/domain/pack.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { order } from './order.ts';

/** An event as a page needs it: structure, and words of one language. */
export interface LifeEventPack {
	event: LifeEvent;
	words: LifeEventWords;
}

// Read while pages are prerendered, so a broken event stops the build.
const files = import.meta.glob<unknown>('/src/content/life-events/*.json', {
	eager: true,
	import: 'default'
});

/** One event by id; throws when there is none. */
export function lifeEventPack(id: string, language: Language): LifeEventPack {
	const file = `src/content/life-events/${id}.json`;
	if (files[`/${file}`] === undefined) throw new PackError(file, 'file', 'missing');
	const event = parseLifeEvent(files[`/${file}`], file);
	const own = file.replace('.json', `.${language}.json`);
	return { event, words: parseLifeEventWords(files[`/${own}`], own, event) };
}

/** Every event, in the order in which they are offered. */
export const lifeEventPacks = (language: Language): LifeEventPack[] =>
	order.lifeEvents.map((id) => lifeEventPack(id, language));
