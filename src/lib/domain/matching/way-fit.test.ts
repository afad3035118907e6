import { expect, test } from 'vitest';
import { anyone, directory } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService } from '../../../../tests/fixtures/directory/service.ts';
import type { Service } from '../directory/service.ts';
import type { Situation } from '../situation/situation.ts';
import { WAYS } from './fit-weights.ts';
import { readNeed } from './need.ts';
import { wayFit } from './way-fit.ts';

const fit = (more: Partial<Service>, said: Partial<Situation> = {}) => {
	const place = directory(buildService('a', more));
	return wayFit(place.facts(0), readNeed({ ...anyone, ...said }, place));
};
const cost = (id: 'paid' | 'free' | 'not-stated', source: 'tag' | 'text' = 'text') => ({
	cost: { id, source }
});
const route = (id: 'professional' | 'self', source: 'tag' | 'text' = 'text') => ({
	route: { id, source }
});
const by = (...ids: ('phone' | 'online')[]) => ({
	channels: ids.map((id) => ({ id, source: 'text' as const }))
});
const company = (id: 'group' | 'one-to-one' | 'not-stated') => ({
	company: { id, source: 'text' as const }
});

test.each<[string, Partial<Service>, Partial<Situation>, number | string]>([
	['nothing stated', {}, {}, 1],
	['paid', cost('paid'), {}, WAYS.paid],
	['free', cost('free'), {}, 1],
	[
		'paid in its words, where free was asked for',
		cost('paid'),
		{ freeOnly: true },
		WAYS.paidWhenFreeAsked
	],
	['free, where that was asked for', cost('free'), { freeOnly: true }, WAYS.freeAsked],
	['stated as paid, where free was asked for', cost('paid', 'tag'), { freeOnly: true }, 'not-free'],
	['stated as paid', cost('paid', 'tag'), {}, WAYS.paid],
	[
		'stated as free, where that was asked for',
		cost('free', 'tag'),
		{ freeOnly: true },
		WAYS.freeAsked
	],
	['through a professional', route('professional'), {}, WAYS.professional],
	['by oneself', route('self'), { selfReferralOnly: true }, 1],
	['stated as by oneself', route('self', 'tag'), { selfReferralOnly: true }, 1],
	['stated as through a professional', route('professional', 'tag'), {}, WAYS.professional],
	[
		'the same, where only oneself will do',
		route('professional', 'tag'),
		{ selfReferralOnly: true },
		'needs-professional'
	],
	[
		'the same in its words',
		route('professional'),
		{ selfReferralOnly: true },
		WAYS.professionalWhenSelfAsked
	],
	['by phone, with no wish', by('phone'), {}, 1],
	['by phone, as wished', by('phone'), { reach: ['phone', 'text'] }, WAYS.wayFits],
	['online, where a phone is wished for', by('online'), { reach: ['phone'] }, WAYS.wayElse],
	['no way stated', {}, { reach: ['phone'] }, 1],
	['a group, with no wish', company('group'), { company: 'either' }, 1],
	['a group, as wished', company('group'), { company: 'group' }, WAYS.companyFits],
	[
		'a group, where one person is wished for',
		company('group'),
		{ company: 'one-to-one' },
		WAYS.companyElse
	],
	['no company stated', company('not-stated'), { company: 'group' }, 1],
	[
		'one need met of two',
		{ access: ['step-free'] },
		{ access: ['step-free', 'quiet'] },
		1 + WAYS.access
	],
	['no need met', { access: [] }, { access: ['quiet'] }, 1]
])('%s', (_, service, said, expected) => {
	const found = fit(service, said);
	if (typeof expected === 'string') expect(found).toBe(expected);
	else expect(found).toBeCloseTo(expected, 5);
});
