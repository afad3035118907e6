import { expect, test } from 'vitest';
import { lexicon } from '../../../../tests/fixtures/directory/matching.ts';
import { compiled } from './find-concepts.ts';
import { joinLexicon } from './lexicon.ts';
import { meantFor } from './meant-for.ts';

const concepts = compiled(joinLexicon(lexicon));

test.each([
	['Befriending for women', '', ['woman']],
	['Hub', 'We support refugees in the city.', ['refugee']],
	['Hub', 'A café. Anyone with debts can come.', ['debt']],
	['Hub', 'Provides services to refugees.', ['refugee']],
	['Hub', 'For people to share skills, including women.', []],
	['Hub', 'Near the women’s prison.', []],
	['Befriending for women', 'Open to all.', []],
	['Samaritans', 'For samaritans.', []],
	['Hub', 'Support service for students with a debt.', ['debt', 'student']],
	['Hub', 'For people aged 16 to 25 who are refugees.', ['refugee']],
	['Hub', 'We help people who are\n\nin debt, or refugees.', ['debt', 'refugee']]
])('%j, %j is meant for %j', (name, summary, ids) => {
	expect(meantFor(name, summary, concepts)).toEqual(ids);
});

test('what stands beyond the opening says nothing of whom a text is for', () => {
	expect(meantFor('Hub', `${'Tea and cake. '.repeat(40)}For refugees.`, concepts)).toEqual([]);
});

test.each([
	'Service to',
	'Services to',
	'Support',
	'Supports',
	'Help',
	'Helps',
	'Work with',
	'Works with',
	'Person with',
	'Persons with'
])('%s … says whom a text is for', (words) => {
	expect(meantFor('Hub', `${words} refugees.`, concepts)).toEqual(['refugee']);
});

test('each of its sentences says it for itself', () => {
	expect(meantFor('Hub', 'For tea...\nRefugees; women!', concepts)).toEqual([]);
	expect(meantFor('Hub', 'Tea. For women and refugees.', concepts)).toEqual(['woman', 'refugee']);
});

test('a name names its people first or last, and no neighbourhood, no kind and nothing else', () => {
	expect(meantFor('Women of Easton', '', concepts)).toEqual(['woman']);
	expect(meantFor('Debt advice', '', concepts)).toEqual([]);
	const open = concepts.map((one) => ({ ...one, dimension: 'open' }));
	expect(meantFor('Women of Easton', '', open)).toEqual([]);
	const none = concepts.map((one) => ({ ...one, said: { text: null, title: null } }));
	expect(meantFor('Women', 'For women.', none)).toEqual([]);
});
