import { eraseAll } from '#lib/db/erase.ts';
import { setLook } from '#lib/device/set-look.ts';
import { clearTraces, findTraces, type Found, type Trace } from '#lib/device/storage.ts';
import { tell } from '#lib/device/tabs.ts';

/** Time in which other tabs let go, before anything is deleted and before a second look. */
const LETS_GO_MS = 300;
const pause = () => new Promise((resolve) => setTimeout(resolve, LETS_GO_MS));

/** Deletes everything of the site, in all its tabs, and gives what a look afterwards found. */
export async function eraseEverywhere(): Promise<Record<Trace, Found>> {
	// First, so that no other tab writes anew what it still shows.
	tell('erased');
	await pause();
	const first = await eraseOnce();
	if (!Object.values(first).includes('here')) return first;
	// A tab may have been slow, or its worker may have fetched a page meanwhile.
	await pause();
	return eraseOnce();
}

async function eraseOnce(): Promise<Record<Trace, Found>> {
	const gone = await eraseAll().catch(() => false);
	setLook({});
	await clearTraces();
	const found = await findTraces();
	// The browser has said of each database that it is deleted, even where it names none.
	return gone && found.databases === 'unknown' ? { ...found, databases: 'gone' } : found;
}
