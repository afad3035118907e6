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

// The readers of one record ask for the same few texts one after another.
const FEW = 8;
const lately = new Map<string, readonly Clause[]>();

/** A text in clauses, without the addresses in it; a full stop within a price or a short form ends none. */
export function clausesOf(text: string): readonly Clause[] {
	const known = lately.get(text);
	if (known !== undefined) return known;
	if (lately.size >= FEW) lately.clear();
	const clauses = split(text);
	lately.set(text, clauses);
	return clauses;
}
