import { anchorsText, noticeOf } from '../check-in-blocks.ts';
import type { SummaryPack } from '../part.ts';
import type { Speaker } from '../sheet-line.ts';
import { end, ordinal, ownCode, type Fields, type Resource } from './resource.ts';

/** The code of a named choice of a pack. */
export function choiceCode({ instrument, words }: SummaryPack, id: string): Fields {
	return ownCode(`${instrument.id}.${id}`, words.choices[id] ?? id);
}

function itemOf(speaker: Speaker, pack: SummaryPack, id: string): Fields {
	const { answer } = pack.instrument;
	const text = pack.words.items[id]?.statement ?? id;
	if (answer.kind === 'choices') {
		const answerOption = answer.choices.map((choice) => ({
			valueCoding: { extension: [ordinal(choice.value)], ...choiceCode(pack, choice.id) }
		}));
		return { linkId: id, text, type: 'choice', answerOption };
	}
	const scale = { linkId: `${id}.scale`, type: 'display', text: anchorsText(speaker, pack, id) };
	return {
		extension: [end('minValue', answer.min), end('maxValue', answer.max)],
		...{ linkId: id, text, type: 'integer' },
		item: [scale]
	};
}

/** Where somebody marks a statement as one that they would like to be different. */
export const differentLink = (item: string): string => `${item}.different`;

/**
 * A check-in's questions as a Questionnaire. It goes inside the answers to it, so that a file can be read
 * with no network and wherever it came from: the same questions stand on many sites.
 * Licensed questions are not ours to hand on, and have none.
 */
export function questionnaireOf(speaker: Speaker, language: string, pack: SummaryPack): Resource {
	const { instrument, words } = pack;
	const different = (id: string): Fields[] =>
		instrument.asksDifferent
			? [{ linkId: differentLink(id), type: 'boolean', text: words.different ?? '' }]
			: [];
	return {
		resourceType: 'Questionnaire',
		...{ id: instrument.id, language, version: String(instrument.version) },
		...{ title: words.title, status: 'active', subjectType: ['Patient'] },
		description: [words.recall, noticeOf(speaker, pack)].filter(Boolean).join('. '),
		copyright: words.licenceLine,
		item: instrument.items.flatMap(({ id }) => [itemOf(speaker, pack, id), ...different(id)])
	};
}
