import { flat } from './flat-text.ts';

// Words of an address are no words of a sentence. From the beginning of a word on, so that time grows as the text does.
const ADDRESSES = /(?:https?:\/\/|www\.)\S{1,300}|(?<![^\s@])[^\s@]{1,64}@[^\s@]{1,100}/gi;

/** A clause as it was written, and flat. */
export type Clause = { clause: string; said: string };

function split(text: string): Clause[] {
	return text
		.replace(ADDRESSES, ' ')
		.split(/(?:\.(?=\s|$|["”’)])|(?<=\p{Ll})\.(?=\p{Lu})|[;!?\n•])+/u)
		.filter((clause) => clause.trim() !== '')
		.map((clause) => ({ clause, said: flat(clause) }));
}

// The readers of one record ask for the same text one after another.
let last: { text: string; clauses: readonly Clause[] } = { text: '', clauses: [] };

/** A text in clauses, without the addresses in it; a full stop within a price or a short form ends none. */
export function clausesOf(text: string): readonly Clause[] {
	if (text !== last.text) last = { text, clauses: split(text) };
	return last.clauses;
}
