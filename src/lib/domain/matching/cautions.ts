import type { ServiceFacts } from './index-data.ts';
import type { Directory } from './directory-index.ts';
import { strengthIn } from './postings.ts';
import type { Need } from './need.ts';
import type { Candidate } from './ordering.ts';
import { SAID_FROM } from './weights.ts';

/** What to check first before going. */
export type Caution =
	| 'did-not-help'
	| 'age-not-stated'
	| 'age-may-not-fit'
	| 'cost-not-stated'
	| 'may-cost'
	| 'needs-professional'
	| 'may-need-professional'
	| 'area-not-stated'
	| 'may-not-cover-your-area'
	| 'last-checked-long-ago'
	| 'last-checked-not-stated'
	| 'no-contact-stated'
	| 'urgent-help-first';

const YEAR = 366 * 86_400_000;

const outside = (age: number, { ages }: ServiceFacts) =>
	ages !== null && (age < (ages.min ?? 0) || age > (ages.max ?? 200));

// What covers where they live is never said not to.
function placeCaution(facts: ServiceFacts, { covers }: Candidate, need: Need): Caution[] {
	if (covers === true) return [];
	if (facts.circles.length === 0 && facts.areas.length === 0) return ['area-not-stated'];
	return covers === false && need.point !== null ? ['may-not-cover-your-area'] : [];
}

/** What the record leaves open or warns of, and what they said of it themselves. */
export function cautionsFor(candidate: Candidate, need: Need, directory: Directory): Caution[] {
	const facts = directory.facts(candidate.row);
	const { age, day } = need.situation;
	const { ages, checked, route, cost } = facts;
	const old = checked !== null && Date.parse(day) - Date.parse(checked) > YEAR;
	const lines = directory.concepts.get('crisis-line');
	const cautions: (Caution | false)[] = [
		candidate.didNotHelp && 'did-not-help',
		!facts.listens &&
			strengthIn(lines, candidate.row) >= SAID_FROM.crisisLine &&
			'urgent-help-first',
		ages === null && 'age-not-stated',
		age !== null && outside(age, facts) && 'age-may-not-fit',
		route === 'professional' &&
			(facts.routeTagged ? 'needs-professional' : 'may-need-professional'),
		cost === 'not-stated' && !facts.callRate && 'cost-not-stated',
		cost === 'paid' && 'may-cost',
		...placeCaution(facts, candidate, need),
		old && 'last-checked-long-ago',
		checked === null && 'last-checked-not-stated',
		!facts.hasContact && 'no-contact-stated'
	];
	return cautions.filter((caution) => caution !== false);
}
