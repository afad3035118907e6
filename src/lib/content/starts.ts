import { checkInPack, checkInPacks } from '#lib/content.ts';
import type { LifeArea } from '#lib/domain/situation/situation.ts';
import type { Language } from '#lib/domain/site/language.ts';
import { guidePacks } from './guides.ts';
import { lifeEventPacks } from './life-events.ts';

export const START_KINDS = [
	'today',
	'check-in',
	'guide',
	'life-area',
	'life-event',
	'right-now'
] as const;
export type StartKind = (typeof START_KINDS)[number];

/** A place in the app that a card can start at. */
export interface Start {
	/** `guide/sleep`; for a kind with one place only, the kind. Printed as a code: never changed. */
	key: string;
	kind: StartKind;
	/** The address behind the language. */
	to: string;
	label: string;
	/** What Help opens with, where it starts there. */
	lifeArea?: LifeArea;
}

/** Every place a card can start at, kind by kind; `alone` names the two that are one place each. */
export function starts(language: Language, alone: { today: string; 'right-now': string }): Start[] {
	const areas = checkInPack('life-areas', language);
	const pack = (kind: StartKind, folder: string, id: string, label: string): Start => ({
		key: `${kind}/${id}`,
		kind,
		to: `${folder}/${id}/`,
		label
	});
	return [
		{ key: 'today', kind: 'today', to: '', label: alone.today },
		...checkInPacks(language).map(({ instrument, words }) =>
			pack('check-in', 'check-in', instrument.id, words.title)
		),
		...guidePacks(language).map(({ guide, words }) =>
			pack('guide', 'guides', guide.id, words.title)
		),
		...areas.instrument.items.flatMap(({ id, lifeArea }) =>
			lifeArea
				? [
						{
							...pack('life-area', 'options', lifeArea, areas.words.items[id]?.label ?? ''),
							to: 'options/',
							lifeArea
						}
					]
				: []
		),
		...lifeEventPacks(language).map(({ event, words }) =>
			pack('life-event', 'life-events', event.id, words.title)
		),
		{ key: 'right-now', kind: 'right-now', to: 'right-now/', label: alone['right-now'] }
	];
}
