import { expect, test } from 'vitest';
import { callsIn, textsIn } from './contact-details.ts';
import { readWays } from './read-ways.ts';

test.each([
	['Call 0800 1111 at any time', ['08001111']],
	['0345 46 47', ['03454647']],
	['0845 4647', ['08454647']],
	['+44(0)117 496 0000', ['01174960000']],
	['0117-496-0000/1 or 01179 600000', ['01174960000', '01179600000']],
	['116 123 or 116123', ['116123']],
	['18001 0800 1111', ['18001 08001111']],
	['18001 0117 496 0000', ['18001 01174960000']]
])('the numbers of %j are %j', (text, numbers) => {
	expect(callsIn(text).map(({ to }) => to)).toEqual(numbers);
});

test.each([
	'0117 4960',
	'01174960',
	'0800 1112',
	'0345 46 48',
	'0117 496 000',
	'029 2012 345',
	'0800 1111 9'
])('%j is no telephone number', (text) => {
	expect(callsIn(text)).toEqual([]);
});

test('an extension stays with its number, and a fax is no phone', () => {
	expect(callsIn('0117 496 0000 ext 303. Fax: 0117 496 0001')).toEqual([
		{ kind: 'phone', to: '01174960000', label: 'ext 303' }
	]);
});

test.each([
	['Text SHOUT to 85258.', { to: '85258', body: 'SHOUT' }],
	['Tecstiwch y gair “HELP” i 81066', { to: '81066', body: 'HELP' }],
	['You can text 07860 039967', { to: '07860039967' }],
	['text us on 88247', { to: '88247' }]
])('%s is a number to text', (text, way) => {
	expect(textsIn(text)).toEqual([{ kind: 'text', ...way }]);
	expect(callsIn(text)).toEqual([]);
});

test('a year or a sum beside the word text is no number to text', () => {
	expect(textsIn('Their text 1998 describes 85258 people')).toEqual([]);
});

test('what a link dials or writes to is a way in', () => {
	const html = 'Call <a href="tel:01174960000">us</a> or <a href="mailto:a@b.org">write</a>.';
	expect(readWays({ url: 'www.b.org' }, html, 'Call us or write.')).toEqual([
		{ kind: 'phone', to: '01174960000' },
		{ kind: 'email', to: 'a@b.org' },
		{ kind: 'website', to: 'https://www.b.org/' }
	]);
});

test('a record without a way in has its organisation’s, and one of its own has those alone', () => {
	const organization = { email: 'office@b.org', url: 'https://b.org/' };
	expect(readWays({ organization }, '', '').map(({ to }) => to)).toEqual([
		'office@b.org',
		'https://b.org/'
	]);
	expect(readWays({ organization, email: 'own@b.org' }, '', '').map(({ to }) => to)).toEqual([
		'own@b.org'
	]);
});

test('a listed fax is left out, and an extension of its own field is kept', () => {
	const phones = [
		{ number: '0117 496 0000', type: 'fax' },
		{ number: '0117 496 0001', extension: 100, type: 'voice' }
	];
	expect(readWays({ phones }, '', '')).toEqual([
		{ kind: 'phone', to: '01174960001', label: 'ext. 100' }
	]);
});
