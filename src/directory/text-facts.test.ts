import { expect, test } from 'vitest';
import { callsIn, emailsIn, webAddress } from './contact-details.ts';
import { htmlToText } from './html-text.ts';
import { agesMentioned } from './ages-mentioned.ts';
import { costSaid } from './cost-said.ts';
import { outcodesIn, routeMentioned } from './text-facts.ts';

test.each([
	['Youth club', 'For ages 11-19.', 11, 19],
	['Over 55s lunch', '', 55, null],
	['Tai Chi 50+', '', 50, null],
	['Nurses', 'For children who are not expected to live beyond the age of 19.', null, 17],
	['Adult group', 'For anyone aged 18 or over.', 18, null],
	['Tea parties', 'For older people who live alone.', 55, null],
	['Stay and play', 'For under 5s and their parents.', null, 4],
	['Group', 'A group for 16 to 25 year olds.', 16, 25]
])('%s, %s: ages %s to %s', (name, summary, min, max) => {
	const { ages, likely } = agesMentioned(name, summary);
	expect(ages ?? likely).toEqual({ min, max, source: 'mention' });
});

test.each([
	['Charity', 'With over 30 years of experience.'],
	['Walks', 'For people of all ages, young people and older people.'],
	['Family support', 'We support parents and their children.'],
	['Meetings', 'For husbands, wives and children of those who gamble.'],
	['Drop in', 'Open 10-12 every Monday.'],
	['Remake', 'Works through 70+ local panels of volunteers.'],
	['Jobs first', 'Our employees typically stay with us for 1-2 years.'],
	['Concert', 'She made her TV debut at the age of 15.'],
	['Menopause workshop', '85% of women aged 45-55 have symptoms. All welcome.'],
	['Good runners', 'We run to help isolated older people by doing practical tasks.'],
	['Museum', 'Stories and under 5s corner, for everyone.']
])('%s: %s says no age', (name, summary) => {
	expect(agesMentioned(name, summary)).toEqual({ ages: null, likely: null, words: null });
});

test('phones come out of sentences with their label, each once', () => {
	expect(
		callsIn('Youth line: 0117 496 0123. Or call +44 (0)117 496 0124, or 0117 496 0123.')
	).toEqual([
		{ kind: 'phone', to: '01174960123', label: 'Youth line' },
		{ kind: 'phone', to: '01174960124' }
	]);
	expect(callsIn('Charity 1234567, est. 2004')).toEqual([]);
});

test.each([
	['www.a.org.uk', 'https://www.a.org.uk/'],
	['http:www.a.co.uk', 'http://www.a.co.uk/'],
	['https:/a.co.uk', 'https://a.co.uk/'],
	['HTTPS://A.org/x', 'https://a.org/x'],
	['Warmley Community Centre', null],
	['http://www.example.com', null],
	['', null]
])('web address %j becomes %j', (given, address) => {
	expect(webAddress(given)).toBe(address);
});

test('stand-in emails are nothing', () => {
	expect(emailsIn('Unknown-1@noemail.invalid')).toEqual([]);
	expect(emailsIn('\u00a0A@b.org.')).toEqual(['a@b.org']);
});

test('escaped twice, listed and styled text becomes plain lines', () => {
	expect(htmlToText('<p>Tea&amp;nbsp;&amp; cake</p><style>p{}</style><ul><li>Mon</li></ul>')).toBe(
		'Tea & cake\n\n• Mon'
	);
});

test('free, paid and not stated are told apart', () => {
	expect(costSaid('This is a free service').cost.id).toBe('free');
	expect(costSaid('£4 a class').cost.id).toBe('paid');
	expect(costSaid('Smoke-free freedom').cost.id).toBe('not-stated');
	expect(costSaid('A class where parents/carers can join for free').cost.id).toBe('not-stated');
	expect(costSaid('We offer free non-obligatory quotes and estimates').cost.id).toBe('not-stated');
});

test('a route is what the text says', () => {
	expect(routeMentioned('You can self-refer').fact.id).toBe('self');
	expect(routeMentioned('Just drop in').fact.id).toBe('drop-in');
	expect(routeMentioned('Referral by a GP referral form').fact.id).toBe('professional');
	expect(routeMentioned('Nice people').fact.id).toBe('not-stated');
});

test('outcodes come from full postcodes only', () => {
	expect(outcodesIn('Hall, BS15 9TR and BS159TR, junction M5', { BS15: [] })).toEqual(['BS15']);
});

test.each([
	'Tuition. We use a free assessment to plan. £35 per lesson.',
	'30 day free trial then £12/month.',
	'Bingo. Free drink. £1 entrance, 6 books for £6.50.',
	'Cleaner, £14 per hour. Feel free to message me.',
	'Hall £17/hour. Free WIFI.',
	'Carers go free, £6 per person.',
	'You are free to come and try the group; £5.50 per week.'
])('%s is paid: something else is free', (text) => {
	expect(costSaid(text).cost.id).toBe('paid');
});

test.each([
	['All our sessions are free', 'free'],
	['A free group for carers', 'free'],
	['Free of charge; a donation of £2 is welcome', 'free'],
	['Feel free to come', 'not-stated'],
	['Free parking and a free taster', 'not-stated'],
	['A smoke free hall', 'not-stated']
])('%s: %s', (text, cost) => {
	expect(costSaid(text).cost.id).toBe(cost);
});
