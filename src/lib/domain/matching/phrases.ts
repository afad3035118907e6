import { byLanguage, LANGUAGES, type Language } from '../site/language.ts';
import { allWords, type Service } from '../directory/service.ts';
import { asWrittenIn } from './as-written.ts';
import { withoutUnmeant, type Compiled } from './find-concepts.ts';
import type { Phrase } from './index-data.ts';
import { partsOf, type Parts } from './strength.ts';

/** The first words of a record that say a concept, as it writes them; empty when only a provider's name points to it. Who it is for counts in the name alone. */
function phraseFor(
	concept: Compiled,
	parts: Parts,
	asWritten: (phrase: string) => string | null
): string {
	const { said, kind, dimension } = concept;
	const first = (pattern: RegExp | null, part: string) =>
		pattern === null ? undefined : withoutUnmeant(concept, part).match(pattern)?.[0];
	const gendered = kind === 'audience' && dimension === 'gender';
	const phrase =
		first(said.title, parts.title) ??
		(gendered ? undefined : (first(said.text, parts.head) ?? first(said.text, parts.body)));
	return phrase === undefined ? '' : (asWritten(phrase) ?? '');
}

const readerOf = (name: string, summary: string) => {
	const parts = partsOf(name, summary);
	const asWritten = asWrittenIn(`${name}\n${summary}`);
	return (concept: Compiled) => phraseFor(concept, parts, asWritten);
};

/** Reads the words with which a service says a concept, in each of the languages it is told in; `at` is the concept's place in the lists of terms. */
export function phraseReader(
	{ name, summary }: Service,
	all: readonly Compiled[],
	each: Record<Language, readonly Compiled[]>
): (at: number) => Phrase {
	const sayOf = (read: (concept: Compiled) => string, concept: Compiled | undefined) =>
		concept === undefined ? '' : read(concept);
	if (typeof name === 'string') {
		const read = readerOf(name, allWords(summary));
		return (at) => sayOf(read, all[at]);
	}
	const told = typeof summary === 'string' || summary === null ? {} : summary;
	const readers = byLanguage((language) => readerOf(name[language] ?? '', told[language] ?? ''));
	return (at) => {
		const phrases = LANGUAGES.map(
			(language) => [language, sayOf(readers[language], each[language][at])] as const
		);
		const told = phrases.filter(([language]) => name[language] !== undefined);
		// No page quotes a language that it is not in.
		return told.some(([, phrase]) => phrase === '') ? '' : Object.fromEntries(told);
	};
}
