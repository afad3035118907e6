// Words of an address are no words of a sentence.
const ADDRESSES = /(?:https?:\/\/|www\.)\S{1,300}|[^\s@]{1,64}@[^\s@]{1,100}/gi;

/** A text in clauses, without the addresses in it; a full stop within a price or a short form ends none. */
export const clausesOf = (text: string): string[] =>
	text
		.replace(ADDRESSES, ' ')
		.split(/(?:\.(?=\s|$|["”’)])|(?<=\p{Ll})\.(?=\p{Lu})|[;!?\n•])+/u)
		.filter((clause) => clause.trim() !== '');
