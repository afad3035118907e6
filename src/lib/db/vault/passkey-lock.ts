import { AppError } from '#lib/domain/app-error.ts';
import { beside, goOnWithKeys, opened } from './lock.ts';
import { locksIn, metaRow } from './lock-row.ts';
import { finished } from './native-keeper.ts';
import { behindPasskey, openedByPasskey, type Passkey, type PasskeyRow } from './passkey-row.ts';

export type { Passkey };
type Secret = Uint8Array<ArrayBuffer>;
interface Made {
	passkey: Passkey;
	secret: Secret;
}

const rowIn = async (database: IDBDatabase): Promise<PasskeyRow | undefined> =>
	(await locksIn(database)).length > 0 ? metaRow<PasskeyRow>(database, 'passkey') : undefined;

/** The passkey that opens what is kept here too; none where there is no lock, or no passkey beside it. */
export const passkeyHere = (): Promise<Passkey | undefined> => beside(rowIn);

/**
 * Lets a passkey open the lock too, in place of an earlier one; it is made only once the passphrase has opened
 * it. Rejects with AppError `passphrase-wrong`, and as the making of it does.
 */
export async function addPasskey(passphrase: string, make: () => Promise<Made>): Promise<void> {
	await beside(async (database) => {
		const seen = await metaRow(database, 'key');
		const [keys] = await opened(database, passphrase);
		const { passkey, secret } = await make();
		const row = await behindPasskey(keys, passkey, secret);
		await put(database, (meta) => {
			const look = meta.get('key');
			look.onsuccess = () => {
				// Another tab has taken the lock away, or set another.
				if (JSON.stringify(look.result) !== JSON.stringify(seen)) meta.transaction.abort();
				else meta.put(row);
			};
		});
	});
}

/** Lets the passphrase alone open it again. */
export const removePasskey = (): Promise<void> =>
	beside((database) => put(database, (meta) => void meta.delete('passkey')));

/** Opens the vault for this page by what the passkey gave. Rejects with AppError `passkey-wrong`. */
export async function unlockByPasskey(secret: Secret): Promise<void> {
	const keys = await beside(async (database) => {
		const row = await rowIn(database);
		if (!row) throw new AppError('passkey-wrong');
		return openedByPasskey(row, secret);
	});
	await goOnWithKeys(keys);
}

async function put(database: IDBDatabase, write: (meta: IDBObjectStore) => void): Promise<void> {
	const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
	write(transaction.objectStore('meta'));
	await finished(transaction);
}
