import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plain } from '#lib/domain/matching/plain-words.ts';
import { lexicon } from './lexicon.ts';

const CASES = ['../shared/matching/cases.json', '../shared/matching/cases-2.json'];
const MOST_WORDS = 3;

type Case = { situation: { words?: string } };

test.skipIf(!CASES.every((file) => existsSync(file)))(
	'no phrase of more than three words was taken from a judged case (skipped: cases not present)',
	() => {
		const said = CASES.flatMap((file) => {
			const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] };
			return cases.map(({ situation }) => plain(situation.words ?? ''));
		});
		const { terms, roleTerms, crisis } = lexicon();
		const phrases = [terms.en, terms.cy, roleTerms.en, roleTerms.cy]
			.flatMap((words) => Object.values(words))
			.flatMap(({ service, person = [] }) => [...service, ...person])
			.concat(crisis.en, crisis.cy)
			.map((term) => plain(term))
			.filter((term) => term.split(' ').length > MOST_WORDS);
		expect(phrases.filter((term) => said.some((words) => words.includes(term)))).toEqual([]);
	}
);
