import { expect, test } from 'vitest';
import { agesMentioned } from './ages-mentioned.ts';
import { companyMentioned } from './company-said.ts';
import { costSaid } from './cost-said.ts';
import { isOfMany, ofTheWhole } from './of-the-whole.ts';
import { accessOf } from './read-access-needs.ts';
import { channelsMentioned } from './text-facts.ts';

/* Words for one thing among many, made up, each after a kind that was read as being of the whole. */

const long = 'We have looked after people in the valley for a long while. '.repeat(6);

test.each([
	['Elmfield Leisure Centre', 'A gym and two pools.', true],
	['Elmfield Youth Centre', 'A club on Fridays.', false],
	['Lunch club at Elmfield Community Centre', 'Soup and cake.', false],
	['Warm places', 'The Oak, AB1 2CD. The Elm, AB1 3CD. The Ash, AB1 4CD.', true]
])('%s: whether many things go on there: %s', (name, text, many) =>
	expect(isOfMany(name, text)).toBe(many)
);

test('what one line of a place of many says is not said of the place', () => {
	const text = `${long}\nToddler time, ages 0-3 years.\nEntry to the hall is free.\nKnitting, £4.`;
	const said = ofTheWhole('Elmfield Community Hall', text);
	expect(said).toContain('Entry to the hall is free');
	expect(said).not.toContain('Toddler');
	expect(agesMentioned('Elmfield Community Hall', text).ages).toBeNull();
});

test('a sentence about something by another name is left out, and one about the record stays', () => {
	const text = `${long}Bright Minds Together (a@b.example)   – free talks for fathers. The Valley Trust offers free help.`;
	const said = ofTheWhole('Valley Trust', text);
	expect(said).not.toContain('Bright Minds');
	expect(said).toContain('The Valley Trust offers free help');
});

test('of a list of places, the first is no more the whole than the others', () => {
	const text = 'Oak Hall, AB1 2CD, soup £3.\nElm Hall, AB1 3CD, free.\nAsh Hall, AB1 4CD, £5.';
	expect(ofTheWhole('Soup in the valley', text)).toBe('');
});

test.each([
	['Bags of food worth £10-15, for £3.50 per shop', '£3.50 per shop'],
	['The car park over the road has spaces at £1.50 an hour', undefined],
	['Good parking, hall at £17/hour', '£17/hour'],
	['Lessons from just £15, £20 at weekends', 'from just £15'],
	['3 week trial @ £12', undefined],
	['Soup on Mondays (£3) and stew on Fridays (£5)', undefined]
])('%s: the price is %s', (text, price) => expect(costSaid(text).cost.price).toBe(price));

test.each([
	'Meals that are allergen free',
	'You may be eligible for free equipment.',
	'If we cannot provide it free of charge, we can order it.',
	'So there would be no cost to you.',
	'Calls are at no cost as long as you have minutes.',
	'No charge for information or advice',
	'We collect for free and deliver for a small charge',
	'This is a free phone number.',
	'Access to our evening group – free and relaxed',
	'Free guest pass',
	'Free nursery education',
	'Home checks are free as part of our paid visits',
	'Entry is free.\nFree entry to the farm, charges for some services'
])('%s is no free service', (text) => expect(costSaid(text).cost.id).not.toBe('free'));

test.each([
	['Vans to hire, all wheelchair accessible vehicles.', []],
	['Partial wheelchair access.', []],
	['We list autism friendly days out.', []],
	['Our hall is wheelchair accessible.', ['step-free']]
])('%s: access %j', (text, access) => expect(accessOf({}, [], text).access).toEqual(access));

test('a free style is no price', () =>
	expect(agesMentioned('Dance', 'Free style dance for children 3 years and above.').ages).toEqual({
		...{ min: 3, max: null, source: 'mention' }
	}));

test.each([
	['Move', 'For children aged 4 – 8 and neighbours aged 50+.'],
	['Space', 'Open to families and children under five years old.'],
	['Carers', 'Their relative must be aged 16 years or older.'],
	['Nursery', 'We offer eligible two and three year old places.'],
	['Chat', 'Help for all. We also currently offer web chat to students up to the age of 25.'],
	['Café', 'Thursday: 9 - 11 (Over 50s only)\nSaturday: 10 - 12 (All welcome)'],
	['Garden club', 'Tools given, and children’s tools.'],
	['Café', 'Soup. Free meals for children when with a parent.']
])('%s: %s says no age', (name, text) => expect(agesMentioned(name, text).ages).toBeNull());

test.each([
	['Hall', 'A hall for hire, ideal for parties, classes and meetings.', 'not-stated'],
	['Rooms', 'We are home to a group of professional therapists.', 'not-stated'],
	['Branch', 'Our branch is run by a group of parents.', 'not-stated'],
	['Trust', 'A helpline, advice and support groups for carers.', 'not-stated'],
	['Oak Food Club', 'Our club runs weekly.', 'not-stated'],
	['Elm Café', 'This is a social group based around music.', 'group'],
	['Knitting', 'Friendly group for all skills.', 'group'],
	['Oak Trust', 'We provide confidential counselling for adults.', 'one-to-one'],
	['Befriending', 'Somebody rings you each week.', 'one-to-one']
])('%s: %s: company %s', (name, text, company) =>
	expect(companyMentioned(name, text).fact.id).toBe(company)
);

test.each([
	['An alarm that helps you remain in your own home.', []],
	['Hosts offer a room in their own home.', []],
	['We give care and support in your own home.', ['home-visit']],
	['It works with an existing phone line.', []],
	['We are unable to give advice through our phone line.', []],
	['A map is available online.', []],
	['Classes from spinning to virtual online sessions.', []],
	['A week of events, held in June.', []],
	['We are planning our return to face-to-face groups.', []],
	['The circle meets on the 4th Tuesday.', ['in-person']],
	['We make regular phone calls to people who live alone.', ['phone']]
])('%s: helps by %j', (text, by) =>
	expect(channelsMentioned(text).fact.map(({ id }) => id)).toEqual(by)
);
