import type { Unmet } from '#lib/domain/option/kept-option.ts';
import { commit, read } from './vault/store.ts';

export type { Unmet };

const ROW = 'nothing-fits';

/** What was said last, or null. */
export async function readUnmet(): Promise<Unmet | null> {
	return (await read<Unmet>('saved', ROW))?.value ?? null;
}

/** Keeps that nothing fitted; null takes it back. */
export async function keepUnmet(value: Unmet | null): Promise<void> {
	const row = await read<Unmet>('saved', ROW);
	if (row || value) await commit({ table: 'saved', id: ROW, seen: row?.rev ?? 0, value });
}
