import { WAYS } from './fit-weights.ts';
import type { ServiceFacts } from './index-data.ts';
import type { Need } from './need.ts';

/** How well cost, route, ways, company and access suit: a factor, or why it is left out. */
export function wayFit(
	row: ServiceFacts,
	{ situation }: Need
): number | 'not-free' | 'needs-professional' {
	const { freeOnly, selfReferralOnly, reach, company, access } = situation;
	if (freeOnly && row.cost === 'paid' && row.costTagged) return 'not-free';
	if (selfReferralOnly && row.route === 'professional' && row.routeTagged)
		return 'needs-professional';
	let factor = 1;
	if (row.cost === 'paid') factor *= freeOnly ? WAYS.paidWhenFreeAsked : WAYS.paid;
	if (row.cost === 'free' && freeOnly) factor *= WAYS.freeAsked;
	if (row.route === 'professional')
		factor *= selfReferralOnly ? WAYS.professionalWhenSelfAsked : WAYS.professional;
	if (reach.length > 0 && row.reach.length > 0)
		factor *= reach.some((way) => row.reach.includes(way)) ? WAYS.wayFits : WAYS.wayElse;
	if (company !== 'either' && row.company !== 'not-stated')
		factor *= row.company === company ? WAYS.companyFits : WAYS.companyElse;
	factor *= 1 + WAYS.access * access.filter((id) => row.access.includes(id)).length;
	return factor;
}
