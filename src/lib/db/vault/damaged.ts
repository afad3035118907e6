import type { Change } from './keeper.ts';
import { readMeta, textOf } from './meta.ts';
import { openDatabase } from './native-keeper.ts';
import { revisionOf, SET_ASIDE, type SealedRow, type Table } from './schema.ts';
import { opens } from './opens.ts';
import type { Session } from './unlocked.ts';

/** A damaged row as it lay in a table, whole, under an id of its own. */
export interface AsideRow extends SealedRow {
	was: { table: Table; id: string };
}

/** Rows that were found not to open, by table and id, with the revision at which they lie. */
const seen = new Map<string, { table: Table; rev: number }>();
const told = new Set<() => void>();
const tell = () => told.forEach((hear) => hear());

/** The tables in which a row was found that does not open, since this page came. */
export const damagedTables = (): Table[] => [
	...new Set([...seen.values()].map(({ table }) => table))
];

/** Calls back whenever another row is found, set aside or deleted; returns a function that stops this. */
export function onDamage(hear: () => void): () => void {
	told.add(hear);
	return () => told.delete(hear);
}

/** Notes a row that does not open. Throws where the key of this session is no longer that of the rows: it is renewed then. */
export async function found(session: Session, table: Table, row: SealedRow): Promise<void> {
	const key = `${table}/${row.id}`;
	const rev = revisionOf(row);
	if (session.readOnly || seen.get(key)?.rev === rev) return;
	await stillUnlocked(session);
	seen.set(key, { table, rev });
	tell();
}

/** Forgets a row that no longer lies there. */
export function settled(table: Table, id: string): void {
	if (seen.delete(`${table}/${id}`)) tell();
}

/**
 * Commits the same changes over rows that do not open, each set aside whole in the same unit.
 * Throws the failure again where none of them is damaged.
 */
export async function commitOver(
	session: Session,
	changes: Change[],
	failure: unknown
): Promise<void> {
	const over = await Promise.all(changes.map((change) => aside(session, change)));
	if (over.every((one) => one.length === 1)) throw failure;
	await stillUnlocked(session);
	await session.keeper.commit(over.flat());
	for (const { table, id } of changes) if (table !== SET_ASIDE) settled(table, id);
}

// A write over a row that does not open believes that there is none.
async function aside({ key, schema, keeper }: Session, change: Change): Promise<Change[]> {
	const { table, id } = change;
	const lying = change.seen === 0 && table !== SET_ASIDE && (await keeper.get(table, id));
	if (!lying || (await opens(key, schema, table, lying))) return [change];
	const rev = revisionOf(lying);
	const row: AsideRow = { ...lying, id: crypto.randomUUID(), was: { table, id } };
	return [
		{ table: SET_ASIDE, id: row.id, seen: 0, row },
		{ ...change, seen: rev, row: change.row && { ...change.row, rev: rev + 1 } }
	];
}

// Another tab may have given the rows another key or schema: then none of them is damaged.
async function stillUnlocked({ meta }: Session): Promise<void> {
	if (meta === undefined) return;
	const database = await openDatabase();
	const now = textOf(await readMeta(database));
	database.close();
	if (now !== meta) throw new DOMException('Unlocked anew elsewhere', 'InvalidStateError');
}
