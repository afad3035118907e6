import { expect, test } from 'vitest';
import { listedServices } from '#lib/content/listed-services.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { lineOf } from './line.ts';

const lines = listedServices('young-people', 'en').map(lineOf);
const line = (id: string) => lines.find((one) => one.id === id);

test('every line for young people can be reached from its card, in each language', () => {
	for (const language of LANGUAGES)
		for (const { id, ways } of listedServices('young-people', language).map(lineOf))
			expect(ways.length, id).toBeGreaterThan(0);
});

test('a number is dialled or texted without its spaces', () => {
	expect(line('runaway-helpline')?.ways).toEqual([
		{ kind: 'phone', href: 'tel:116000', key: 'urgent-help:call', values: { number: '116 000' } },
		{ kind: 'text', href: 'sms:116000', key: 'urgent-help:text', values: { number: '116 000' } }
	]);
});

test('a word to text is written for them, and a site is named by its host', () => {
	const [service] = listedServices('young-people', 'en');
	const ways = service
		? lineOf({
				...service,
				ways: [
					{ kind: 'text', to: '85 258', body: 'HELLO' },
					{ kind: 'chat', to: 'https://chat.example.org/now' },
					{ kind: 'email', to: 'hello@example.org' },
					{ kind: 'place', to: '1 High Street' }
				]
			}).ways
		: [];
	expect(ways.map(({ href }) => href)).toEqual([
		'sms:85258?&body=HELLO',
		'https://chat.example.org/now',
		'mailto:hello@example.org'
	]);
	expect(ways.map(({ values }) => Object.values(values).join(' '))).toEqual([
		'HELLO 85 258',
		'chat.example.org',
		'hello@example.org'
	]);
});

test('only what does not serve all four nations says where it is', () => {
	expect(line('kooth')?.where).toEqual(['england']);
	expect(line('runaway-helpline')?.where).toEqual([]);
});
