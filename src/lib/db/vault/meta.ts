import type { Lock } from './lock-row.ts';
import { settled } from './native-keeper.ts';

/** The schema number and the key, each a row of `meta`. */
export interface Opening {
	schema?: { id: 'schema'; value: number };
	/** With `lock` in place of `bytes` where there is a lock. */
	key?: { id: 'key'; bytes?: Uint8Array<ArrayBuffer>; lock?: Lock };
}
/** A third row holds both once more, so that any one of the three can be made good from the others. */
export interface Meta extends Opening {
	copy?: Opening & { id: 'copy' };
}

export const textOf = (opening?: Opening): string =>
	JSON.stringify([opening?.schema, opening?.key]);

/** What lies beside the rows. */
export async function readMeta(database: IDBDatabase): Promise<Meta> {
	const meta = database.transaction('meta').objectStore('meta');
	const rows = await settled<{ id: string }[]>(meta.getAll());
	return Object.fromEntries(rows.map((row) => [row.id, row]));
}
