import { hashOf, isRightType, type KeptFile } from '#lib/domain/keeping/keeping.ts';

/** Every file lies in it under its path and its hash, so that one release does not stand in another's way. */
const CACHE = 'app';
const NOTES = { aside: '/kept/aside', all: '/kept/all' };
/** Something to be known after the worker has slept: that the site no longer has what this release needs, or that the person asked for all of it. */
export type Note = keyof typeof NOTES;

const keyOf = ({ path, hash }: KeptFile) => `${path}?kept=${hash}`;
// Reading must not begin a cache anew: the person may just have deleted everything.
const find = (key: string): Promise<Response | undefined> =>
	Promise.resolve(globalThis.caches?.match(key, { cacheName: CACHE, ignoreVary: true })).catch(
		() => undefined
	);
const isRight = async ({ path, hash }: KeptFile, { ok, headers }: Response, content: ArrayBuffer) =>
	ok && isRightType(path, headers.get('Content-Type')) && (await hashOf(content)) === hash;

/** An answer of its own: one that was led elsewhere may not answer for a page, and what was packed is unpacked by now. */
function plain({ headers }: Response, content: ArrayBuffer): Response {
	const own = new Headers(headers);
	for (const name of ['Content-Encoding', 'Content-Length']) own.delete(name);
	return new Response(content, { headers: own });
}

/** A file as it is kept; undefined when it is not, or no longer what it was: that one is thrown away. */
export async function readKept(file: KeptFile): Promise<Response | undefined> {
	const found = await find(keyOf(file));
	const content = await found?.arrayBuffer().catch(() => undefined);
	if (!found) return undefined;
	if (content && (await isRight(file, found, content))) return plain(found, content);
	await (await caches.open(CACHE)).delete(keyOf(file), { ignoreVary: true });
	return undefined;
}

/** An answer as it can be kept; undefined when it is not what the list says. */
export async function rightAnswer(file: KeptFile, answer: Response): Promise<Response | undefined> {
	if (!answer.ok) return undefined;
	const content = await answer.arrayBuffer();
	return (await isRight(file, answer, content)) ? plain(answer, content) : undefined;
}

/** A file as the site has it; undefined when the site answers with something else. Throws when nobody answers. */
export async function fetchRight(
	file: KeptFile,
	more: RequestInit = {}
): Promise<Response | undefined> {
	const usual = file.path.includes('/immutable/') ? 'default' : 'no-cache';
	// What is wrong in the browser's own store is asked for once more, past it.
	for (const cache of [usual, 'reload'] as const) {
		const answer = await fetch(file.path, { cache, credentials: 'same-origin', ...more });
		const right = await rightAnswer(file, answer);
		if (right) return right;
	}
	return undefined;
}

/** Keeps an answer that is right. Throws when there is no room. */
export async function keep(file: KeptFile, right: Response): Promise<void> {
	await (await caches.open(CACHE)).put(keyOf(file), right);
}

/** The copy of a path that was kept last, whichever release it is of. */
export async function readNewest(path: string): Promise<Response | undefined> {
	const newest = [...(await keys())].filter((key) => key.startsWith(`${path}?`)).at(-1);
	return newest === undefined ? undefined : find(newest);
}

/** The keys of all that is here: a look at them is cheap, and does not say that it is right. */
async function keys(): Promise<Set<string>> {
	if (!(await globalThis.caches?.has(CACHE).catch(() => false))) return new Set();
	const found = await (await caches.open(CACHE)).keys();
	return new Set(
		found.map(({ url }) => new URL(url)).map(({ pathname, search }) => pathname + search)
	);
}

/** Those of some files that are not here. */
export async function missingOf(files: readonly KeptFile[]): Promise<KeptFile[]> {
	const here = await keys();
	return files.filter((file) => !here.has(keyOf(file)));
}

/** The paths that this release or one before it has kept. */
export async function keptPaths(): Promise<Set<string>> {
	return new Set([...(await keys())].map((key) => key.replace(/\?.*/, '')));
}

/** Calls back with each of some files, a few at a time and in their order, until one fails. */
export async function eachOf(
	files: readonly KeptFile[],
	atATime: number,
	take: (file: KeptFile) => Promise<unknown>
): Promise<void> {
	const left = [...files].reverse();
	const next = async (): Promise<void> => {
		for (let file = left.pop(); file; file = left.pop())
			await take(file).catch((failure) => {
				left.length = 0;
				throw failure;
			});
	};
	await Promise.all(Array.from({ length: atATime }, next));
}

/** Takes away all but these files, and what older workers kept in their own way. */
export async function keepOnly(files: readonly KeptFile[]): Promise<void> {
	const named = new Set([...files.map(keyOf), NOTES.all]);
	const cache = await caches.open(CACHE);
	for (const key of await keys())
		if (!named.has(key)) await cache.delete(key, { ignoreVary: true });
	for (const name of await caches.keys())
		if (name.startsWith('workbox-precache')) await caches.delete(name);
}

export const isNoted = async (note: Note): Promise<boolean> =>
	(await find(NOTES[note])) !== undefined;

export async function setNote(note: Note): Promise<void> {
	await (await caches.open(CACHE)).put(NOTES[note], new Response());
}
