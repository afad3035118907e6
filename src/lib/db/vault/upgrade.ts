import { finished, settled } from './native-keeper.ts';
import { revisionOf, TABLES, type SealedRow, type Table } from './schema.ts';
import type { Migration } from './migrations.ts';
import { openRow, sealRow } from './seal.ts';

/**
 * Brings every row to another schema in one transaction: a kill leaves the old state whole, and the
 * next start begins anew. False when another tab has upgraded meanwhile: its rows are never written over.
 */
export async function upgrade(
	database: IDBDatabase,
	key: CryptoKey,
	from: number,
	to: number,
	migrations: Record<number, Migration>
): Promise<boolean> {
	const changed: { table: Table; row: SealedRow }[] = [];
	for (const table of TABLES) {
		const store = database.transaction(table).objectStore(table);
		for (const row of await settled<SealedRow[]>(store.getAll())) {
			// One that does not open stays as it lies and holds back no other; Me counts such rows.
			const opened = await openRow(key, from, table, row).then(
				(value) => ({ value }),
				() => undefined
			);
			if (!opened) continue;
			let { value } = opened;
			for (let step = from + 1; step <= to; step += 1)
				value = migrations[step]?.(table, row.id, value) ?? value;
			changed.push({
				table,
				row: await sealRow(key, to, table, row.id, revisionOf(row) + 1, value)
			});
		}
	}
	const transaction = database.transaction(['meta', ...TABLES], 'readwrite', {
		durability: 'strict'
	});
	const meta = transaction.objectStore('meta');
	const look = meta.get('schema') as IDBRequest<{ value: number } | undefined>;
	const kept = meta.get('key') as IDBRequest<unknown>;
	let overtaken = false;
	kept.onsuccess = () => {
		overtaken = look.result?.value !== from;
		if (overtaken) return transaction.abort();
		for (const { table, row } of changed) transaction.objectStore(table).put(row);
		const schema = { id: 'schema', value: to };
		meta.put(schema);
		meta.put({ id: 'copy', schema, key: kept.result });
	};
	await finished(transaction).catch((failure: unknown) => {
		if (!overtaken) throw failure;
	});
	return !overtaken;
}
