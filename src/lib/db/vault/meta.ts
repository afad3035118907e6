import type { Keeper, Mode } from './keeper.ts';
import type { Lock } from './lock-row.ts';
import { settled } from './native-keeper.ts';

export interface Unlocked {
	key: CryptoKey;
	/** The schema that the rows were sealed under. */
	schema: number;
	/** True when the database is newer than this code: read, but never write. */
	readOnly: boolean;
	/** Schema and key as they lay: once they lie otherwise, this is no longer the key of the rows. */
	meta?: string;
	/** While it is locked. */
	keeper?: Keeper;
	mode?: Mode;
}

/** The schema number and the key, each a row of `meta`. */
export interface Opening {
	mark?: { id: 'schema'; value: number } | undefined;
	/** With `lock` in place of `bytes` where there is a lock. */
	kept?: { id: 'key'; bytes: Uint8Array<ArrayBuffer>; lock?: Lock } | undefined;
}
/** A third row holds both once more, so that any one of the three can be made good from the others. */
export interface Meta extends Opening {
	copy?: (Opening & { id: 'copy' }) | undefined;
}

export const textOf = (opening?: Opening): string => JSON.stringify([opening?.mark, opening?.kept]);

/** Whether a passphrase holds the key. */
export const isLocked = ({ kept, copy }: Meta): boolean =>
	[kept, copy?.kept].some((row) => row?.lock !== undefined);

/** What lies beside the rows. */
export async function readMeta(database: IDBDatabase): Promise<Meta> {
	const meta = database.transaction('meta').objectStore('meta');
	const [mark, kept, copy] = await Promise.all(
		['schema', 'key', 'copy'].map((id) => settled<unknown>(meta.get(id)))
	);
	return { mark, kept, copy } as Meta;
}
