import { AppError } from '#lib/domain/app-error.ts';
import { finished, settled } from './native-keeper.ts';
import { deriveKey, type Kdf } from './kdf.ts';

/** The key of a vault with a lock, as it lies in `meta` in place of plain bytes; all of it text. */
export interface LockRow {
	id: 'key';
	lock: Lock;
}
/** What a passphrase opens. No trace of the passphrase itself is kept: right is what opens. */
export interface Lock {
	kdf: Kdf;
	iv: string;
	ct: string;
}
/** What the lock holds: the data key, and the one before, for a row that a tab wrote too late. */
export interface LockedKeys {
	key: string;
	before?: string;
}
type Bytes = Uint8Array<ArrayBuffer>;

export const toText = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));
export const fromText = (text: string): Bytes =>
	Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const cipher = (iv: Bytes, kdf: Kdf) => ({
	name: 'AES-GCM',
	iv,
	additionalData: new TextEncoder().encode(`lock/1/${JSON.stringify(kdf)}`)
});

/** Puts the keys behind a passphrase. */
export async function lockedUp(keys: LockedKeys, passphrase: string, kdf: Kdf): Promise<LockRow> {
	const wrapping = await deriveKey(passphrase, kdf);
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const plain = new TextEncoder().encode(JSON.stringify(keys));
	const ct = await crypto.subtle.encrypt(cipher(iv, kdf), wrapping, plain);
	return { id: 'key', lock: { kdf, iv: toText(iv), ct: toText(new Uint8Array(ct)) } };
}

/** The keys; rejects with AppError `passphrase-wrong`, whatever is wrong with it. */
export async function openedUp({ kdf, iv, ct }: Lock, passphrase: string): Promise<LockedKeys> {
	const wrapping = await deriveKey(passphrase, kdf);
	try {
		const way = cipher(fromText(iv), kdf);
		const plain = await crypto.subtle.decrypt(way, wrapping, fromText(ct));
		return JSON.parse(new TextDecoder().decode(plain)) as LockedKeys;
	} catch (cause) {
		throw new AppError('passphrase-wrong', { cause });
	}
}

/** A row of `meta`, of whatever shape. */
export const metaRow = <Row>(database: IDBDatabase, id: string): Promise<Row | undefined> =>
	settled<Row | undefined>(database.transaction('meta').objectStore('meta').get(id));

/** The lock that lies here, twice, so that one damaged byte shuts nobody out; none where there is no lock. */
export async function locksIn(database: IDBDatabase): Promise<Lock[]> {
	const [kept, copy] = await Promise.all([
		metaRow<Partial<LockRow>>(database, 'key'),
		metaRow<{ key?: Partial<LockRow> }>(database, 'copy')
	]);
	return [kept?.lock, copy?.key?.lock].filter((lock) => lock !== undefined);
}

/** Puts another key row in place of the one that was seen, into both places; false when it is there no more. */
export async function putKeyRow(
	database: IDBDatabase,
	seen: unknown,
	row: { id: 'key' },
	more?: (transaction: IDBTransaction, overtake: () => void) => void
): Promise<boolean> {
	const stores = [...database.objectStoreNames];
	const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
	const meta = transaction.objectStore('meta');
	const mark = meta.get('schema');
	const look = meta.get('key');
	let overtaken = false;
	const overtake = () => {
		overtaken = true;
		transaction.abort();
	};
	look.onsuccess = () => {
		if (JSON.stringify(look.result) !== JSON.stringify(seen)) return overtake();
		meta.put(row);
		meta.put({ id: 'copy', schema: mark.result as unknown, key: row });
		more?.(transaction, overtake);
	};
	await finished(transaction).catch((failure: unknown) => {
		if (!overtaken) throw failure;
	});
	return !overtaken;
}

/** Has rows of `meta` go with the write of a key row. */
export const takeOut =
	(...ids: string[]) =>
	(transaction: IDBTransaction): void => {
		for (const id of ids) transaction.objectStore('meta').delete(id);
	};
