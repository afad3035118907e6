import { expect, test } from 'vitest';
import { WORDING } from '#lib/domain/request/content-of-draft.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import record from '../known-answers/consent-words.json' with { type: 'json' };
import { readSources } from './sources.ts';

type Words = Record<string, string>;
const locales = readSources(['src/locales'], /contact\.json$/);
const wordsOf = (language: string) =>
	JSON.parse(locales.get(`src/locales/${language}/contact.json`) ?? '{}') as Words;
const kept = (record as unknown as Record<string, Record<string, Words>>)[WORDING] ?? {};

/** What stands at the tick: all that is told, and the sentence itself. */
const atTheTick = /^(told-.*|young-.*|next-days?|consent(-agreed|-open)?|send)$/;

test.each(LANGUAGES)(
	'what a request records as said yes to stands in the record, word for word (%s)',
	(language) => {
		const now = Object.entries(wordsOf(language)).filter(([key]) => atTheTick.test(key));
		// Other words need another version: raise WORDING and add them to the record.
		expect(kept[language]).toEqual(Object.fromEntries(now));
		expect(now.length).toBeGreaterThan(20);
	}
);

test('what can open a request is said at the tick, the spare key too, and nowhere the team alone', () => {
	for (const language of LANGUAGES) {
		const words = wordsOf(language);
		for (const key of ['how-3', 'told-open-is', 'consent-open'])
			expect(words[key], `${language}: ${key}`).toMatch(/spare key|allwedd sbâr/);
	}
	const onlyTheTeam =
		/only the team (can|may)|(nobody|no one) but the team|dim ond (y )?t[iî]m (all|sy)|y tîm yn unig/i;
	const said = readSources(['src/locales', 'src/content', 'docs'], /\.(json|md)$/);
	expect(said.size).toBeGreaterThan(100);
	for (const [path, text] of said) expect(text, path).not.toMatch(onlyTheTeam);
});
