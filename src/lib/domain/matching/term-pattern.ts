import { plain } from './plain-words.ts';

function source(term: string): string {
	const marked = term.replaceAll('*', ' xanyending ').replaceAll('...', ' xfewwords ');
	return plain(marked)
		.replaceAll(' xanyending', '[a-z0-9]*')
		.replaceAll('xfewwords ', '(?:[a-z0-9]+ ){0,3}');
}

/** A pattern that finds any of the terms in plain text; null when there are none. `*` is any ending, `...` up to three words. */
export function termPattern(terms: readonly string[]): RegExp | null {
	// The longest first, so that a phrase is found whole.
	const sources = terms
		.map(source)
		.filter((text) => text !== '')
		.sort((a, b) => b.length - a.length);
	if (sources.length === 0) return null;
	return RegExp(`\\b(?:${sources.join('|')})(?![a-z0-9])`, 'g');
}

/** Patterns of a concept: its terms, and with those that count in a name only (`^`). */
export function servicePatterns(terms: readonly string[]): {
	text: RegExp | null;
	title: RegExp | null;
} {
	const anywhere = terms.filter((term) => !term.startsWith('^'));
	return { text: termPattern(anywhere), title: termPattern(terms) };
}
