import { AppError } from '#lib/domain/app-error.ts';
import { forget, seedWith } from './session.ts';

/**
 * Drops the key and all connections, and from then on nothing opens in this tab: what is still typed,
 * watched or on its way would begin a new database. Returns what lets it open again.
 */
export async function shut(): Promise<() => void> {
	seedWith(() => Promise.reject(new AppError('storage-missing')));
	await forget();
	return () => seedWith(undefined);
}
