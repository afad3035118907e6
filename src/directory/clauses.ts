import { flat } from './flat-text.ts';

// Words of an address are no words of a sentence.
const ADDRESSES = /(?:https?:\/\/|www\.)\S{1,300}|(?<![^\s@])[^\s@]{1,64}@[^\s@]{1,100}/gi;

const ENDS = /(?:\.(?=\s|$|["”’)])|(?<=\p{Ll})\.(?=\p{Lu})|[;!?\n•])+/u;

/** A clause as it is written, and flat. */
export type Clause = { clause: string; said: string };

// Facts are read one after another of the same text.
let last: { text: string; clauses: Clause[] } = { text: '', clauses: [] };

/** A text in clauses, without the addresses in it; a full stop within a price or a short form ends none. */
export function flatClausesOf(text: string): readonly Clause[] {
	if (text === last.text) return last.clauses;
	const bare = /@|https?:|www\./i.test(text) ? text.replace(ADDRESSES, ' ') : text;
	const parts = bare.split(ENDS).filter((clause) => clause.trim() !== '');
	last = { text, clauses: parts.map((clause) => ({ clause, said: flat(clause) })) };
	return last.clauses;
}

export const clausesOf = (text: string): string[] =>
	flatClausesOf(text).map(({ clause }) => clause);
