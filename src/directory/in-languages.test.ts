import { expect, test } from 'vitest';
import { byLanguageIn, inOneLanguage } from './in-languages.ts';
import { readingOf } from './read-record.ts';

const read = (record: object) => {
	const reading = readingOf({ id: '1', ...record }, 'k', { day: '2026-11-30' });
	return 'service' in reading ? reading.service : reading.dropped;
};

test.each<[unknown, object | null]>([
	[
		{ en: 'Tea', cy: 'Te' },
		{ en: 'Tea', cy: 'Te' }
	],
	[
		{ 'en-GB': 'Tea', cy_GB: 'Te' },
		{ en: 'Tea', cy: 'Te' }
	],
	[{ English: 'Tea', Welsh: ' ' }, { en: 'Tea' }],
	[[{ language: 'en', value: 'Tea' }], { en: 'Tea' }],
	[
		[
			{ lang: 'cy', text: 'Te' },
			{ locale: 'en', content: 'Tea' }
		],
		{ en: 'Tea', cy: 'Te' }
	],
	[{ en: { text: 'Tea' } }, null],
	[{ en: 'Tea', id: 1 }, null],
	[{ fr: 'Thé' }, null],
	[[{ name: 'English' }], null],
	[{}, null],
	[[], null],
	['Tea', null]
])('%j is by language %j', (value, found) => expect(byLanguageIn(value)).toEqual(found));

test('a record without texts by language is not copied, and of others only what changes', () => {
	const plain = { id: 1, languages: [{ name: 'English' }], contacts: [{ title: null }] };
	expect(inOneLanguage(plain)).toBe(plain);
	const mixed = { contacts: plain.contacts, organization: { name: { cy: 'Cyngor' } } };
	const one = inOneLanguage(mixed);
	expect(one).toEqual({ contacts: plain.contacts, organization: { name: 'Cyngor' } });
	expect(one.contacts).toBe(plain.contacts);
});

test.each<[string, object]>([
	[
		'objects',
		{ name: { en: 'Tea club', cy: 'Clwb te' }, description: { en: 'Cake', cy: 'Teisen' } }
	],
	[
		'rows',
		{
			name: [
				{ language: 'en', value: 'Tea club' },
				{ language: 'cy', value: 'Clwb te' }
			],
			description: [
				{ language: 'en', value: '<p>Cake</p>' },
				{ language: 'cy', value: '<p>Teisen</p>' }
			]
		}
	],
	[
		'beside',
		{ name: 'Tea club', name_cy: 'Clwb te', description: 'Cake', description_cy: 'Teisen' }
	],
	[
		'beside, by its name',
		{ name: 'Tea club', name_welsh: 'Clwb te', description: 'Cake', description_welsh: 'Teisen' }
	]
])('a record has its name and its words in both languages: %s', (_, record) => {
	expect(read(record)).toMatchObject({
		name: { en: 'Tea club', cy: 'Clwb te' },
		summary: { en: 'Cake', cy: 'Teisen' }
	});
});

test('in one language it is a record of that one', () => {
	const { name, summary } = read({
		name: { cy: 'Côr' },
		description: { cy: 'Rydym yn canu.' }
	}) as {
		name: string;
		summary: string;
	};
	expect([name, summary]).toEqual(['Côr', 'Rydym yn canu.']);
	expect(read({ name: { fr: 'Thé' } })).toBe('no name');
});

test('what is private is kept back from each language, and facts are read from either', () => {
	const service = read({
		name: { en: 'Walks', cy: 'Teithiau' },
		description: {
			en: 'For over 60s. Led by Jane Smith.',
			cy: 'Dan arweiniad Jane Smith, jane.smith@gmail.com. £3 y sesiwn.'
		}
	});
	expect(JSON.stringify(service)).not.toMatch(/Smith|gmail/);
	expect(service).toMatchObject({ cost: { id: 'paid', price: '£3 y sesiwn' } });
	const refuge = read({
		name: { en: 'Refuge', cy: 'Lloches' },
		description: {
			en: 'A refuge from domestic abuse at 12 Hill Street, Bath BA1 1AA.',
			cy: 'Lloches rhag cam-drin domestig, 12 Stryd y Bryn, BA1 1AA.'
		}
	});
	expect(JSON.stringify(refuge)).not.toMatch(/Hill|Bryn|BA1/);
	expect(refuge).toMatchObject({ summary: null });
});
