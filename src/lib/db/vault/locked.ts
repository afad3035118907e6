import type { Keeper } from './keeper.ts';
import { metaRow } from './lock-row.ts';
import { openOutside, type Outside } from './outside.ts';
import type { SealedRow, Store } from './schema.ts';
import { importKey, newKeyBytes, sealRow } from './seal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A session in which everything waits to be unlocked, but for what was left outside. */
export interface LockedSession {
	key: CryptoKey;
	schema: number;
	readOnly: false;
	keeper: Keeper;
	mode: 'locked';
}

// In memory alone: a new page asks again.
let held: Bytes | undefined;
let goOn = new Set<() => void>();

/** Keeps the data key for this page, or drops it; with a key whoever waits goes on. */
export function hold(bytes: Bytes | undefined): void {
	held = bytes;
	if (!bytes) return;
	const waiting = goOn;
	goOn = new Set();
	waiting.forEach((go) => go());
}

// For the page to ask, also where the setting that says so was lost.
function announce(): void {
	if (!globalThis.document) return;
	document.documentElement.dataset.lock = 'set';
	dispatchEvent(new Event('locked'));
}

globalThis.addEventListener?.('leave', () => hold(undefined));

/** Goes on with the key where it is held; else opens a session that waits for it. */
export async function whenUnlocked<Unlocked>(
	database: IDBDatabase,
	schema: number,
	go: (key: CryptoKey) => Promise<Unlocked>
): Promise<Unlocked | LockedSession> {
	if (held) return go(await importKey(held));
	announce();
	const outside = await metaRow<Outside>(database, 'outside');
	const plan = outside && (await openOutside(outside).catch(() => undefined));
	const key = await importKey(newKeyBytes());
	const rows = plan?.map(({ id, rev, value }) => sealRow(key, schema, 'plan', id, rev, value));
	const keeper = new LockedKeeper(database, rows && (await Promise.all(rows)));
	return { key, schema, readOnly: false, keeper, mode: 'locked' };
}

/** Once it is unlocked, a unit of work begins anew, as over a connection that was lost. */
async function later(): Promise<never> {
	await new Promise<void>((resolve) => goOn.add(resolve));
	throw new DOMException('unlocked', 'InvalidStateError');
}

class LockedKeeper implements Keeper {
	#database: IDBDatabase;
	#plan: SealedRow[] | undefined;

	constructor(database: IDBDatabase, plan: SealedRow[] | undefined) {
		this.#database = database;
		this.#plan = plan;
	}

	async get(table: Store, id: string): Promise<SealedRow | undefined> {
		return (await this.all(table)).find((row) => row.id === id);
	}

	async all(table: Store): Promise<SealedRow[]> {
		return (table === 'plan' && this.#plan) || later();
	}

	commit(): Promise<void> {
		return later();
	}

	close() {
		this.#database.close();
	}
}
