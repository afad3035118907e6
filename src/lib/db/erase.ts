import { AppError } from '#lib/domain/app-error.ts';
import { BLOCKED_AFTER_MS, settled } from './vault/native-keeper.ts';
import { NAME } from './vault/schema.ts';
import { forget, isSeeded } from './vault/session.ts';
import { isOver } from './vault/trouble.ts';

/**
 * Deletes everything kept here and says whether a look afterwards found it gone.
 * Rejects with AppError after 3 seconds: `storage-blocked` behind another tab, else `storage-shut`.
 */
export async function eraseAll(): Promise<boolean> {
	await forget();
	// Nothing was ever kept where there is no IndexedDB, and nothing of an example.
	if (!globalThis.indexedDB || isSeeded()) return true;
	const request = indexedDB.deleteDatabase(NAME);
	let why = 'storage-shut';
	request.onblocked = () => (why = 'storage-blocked');
	let waiting: ReturnType<typeof setTimeout> | undefined;
	await Promise.race([
		settled(request),
		new Promise((_, reject) => {
			waiting = setTimeout(() => reject(new AppError(why)), BLOCKED_AFTER_MS);
		})
	]).finally(() => clearTimeout(waiting));
	isOver();
	return !((await indexedDB.databases?.()) ?? []).some(({ name }) => name === NAME);
}
