import { settled, type AsideRow } from './vault/damaged.ts';
import {
	revisionOf,
	SET_ASIDE,
	TABLES,
	type SealedRow,
	type Store,
	type Table
} from './vault/schema.ts';
import { opens } from './vault/opens.ts';
import { withReconnect } from './vault/session.ts';
import type { Session } from './vault/unlocked.ts';

/** A row that does not open, as it lies: its bytes in base64. */
export interface Damage {
	table: Table;
	id: string;
	rev: number;
	iv: string;
	ct: string;
	/** Its id among the rows set aside; absent for one that still lies in its table. */
	aside?: string;
}

/** Everything of which a row does not open, where it lies or set aside. */
export const readDamage = (): Promise<Damage[]> =>
	withReconnect(async (session) => {
		const found = await Promise.all(TABLES.map((table) => lyingIn(session, table)));
		return [...found.flat(), ...(await asideIn(session))];
	});

/** The tables of what has been set aside: without opening anything. */
export const asideTables = (): Promise<Table[]> =>
	withReconnect(async (session) => (await asideIn(session)).map(({ table }) => table));

/** Deletes for good what does not open; a row that opens, or that was written anew meanwhile, stays. */
export async function deleteDamage(all: readonly Damage[]): Promise<void> {
	await withReconnect(async (session) => {
		for (const { table, id, aside } of all) {
			const store: Store = aside === undefined ? table : SET_ASIDE;
			const row = await session.keeper.get(store, aside ?? id);
			if (!row || (store === table && (await isWhole(session, table, row)))) continue;
			const change = { table: store, id: row.id, seen: revisionOf(row), row: null };
			await session.keeper.commit([change]);
			settled(table, id);
		}
	});
}

const isWhole = ({ key, schema }: Session, table: Table, row: SealedRow) =>
	opens(key, schema, table, row);

async function lyingIn(session: Session, table: Table): Promise<Damage[]> {
	const rows = await session.keeper.all(table);
	const found = rows.map(async (row) =>
		(await isWhole(session, table, row)) ? [] : [asItLies(row, table, row.id)]
	);
	return (await Promise.all(found)).flat();
}

async function asideIn({ keeper }: Session): Promise<Damage[]> {
	// A newer database may keep them otherwise, an older one not at all.
	const rows = (await keeper.all(SET_ASIDE).catch(() => [])) as AsideRow[];
	return rows.map((row) => ({ ...asItLies(row, row.was.table, row.was.id), aside: row.id }));
}

const asItLies = (row: SealedRow, table: Table, id: string): Damage => ({
	...{ table, id, rev: revisionOf(row) },
	iv: base64(row.iv),
	ct: base64(row.ct)
});

// What is damaged may be of any shape.
function base64(bytes: unknown): string {
	const view = ArrayBuffer.isView(bytes)
		? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
		: new Uint8Array(bytes instanceof ArrayBuffer ? bytes : []);
	return btoa(Array.from(view, (byte) => String.fromCharCode(byte)).join(''));
}
