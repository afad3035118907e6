import { anchorsText, noticeOf, totalLabel } from '../check-in-blocks.ts';
import type { Place, SummaryPack } from '../part.ts';
import type { Speaker } from '../sheet-line.ts';
import {
	ownCode,
	ownConcept,
	SNOMED,
	type Fields,
	type Reference,
	type Resource
} from './resource.ts';

/** Codes of licensed measures, for their own totals and for nothing else; to be looked up in the UK edition before release. */
const LICENSED: Record<string, Fields> = {
	swemwbs: { system: SNOMED, code: '718466001' },
	wemwbs: { system: SNOMED, code: '718426000' }
};

const SURVEY: Fields = {
	coding: [
		{
			system: 'http://terminology.hl7.org/CodeSystem/observation-category',
			code: 'survey',
			display: 'Survey'
		}
	]
};

/** Something that a person said of themselves on an ISO day; `code` is a concept. */
export const saidBy = (person: Reference, code: Fields, day: string | undefined): Resource => ({
	resourceType: 'Observation',
	...{ status: 'final', category: [SURVEY], code },
	...{ subject: person, effectiveDateTime: day, performer: [person] }
});

export const score = (value: number): Fields => ({
	...{ value, unit: 'score', system: 'http://unitsofmeasure.org', code: '{score}' }
});

/** One value of a pack: its total, or one statement's. */
export interface Asked {
	pack: SummaryPack;
	/** Null is the total. */
	item: string | null;
}

/** The code of a value; a total of a licensed measure has the published one before our own. */
export function valueCode(speaker: Speaker, { pack, item }: Asked): Fields {
	const { id, kind } = pack.instrument;
	if (item !== null) {
		const own = pack.words.items[item];
		return ownConcept(`${id}.${item}`, own?.statement ?? item);
	}
	const text = `${pack.words.title}. ${totalLabel(speaker, pack)}`;
	const published = kind === 'licensed' ? LICENSED[id] : undefined;
	const coding = [...(published ? [published] : []), ownCode(`${id}.total`, text)];
	return { coding, text };
}

/** One value of a check-in as an Observation, with its scale and what has to be known of it. */
export function valueOf(
	speaker: Speaker,
	person: Reference,
	asked: Asked,
	{ day, value }: Place
): Resource {
	const { pack, item } = asked;
	const scale = item === null ? [] : [{ text: anchorsText(speaker, pack, item) }];
	return {
		...saidBy(person, valueCode(speaker, asked), day),
		valueQuantity: score(value),
		note: [...scale, { text: noticeOf(speaker, pack) }]
	};
}
