import { AppError } from '#lib/domain/app-error.ts';
import { BLOCKED_AFTER_MS, settled } from './vault/native-keeper.ts';
import { NAME } from './vault/schema.ts';
import { forget, isSeeded } from './vault/session.ts';

/**
 * Deletes everything kept here and says whether a look afterwards found it gone.
 * Rejects with AppError `storage-blocked` after 3 seconds behind another tab.
 */
export async function eraseAll(): Promise<boolean> {
	await forget();
	// Nothing was ever kept where there is no IndexedDB, and nothing of an example.
	if (!globalThis.indexedDB || isSeeded()) return true;
	const request = indexedDB.deleteDatabase(NAME);
	let blocked: ReturnType<typeof setTimeout> | undefined;
	await Promise.race([
		settled(request),
		new Promise((_, reject) => {
			blocked = setTimeout(() => reject(new AppError('storage-blocked')), BLOCKED_AFTER_MS);
		})
	]).finally(() => clearTimeout(blocked));
	return !((await indexedDB.databases?.()) ?? []).some(({ name }) => name === NAME);
}
