/// <reference lib="webworker" />
import {
	eachOf,
	fetchRight,
	isNoted,
	keep,
	keptPaths,
	missingOf,
	readKept,
	rightAnswer,
	setNote
} from '#lib/device/keeping.ts';
import { keepWithApp, readKept as keptDirectory } from '#lib/device/kept-directory.ts';
import {
	isCostly,
	isFirst,
	isPage,
	type KeptFile,
	type KeptState,
	type Line
} from '#lib/domain/keeping/keeping.ts';
import { files, languagesIn, list, ownLanguages } from './release.ts';

declare const self: ServiceWorkerGlobalScope;

const AT_A_TIME = 4;
const QUIET_MS = 3000;

/** Keeps what comes first and what an earlier release had kept here; refuses the release when a file is not as it was built. */
export async function install(): Promise<void> {
	const languages = await ownLanguages();
	const all = await isNoted('all');
	const { connection } = navigator as { connection?: Line };
	const before = isCostly(connection) ? new Set() : await keptPaths();
	const wanted = files.filter((file) => all || isFirst(file, languages) || before.has(file.path));
	await eachOf(wanted, AT_A_TIME, async (file) => {
		if (await readKept(file)) return;
		const right = await fetchRight(file);
		if (!right) throw new Error(`${file.path} is not as it was built`);
		await keep(file, right);
	});
}

// A release that stands ready would have to wait for this one; and nothing is kept again while all is being deleted.
let ending = new AbortController();
let ended = false;
self.registration.addEventListener('updatefound', () => ending.abort());

/** From now on nothing more is kept by this worker. */
export function stopKeeping(): void {
	ended = true;
	ending.abort();
}

/** Keeps what is missing of some files, as far as there is internet and room: the rest another time. */
async function keepMissing(wanted: readonly KeptFile[]): Promise<void> {
	if (ending.signal.aborted) ending = new AbortController();
	const { signal } = ending;
	await eachOf(await missingOf(wanted), AT_A_TIME / 2, async (file) => {
		if (ended || navigator.onLine === false) return;
		const right = await fetchRight(file, { signal, priority: 'low' });
		if (right && !ended) await keep(file, right);
	});
}

let keeping: Promise<void> | undefined;
/** Keeps all that is missing: the person's own language first, then the directory, then the others. */
export async function keepAll(asked: boolean): Promise<void> {
	if (asked) await setNote('all');
	const languages = await ownLanguages();
	const isOwn = ({ path }: KeptFile) => languagesIn([path]).some((one) => languages.includes(one));
	keeping ??= keepMissing(files.filter((file) => isFirst(file, languages)))
		.then(() => keepMissing(files.filter(isOwn)))
		// From then on it is looked after where it is used: src/lib/device/open-directory.ts.
		.then(async () => (ended || (await keptDirectory()) ? undefined : keepWithApp()))
		.then(() => keepMissing(files))
		.catch(() => undefined)
		.finally(() => (keeping = undefined));
	await keeping;
}

let filling: Promise<void> | undefined;
/** Fills what a browser, or somebody, has emptied: what comes first, on any line. */
export function fillAgain(): Promise<void> {
	const fill = async () => {
		await new Promise((done) => setTimeout(done, QUIET_MS));
		const [languages, all] = [await ownLanguages(), await isNoted('all')];
		await keepMissing(files.filter((file) => all || isFirst(file, languages)));
	};
	filling ??= fill()
		.catch(() => undefined)
		.finally(() => (filling = undefined));
	return filling;
}

/** How much is here and right: each file is read. */
export async function stateOfAll(): Promise<KeptState> {
	const here = new Set<string>();
	await eachOf(files, AT_A_TIME, async (file) => {
		if (await readKept(file)) here.add(file.path);
	});
	const languages = await ownLanguages();
	const waits = Object.entries(list.bytes).filter(([first]) => !isFirst({ first }, languages));
	return {
		pages: [...here].filter(isPage).length,
		all: files.filter(({ path }) => isPage(path)).length,
		whole: here.size === files.length,
		bytes: waits.reduce((sum, [, bytes]) => sum + bytes, 0),
		asked: await isNoted('all')
	};
}

/** Keeps an answer that came anyway, when it is right. */
export async function keepInPassing(file: KeptFile, answer: Response): Promise<void> {
	const right = await rightAnswer(file, answer).catch(() => undefined);
	if (right && !ended) await keep(file, right).catch(() => undefined);
}
