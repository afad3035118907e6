import { AppError, codeOf } from '#lib/domain/app-error.ts';
import { newKdf, type Kdf } from './kdf.ts';
import { lockedUp, putKeyRow, toText, type LockedKeys } from './lock-row.ts';
import { importKey, newKeyBytes } from './seal.ts';
import { putRows, rowsUnder, type Under } from './under-key.ts';

type Bytes = Uint8Array<ArrayBuffer>;

// Where there is too little memory for Argon2id, the other way does.
const lockUp = (keys: LockedKeys, passphrase: string, kdf: Kdf) =>
	lockedUp(keys, passphrase, kdf).catch((failure: unknown) => {
		if (codeOf(failure) !== 'passphrase-missing') throw failure;
		return lockedUp(keys, passphrase, newKdf(false));
	});

/** How often it begins again where a tab writes meanwhile. */
const TIMES = 10;

/**
 * Puts a new data key behind a passphrase, and every row sealed anew under it, in one transaction: killed
 * at any moment, it is all as before or all as after. `seen` is the key's row as it lay, `before` the data
 * key until now, which is kept behind the lock for rows that a tab writes too late. Gives the new data key.
 * Rejects with AppError `changed-elsewhere` where another tab overtook it.
 */
export async function putNewLock(
	database: IDBDatabase,
	seen: unknown,
	before: Bytes,
	from: Under,
	passphrase: string,
	kdf: Kdf
): Promise<{ bytes: Bytes; key: CryptoKey }> {
	const bytes = newKeyBytes();
	const row = await lockUp({ key: toText(bytes), before: toText(before) }, passphrase, kdf);
	const key = await importKey(bytes);
	for (let time = 0; time < TIMES; time += 1) {
		const resealed = await rowsUnder(database, from, key);
		const put = (transaction: IDBTransaction, overtake: () => void) => {
			// One from before opens a key that is no more.
			transaction.objectStore('meta').delete('passkey');
			putRows(transaction, resealed, overtake);
		};
		if (await putKeyRow(database, seen, row, put)) return { bytes, key };
	}
	throw new AppError('changed-elsewhere');
}
