import { choiceOf } from '../../check-in/answer.ts';
import type { PartOf, SummaryPack } from '../part.ts';
import type { Speaker } from '../sheet-line.ts';
import { choiceCode, differentLink, questionnaireOf } from './questionnaire.ts';
import { ordinal, type Fields, type Reference, type Resource } from './resource.ts';

/** UK Core, version 1.2.0: what it asks for is filled in below, and nothing else is narrowed by it. */
export const PROFILE = 'https://fhir.hl7.org.uk/StructureDefinition/UKCore-QuestionnaireResponse';

function answerOf(pack: SummaryPack, value: number): Fields {
	const choice = choiceOf(pack.instrument, value);
	if (choice === null) return { valueInteger: value };
	return { valueCoding: { extension: [ordinal(value)], ...choiceCode(pack, choice) } };
}

/** The answers of a check-in, with its questions inside; one left out stands without an answer. */
export function responseOf(
	speaker: Speaker,
	{ language, person, number }: { language: string; person: Reference; number: string },
	pack: SummaryPack,
	part: PartOf<'answers'>
): Resource {
	const { id } = pack.instrument;
	const items = Object.entries(part.answers).flatMap(([item, value]): Fields[] => {
		const text = pack.words.items[item]?.statement ?? item;
		const answer = value === null ? undefined : [answerOf(pack, value)];
		const marked = { linkId: differentLink(item), text: pack.words.different ?? '' };
		return [
			{ linkId: item, text, answer },
			...(part.different.includes(item) ? [{ ...marked, answer: [{ valueBoolean: true }] }] : [])
		];
	});
	return {
		resourceType: 'QuestionnaireResponse',
		meta: { profile: [PROFILE] },
		language,
		contained: [questionnaireOf(speaker, language, pack)],
		identifier: { system: 'urn:ietf:rfc:3986', value: number },
		questionnaire: `#${id}`,
		status: 'completed',
		...{ subject: person, authored: part.day, author: person, source: person },
		item: items
	};
}
