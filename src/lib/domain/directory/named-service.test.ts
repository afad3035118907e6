import { expect, test } from 'vitest';
import pack from '#content/how-help-fits/named.json';
import welsh from '#content/how-help-fits/named.cy.json';
import english from '#content/how-help-fits/named.en.json';
import { NamedServices, NamedWords } from './named-service.ts';

const [named] = pack.services;

test('the services that strategies name are read, with their words in each language', () => {
	expect(NamedServices.parse(pack)).toEqual(pack);
	for (const words of [english, welsh]) expect(NamedWords.parse(words)).toEqual(words);
});

test.each([
	['a way in, which would offer it', { ways: [] }],
	['an id with a space', { id: 'bnes rainbow' }],
	['an id that begins with a hyphen', { id: '-rainbow' }],
	['an area in capitals', { area: 'BANES' }],
	['an organisation of one letter', { organisation: 'A' }],
	['a strategy from before 2015', { sourceYear: 2014 }]
])('a named service with %s is refused', (_, over) => {
	expect(NamedServices.safeParse({ services: [{ ...named, ...over }] }).success).toBe(false);
});

test.each([
	['a name of one letter', { name: 'A' }],
	['a description that says nothing', { description: 'x'.repeat(19) }],
	['a number to ring', { phone: '999' }]
])('words of a named service with %s are refused', (_, over) => {
	const one = { name: 'Aid', description: 'x'.repeat(20), ...over };
	expect(NamedWords.safeParse({ checkedBy: null, services: { aid: one } }).success).toBe(false);
});

test('a strategy of 2015 is young enough to be named', () => {
	const services = [{ ...named, sourceYear: 2015 }];
	expect(NamedServices.safeParse({ services }).success).toBe(true);
});
