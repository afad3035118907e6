import type { Situation } from '#lib/domain/situation/situation.ts';
import { retried } from './vault/retried.ts';
import { commit, read } from './vault/store.ts';

/** What a person has said of their situation; the day is the day it is used. */
export type Said = Omit<Situation, 'day'>;

/** A person who has said nothing yet. */
export const NOTHING_SAID: Said = {
	age: null,
	outcode: null,
	area: null,
	lifeAreas: [],
	words: '',
	circumstances: [],
	reach: [],
	company: 'either',
	access: [],
	freeOnly: false,
	selfReferralOnly: false
};

const ROW = 'mine';

/** What is kept, or null when nothing has been said. */
export async function readSituation(): Promise<Said | null> {
	const row = await read<Partial<Said>>('situation', ROW);
	return row ? { ...NOTHING_SAID, ...row.value } : null;
}

/** Keeps these parts and leaves the rest as they are, so that two tabs don't wipe out each other. */
export async function keepSituation(change: Partial<Said>): Promise<void> {
	await retried(async () => {
		const row = await read<Partial<Said>>('situation', ROW);
		const value = { ...NOTHING_SAID, ...row?.value, ...change };
		await commit({ table: 'situation', id: ROW, seen: row?.rev ?? 0, value });
	});
}

/** Forgets all of it. */
export async function forgetSituation(): Promise<void> {
	await retried(async () => {
		const row = await read('situation', ROW);
		if (row) await commit({ table: 'situation', id: ROW, seen: row.rev, value: null });
	});
}
