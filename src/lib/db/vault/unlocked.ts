import type { DexieKeeper } from './dexie-keeper.ts';
import type { Keeper, Mode } from './keeper.ts';

export type { Mode };

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

export interface Session extends Unlocked {
	keeper: Keeper;
	mode: Mode;
	/** Dexie's keeper, once someone watches. */
	dexie?: Promise<DexieKeeper | undefined> | undefined;
	over?: boolean;
}
