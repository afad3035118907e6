import type { PartOf, Place } from '../part.ts';
import type { Speaker } from '../sheet-line.ts';
import { saidBy, score } from './observation.ts';
import { ownConcept, type Fields, type Reference, type Resource } from './resource.ts';

const STATUS: Record<PartOf<'goal'>['state'], string> = {
	active: 'active',
	paused: 'on-hold',
	met: 'completed',
	changed: 'cancelled',
	'let-go': 'cancelled'
};

/** Where a person put a goal on its own scale, 0 to 10. */
export function placeOf({ say }: Speaker, person: Reference, { day, value }: Place): Resource {
	const code = ownConcept('goal.place', say('summary:goal-scale'));
	return { ...saidBy(person, code, day), valueQuantity: score(value) };
}

/** A goal in the person's own words; `places` are the first and the latest. */
export function goalOf(
	{ say }: Speaker,
	person: Reference,
	part: PartOf<'goal'>,
	places: Reference[]
): Resource {
	const measure = ownConcept('goal.place', say('summary:goal-scale'));
	const note: Fields[] = part.ten ? [{ text: part.ten }] : [];
	return {
		resourceType: 'Goal',
		lifecycleStatus: STATUS[part.state],
		description: { text: part.hope },
		...{ subject: person, startDate: part.since, expressedBy: person },
		target: part.enough === null ? undefined : [{ measure, detailInteger: part.enough }],
		statusReason: part.state,
		note: note.length > 0 ? note : undefined,
		outcomeReference: places.length > 0 ? places : undefined
	};
}

/** The steps of a goal, in the person's own words, with the day one was done. */
export function stepsOf(
	person: Reference,
	{ steps, since }: PartOf<'goal'>,
	goal: Reference
): Resource {
	return {
		resourceType: 'CarePlan',
		...{ status: 'active', intent: 'plan', subject: person, author: person, created: since },
		goal: [goal],
		activity: steps.map(({ text, done }) => ({
			progress: done ? [{ time: done, text }] : undefined,
			detail: { status: done ? 'completed' : 'not-started', description: text }
		}))
	};
}
