import { NOTHING_SAID, type Said } from '#lib/domain/situation/situation.ts';
import { rewrite } from './vault/rewrite.ts';
import { read } from './vault/store.ts';

export type { Said };

const ROW = 'mine';

/** What is kept, or null when nothing has been said. */
export async function readSituation(): Promise<Said | null> {
	const row = await read<Partial<Said>>('situation', ROW);
	return row ? { ...NOTHING_SAID, ...row.value } : null;
}

/** Changes it as it now stands, and gives it. */
export const rewriteSituation = (to: (kept: Said | undefined) => Said): Promise<Said> =>
	rewrite<Said, Said>('situation', ROW, (kept) => to(kept && { ...NOTHING_SAID, ...kept }));

/** Forgets all of it. */
export async function forgetSituation(): Promise<void> {
	await rewrite('situation', ROW, () => null);
}
