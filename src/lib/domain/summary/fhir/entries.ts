import { packOf } from '../check-in-blocks.ts';
import type { Part, Place, SummaryPack } from '../part.ts';
import type { Speaker } from '../sheet-line.ts';
import { goalOf, placeOf, stepsOf } from './goal.ts';
import { valueOf, type Asked } from './observation.ts';
import type { Reference, Resource } from './resource.ts';
import { responseOf } from './response.ts';
import { guideOf, momentOf, triedOf } from './said.ts';

interface Given {
	/** Puts a resource into the file. */
	add: (resource: Resource) => Reference;
	newId: () => string;
	language: string;
	packs: readonly SummaryPack[];
	parts: readonly Part[];
	person: Reference;
	speaker: Speaker;
}

/** Writes what each part needs, and gives what its section points at, by the part's id; what is only words has none. */
export function entriesOf(given: Given): Map<string, Reference[]> {
	const { add, language, packs, parts, person, speaker } = given;
	const values = new Map<string, Reference>();
	// A day's value stands in the file once, whichever parts show it.
	function value(asked: Asked, place: Place, derivedFrom?: Reference[]): Reference {
		const key = `${asked.pack.instrument.id}.${asked.item ?? ''}:${place.day}:${place.value}`;
		const known = values.get(key);
		if (known) return known;
		const reference = add({ ...valueOf(speaker, person, asked, place), derivedFrom });
		values.set(key, reference);
		return reference;
	}
	function entries(part: Part): Reference[] {
		switch (part.kind) {
			case 'answers': {
				const pack = packOf(packs, part.pack);
				const number = `urn:uuid:${given.newId()}`;
				const said = Object.keys(part.answers).length > 0;
				const response = said
					? [add(responseOf(speaker, { language, person, number }, pack, part))]
					: [];
				const { day, total } = part;
				const whole = total === null ? [] : [{ day, value: total }];
				const from = response.length > 0 ? response : undefined;
				return [...response, ...whole.map((place) => value({ pack, item: null }, place, from))];
			}
			case 'line':
				return part.series.flatMap(({ item, points }) =>
					points.map((place) => value({ pack: packOf(packs, part.pack), item }, place))
				);
			case 'goal': {
				const places = [part.first, part.latest].flatMap((place) =>
					place ? [add(placeOf(speaker, person, place))] : []
				);
				const goal = add(goalOf(speaker, person, part, places));
				return part.steps.length > 0 ? [goal, add(stepsOf(person, part, goal))] : [goal];
			}
			case 'option':
				return [add(triedOf(speaker, person, part))];
			case 'guide':
				return [add(guideOf(speaker, person, part))];
			case 'moment':
				return [add(momentOf(speaker, person, part))];
			default:
				return [];
		}
	}
	return new Map(
		parts
			.map((part): [string, Reference[]] => [part.id, entries(part)])
			.filter(([, all]) => all.length > 0)
	);
}
