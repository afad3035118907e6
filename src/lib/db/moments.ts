import { afterVisit } from '#lib/domain/days/taking-back.ts';
import { isBlank, type GoodMoment } from '#lib/domain/moment/moment.ts';
import type { Moment } from './check-ins.ts';
import { rewrite } from './vault/rewrite.ts';
import { list } from './vault/store.ts';

/** Every good moment; the deleted ones among them carry `deletedAt`. */
export async function listMoments(): Promise<GoodMoment[]> {
	return (await list<GoodMoment>('moments')).map(({ value }) => value);
}

/** Changes a good moment as it now stands, and gives it; one that says nothing any more goes. */
export async function rewriteMoment(
	id: string,
	to: (kept: GoodMoment | undefined) => GoodMoment
): Promise<GoodMoment> {
	let next: GoodMoment | undefined;
	await rewrite<GoodMoment, GoodMoment | null>('moments', id, (kept) => {
		next = to(kept);
		return isBlank(next) ? null : next;
	});
	return next as GoodMoment;
}

/** Deletes a good moment for good. */
export async function eraseMoment(id: string): Promise<void> {
	await rewrite('moments', id, () => null);
}

/** Deletes for good what is past taking back, once two visits have found so. */
export async function purgeMoments({ at }: Moment): Promise<void> {
	for (const moment of await listMoments())
		if (afterVisit(moment, at) !== moment)
			await rewrite<GoodMoment, GoodMoment | null>('moments', moment.id, (kept) =>
				kept ? afterVisit(kept, at) : null
			);
}
