import { codeOf } from '#lib/domain/app-error.ts';
import type { Table } from './schema.ts';
import { commit, read } from './store.ts';

/** Another tab may write between our look and our commit: look again, a few times at most. */
export async function retried<T>(unit: () => Promise<T>): Promise<T> {
	for (let left = 9; ; left -= 1)
		try {
			return await unit();
		} catch (failure) {
			if (left === 0 || codeOf(failure) !== 'changed-elsewhere') throw failure;
		}
}

/** Changes one row as it now stands, whoever wrote it last, and gives it; null deletes it. */
export async function rewrite<Value, Next extends Value | null | undefined>(
	table: Table,
	id: string,
	to: (kept: Value | undefined) => Next
): Promise<Next> {
	return retried(async () => {
		const row = await read<Value>(table, id);
		const value = to(row?.value);
		// What is left as it was is not written: other tabs would hear of nothing new.
		if ((value ?? undefined) !== row?.value)
			await commit({ table, id, seen: row?.rev ?? 0, value: value ?? null });
		return value;
	});
}
