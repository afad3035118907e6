import type { DraftAnswer } from '#lib/domain/check-in/check-in.ts';
import { rewrite } from './vault/rewrite.ts';
import { list, type OpenedRow } from './vault/store.ts';

export type { DraftAnswer };

/** The moment of a write: the person's own ISO day and the instant. */
export interface Moment {
	day: string;
	at: string;
}

/** The moment now, in the person's own time zone. */
export function momentNow(now = new Date()): Moment {
	const here = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
	const day = here.toISOString().slice(0, 10);
	return { day, at: now.toISOString() };
}

/** The answers given so far in each check-in that is under way. */
export async function listDraftAnswers(pack?: string): Promise<OpenedRow<DraftAnswer>[]> {
	const rows = await list<DraftAnswer>('answers');
	return pack ? rows.filter(({ value }) => value.pack === pack) : rows;
}

/** Changes one answer of a check-in under way as it now stands, and gives it. */
export const rewriteAnswer = (
	pack: string,
	item: string,
	to: (kept: DraftAnswer | undefined) => DraftAnswer
): Promise<DraftAnswer> => rewrite('answers', `${pack}:${item}`, to);
