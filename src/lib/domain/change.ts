/** One change of something that a person writes. */
export interface Change<Doc> {
	/** What it touches: of two changes to one part the later counts. Without it, each counts. */
	part?: string | undefined;
	/** That part as it stands; absent where nothing said elsewhere can be in the way. */
	read?: ((doc: Doc) => unknown) | undefined;
	/** Writes it; `agreed` is the part as two sides came to agree on it, in place of what was said here. */
	write: (doc: Doc, agreed?: unknown) => Doc;
}

/** Says one plain thing anew. */
export const setField = <Doc, Name extends keyof Doc & string>(
	name: Name,
	value: Doc[Name]
): Change<Doc> => ({
	part: name,
	read: (doc) => doc[name],
	write: (doc, agreed = value) => ({ ...doc, [name]: agreed })
});

/** What was said here and in another tab about one thing. */
export interface Pair {
	yours: unknown;
	theirs: unknown;
}

/** A part that was changed here and in another tab, where only one of both can stand. */
export interface Clash {
	/** The id of what it is a part of. */
	id: string;
	part: string | undefined;
	pairs: readonly Pair[];
}
