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
