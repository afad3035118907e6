import { expect, test } from 'vitest';
import { agesMentioned } from './ages-mentioned.ts';
import { costSaid } from './cost-said.ts';
import { companyMentioned } from './company-said.ts';
import { channelsMentioned } from './text-facts.ts';

/* A fact is said of the whole service: not of something beside it, of one part of it, or of somebody else. */

test.each([
	['We offer free home demonstrations for major items.', 'not-stated'],
	['They are offering free hot and cold drinks, biscuits and cake.', 'not-stated'],
	['Free self help podiatry guides available on website.', 'not-stated'],
	['You can browse their profiles completely free of charge.', 'not-stated'],
	['We reimburse travel expenses up to £5.', 'not-stated'],
	['We provide free advice for people looking to buy a bed.', 'not-stated'],
	['Free surveys and obligation-free quotations.', 'not-stated'],
	['Photocopying on reception – there is a small charge.', 'not-stated'],
	['Lunch, for which a small charge applies; there is a charge for lunch.', 'not-stated'],
	['Some activities are free, some there is a small charge.', 'not-stated'],
	['Some events are provided free, some groups may have a charge.', 'not-stated'],
	['For every £1 we invest we make £50 in social value.', 'not-stated'],
	['Free showers and free hot drinks.', 'not-stated'],
	['Entry fee\nFree', 'free'],
	['There is a small charge.', 'paid'],
	['Our advice is free and confidential.', 'free'],
	['A free exercise class, with free hot drinks.', 'free']
])('%s: %s', (text, cost) => expect(costSaid(text).cost.id).toBe(cost));

test.each([
	['Scooters', 'We are unable to allow children under 16 years of age to use them.', 16, null],
	['Forum', 'The voice of people aged fifty-five and above.', 55, null],
	['Club', 'For people aged twenty one and over.', 21, null]
])('%s: %s: from %s', (name, text, min, max) =>
	expect(agesMentioned(name, text).ages).toEqual({ min, max, source: 'mention' })
);

test.each([
	['Warm space', 'Desks, wifi, hot drinks, child friendly.'],
	['Drumming', 'Workshops for children and adults with learning difficulties, everybody welcome.'],
	['Café', 'Runs many events, children’s groups, support groups and hires out rooms.'],
	['DAN 24/7', 'Help with drugs and alcohol.'],
	['Walks', 'Some of us bring dogs or children.'],
	['Surgery', 'A drop in clinic once a week for patients under the age of 25.'],
	['Centre', 'Groups have been formed, for example a club for people aged over 50.']
])('%s: %s says no age', (name, text) => expect(agesMentioned(name, text).ages).toBeNull());

test.each([
	['Network', 'It has over twenty members (individuals and groups).'],
	['Bus', 'We run shopping trips, group hire and day trips.'],
	['Forum', 'Providing services to individuals, representing diverse groups.']
])('%s: %s is no group', (name, text) =>
	expect(companyMentioned(name, text).fact.id).toBe('not-stated')
);

test.each([
	['Must be pre-booked on our website, by phone or in person.', 'phone'],
	['You can apply online or by phone.', 'phone'],
	['Meet at least one of the referral criteria.', 'in-person'],
	['Face-to-face online tuition.', 'in-person'],
	['For families who cannot meet in standards of face-to-face consultations.', 'in-person']
])('%s says nothing of being helped by %s', (text, channel) =>
	expect(channelsMentioned(text).fact.map(({ id }) => id)).not.toContain(channel)
);
