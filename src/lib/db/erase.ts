import { AppError } from '#lib/domain/app-error.ts';
import { BLOCKED_AFTER_MS, settled } from './vault/native-keeper.ts';
import { NAME } from './vault/schema.ts';
import { forget, isSeeded } from './vault/session.ts';
import { shut } from './vault/shut.ts';
import { isOver } from './vault/trouble.ts';

/** What Dexie keeps the names of databases in, where a browser does not tell them. */
const NAMES_OF_DEXIE = '__dbnames';

/**
 * Deletes everything kept here and says whether a look afterwards found it gone.
 * Rejects with AppError after 3 seconds: `storage-blocked` behind another tab, else `storage-shut`.
 */
export async function eraseAll(): Promise<boolean> {
	// Nothing was ever kept where there is no IndexedDB, and nothing of an example.
	if (!globalThis.indexedDB || isSeeded()) {
		await forget();
		return true;
	}
	const shutting = shut();
	try {
		await inTime(shutting);
		for (const name of new Set([NAME, NAMES_OF_DEXIE, ...(await names())])) await remove(name);
		isOver();
		return (await names()).length === 0;
	} finally {
		void shutting.then((open) => open());
	}
}

// None, where a browser does not tell them.
const names = async () =>
	((await inTime(indexedDB.databases?.() ?? [])) as IDBDatabaseInfo[]).flatMap(
		({ name }) => name ?? []
	);

async function remove(name: string): Promise<void> {
	const request = indexedDB.deleteDatabase(name);
	let why = 'storage-shut';
	request.onblocked = () => (why = 'storage-blocked');
	await inTime(settled(request), () => why);
}

/** A step of it; rejects when it takes so long that something must be in its way. */
async function inTime<T>(step: T | Promise<T>, why = () => 'storage-shut'): Promise<T> {
	let late: ReturnType<typeof setTimeout> | undefined;
	const stuck = new Promise<never>((_, reject) => {
		late = setTimeout(() => reject(new AppError(why())), BLOCKED_AFTER_MS);
	});
	return Promise.race([step, stuck]).finally(() => clearTimeout(late));
}
