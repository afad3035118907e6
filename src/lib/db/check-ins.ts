import type { Answers, CheckIn } from '#lib/domain/check-in/check-in.ts';
import { retried } from './vault/retried.ts';
import { commit, list, type OpenedRow, type Write } from './vault/store.ts';

/** An answer of a check-in that is under way: one row each, so that each is kept by itself. */
export interface DraftAnswer {
	pack: string;
	item: string;
	value: Answers[string];
	/** The person's own day when it was given. */
	day: string;
	at: string;
}
/** The moment of a write: the person's own ISO day and the instant. */
export interface Moment {
	day: string;
	at: string;
}

/** The moment now, in the person's own time zone. */
export function momentNow(now = new Date()): Moment {
	const two = (value: number) => String(value).padStart(2, '0');
	const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
	return { day, at: now.toISOString() };
}

/** The answers given so far in each check-in that is under way. */
export async function listDraftAnswers(pack?: string): Promise<OpenedRow<DraftAnswer>[]> {
	const rows = await list<DraftAnswer>('answers');
	return pack ? rows.filter(({ value }) => value.pack === pack) : rows;
}

/** Keeps one answer over the revision that was seen, and gives the new revision. */
export async function saveAnswer(answer: DraftAnswer, seen: number): Promise<number> {
	const id = `${answer.pack}:${answer.item}`;
	await commit({ table: 'answers', id, seen, value: answer });
	return seen + 1;
}

/** Turns the answers under way into a check-in; `setAside` keeps it among the deleted ones. */
export async function finishCheckIn(
	pack: { id: string; version: number },
	finished: boolean,
	now: Moment,
	setAside = false
): Promise<CheckIn | null> {
	return retried(async () => {
		const rows = await listDraftAnswers(pack.id);
		const first = rows.map(({ value }) => value).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
		if (!first) return null;
		const years = await list<CheckIn[]>('checkIns');
		const seq = Math.max(0, ...years.flatMap(({ value }) => value.map((one) => one.seq))) + 1;
		const checkIn: CheckIn = {
			id: newId(),
			pack: pack.id,
			packVersion: pack.version,
			day: now.day,
			at: now.at,
			seq,
			answers: Object.fromEntries(rows.map(({ value }) => [value.item, value.value])),
			finished,
			...(setAside ? { deletedAt: now.at } : {})
		};
		const year = years.find(({ id }) => id === yearOf(checkIn));
		await commit(
			{
				table: 'checkIns',
				id: yearOf(checkIn),
				seen: year?.rev ?? 0,
				value: [...(year?.value ?? []), checkIn]
			},
			...rows.map(({ id, rev }): Write => ({ table: 'answers', id, seen: rev, value: null }))
		);
		return checkIn;
	});
}

/** All check-ins, oldest first; the deleted ones among them carry `deletedAt`. */
export async function listCheckIns(): Promise<CheckIn[]> {
	const years = await list<CheckIn[]>('checkIns');
	return years
		.flatMap(({ value }) => value)
		.sort((a, b) => (a.day === b.day ? a.seq - b.seq : a.day < b.day ? -1 : 1));
}

/** The row of a check-in: ten years of daily ones open in ten decryptions, not in fifty thousand. */
export const yearOf = ({ day }: Pick<CheckIn, 'day'>) => day.slice(0, 4);

function newId(): string {
	return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}
