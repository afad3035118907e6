import type { CopyTable } from './rows.ts';

type Values = Record<CopyTable, Record<string, unknown>>;
/** How many of each kind are kept; what is among the recently deleted counts only there. */
export type Counts = Record<CopyTable | 'deleted', number>;

/** What rows hold, by table and id. */
export const valuesOf = (rows: Record<CopyTable, Record<string, { value: unknown }>>): Values =>
	Object.fromEntries(
		Object.entries(rows).map(([table, all]) => [
			table,
			Object.fromEntries(Object.entries(all).map(([id, { value }]) => [id, value]))
		])
	) as unknown as Values;

/** Counts what was read; a row that holds several counts as many as it holds. */
export function countValues(values: Values): Counts {
	const counts = { deleted: 0 } as Counts;
	for (const [table, rows] of Object.entries(values) as [CopyTable, Values[CopyTable]][]) {
		const entries = Object.entries(rows).flatMap(([id, value]) =>
			id === 'options' && table === 'saved'
				? Object.values(value as object)
				: (value as object | object[])
		);
		const deleted = entries.filter((entry) => entry && 'deletedAt' in Object(entry)).length;
		counts[table] = entries.length - deleted;
		counts.deleted += deleted;
	}
	return counts;
}
