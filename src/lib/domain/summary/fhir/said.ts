import { ASKED, type PartOf } from '../part.ts';
import type { Speaker } from '../sheet-line.ts';
import { saidBy } from './observation.ts';
import { OWN_CODES, ownConcept, type Fields, type Reference, type Resource } from './resource.ts';

/** What it is about, by our own id and by the name that people know. */
const about = (id: string, name: string): Fields => ({
	identifier: { system: OWN_CODES, value: id },
	display: name
});

/** What a person said of help that they tried. */
export function triedOf({ say }: Speaker, person: Reference, part: PartOf<'option'>): Resource {
	return {
		...saidBy(person, ownConcept('tried', say('summary:tried')), undefined),
		focus: [about(part.service, part.name)],
		component: ASKED.flatMap((asked) => {
			const said = part.said[asked];
			if (!said) return [];
			const code = ownConcept(`tried.${asked}`, say(`summary:tried-${asked}`));
			return [{ code, valueCodeableConcept: ownConcept(said, say(`summary:tried-${said}`)) }];
		})
	};
}

/** A guide that was finished, and how the person felt afterwards if they said so. */
export function guideOf(
	{ say, date }: Speaker,
	person: Reference,
	part: PartOf<'guide'>
): Resource {
	const code = ownConcept('guide', say('summary:guide-done', { date: date(part.day) }));
	const { felt } = part;
	return {
		...saidBy(person, code, part.day),
		focus: [about(part.guide, part.title)],
		valueCodeableConcept: felt ? ownConcept(felt, say(`summary:felt-${felt}`)) : undefined
	};
}

/** A good moment, in the person's own line. */
export const momentOf = (
	{ say }: Speaker,
	person: Reference,
	part: PartOf<'moment'>
): Resource => ({
	...saidBy(person, ownConcept('moment', say('summary:group-moments')), part.day),
	valueString: part.text
});
