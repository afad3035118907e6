import type { DexieKeeper } from './dexie-keeper.ts';
import type { Keeper } from './keeper.ts';

export interface Unlocked {
	key: CryptoKey;
	/** The schema that the rows were sealed under. */
	schema: number;
	/** True when the database is newer than this code: read, but never write. */
	readOnly: boolean;
	/** Schema and key as they lay: once they lie otherwise, this is no longer the key of the rows. */
	meta?: string;
}

/** `kept` on the device, in `memory` until the page closes, `read-only` in a newer database, an `example`, or in memory by choice (`together`). */
export type Mode = 'kept' | 'memory' | 'read-only' | 'example' | 'together';

export interface Session extends Unlocked {
	keeper: Keeper;
	mode: Mode;
	/** Dexie's keeper, once someone watches. */
	dexie?: Promise<DexieKeeper | undefined> | undefined;
	over?: boolean;
}
