/** A file of the site that is kept on the device, so that the app opens without internet. */
export type KeptFile = {
	/** As it is asked for: `/en/plan/`. */
	path: string;
	/** Of what the file holds: see `hashOf`. */
	hash: string;
	/** Who needs it as soon as the app is installed: everybody, a language's readers, or nobody. */
	first: First;
};
/** `*` for everybody, the tag of a language for its readers, nothing for what can wait. */
export type First = string;

/** What a build writes into the worker: for each `First` its paths with their hashes, and what they weigh as they are sent. */
export type KeptList = {
	files: Record<First, Record<string, string>>;
	bytes: Record<First, number>;
};

/** How much of the app is kept here. */
export type KeptState = {
	/** Pages that open without internet, and all there are. */
	pages: number;
	all: number;
	/** Whether nothing is missing, scripts and pictures included. */
	whole: boolean;
	/** What all that can wait weighs as it is sent. */
	bytes: number;
	/** Whether the person asked for all of it. */
	asked: boolean;
};

/** What a page asks of the worker: to keep the rest, `all` also in releases to come; to say what is kept; to keep nothing more; to let a newer one in. */
export type Ask = { type: 'KEEP' | 'KEPT' | 'STOP' | 'SKIP_WAITING'; all?: boolean };

/** The files that a list names. */
export const filesOf = ({ files }: KeptList): KeptFile[] =>
	Object.entries(files).flatMap(([first, hashes]) =>
		Object.entries(hashes).map(([path, hash]) => ({ path, hash, first }))
	);

/** Whether a file has to be there before the app can be said to work without internet. */
export const isFirst = (
	{ first }: Pick<KeptFile, 'first'>,
	languages: readonly string[]
): boolean => first === '*' || languages.includes(first);

/** Whether a path is a page, which a person can open. */
export const isPage = (path: string): boolean => path.endsWith('/');

const HASH_BYTES = 16;

/** A short name for what a file holds, the same in a build and in a browser. Chance does not make two files share one. */
export async function hashOf(content: BufferSource): Promise<string> {
	const whole = await crypto.subtle.digest('SHA-256', content);
	return btoa(String.fromCharCode(...new Uint8Array(whole, 0, HASH_BYTES))).replace('==', '');
}

const TYPES: [ending: RegExp, type: RegExp][] = [
	[/\/$/, /^text\/html\b/],
	[/\.js$/, /\bjavascript\b/],
	[/\.css$/, /^text\/css\b/],
	[/\.json$/, /\bjson\b/]
];

/** Whether a browser would take a file of this path for what it is: it runs no script that is called a text. */
export function isRightType(path: string, type: string | null): boolean {
	const rule = TYPES.find(([ending]) => ending.test(path));
	return rule === undefined || rule[1].test(type ?? '');
}

/** What a browser says of the line, as far as it does. */
export type Line = { saveData?: boolean | undefined; type?: string | undefined };

/** Whether each megabyte may cost the person something: they asked to save data, or are on mobile data. */
export const isCostly = (line: Line | undefined): boolean =>
	line?.saveData === true || line?.type === 'cellular';
