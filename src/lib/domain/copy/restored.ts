import { requestStatus, type OutboxEvent } from '../request/outbox.ts';
import { noRows, type AllRows, type CopyRow } from './content.ts';
import { isSame, joined } from './joined.ts';
import { COPY_TABLES, ROW_SCHEMAS, type CopyTable } from './row-schemas.ts';

/** `replace` puts a copy in place of what is here; `merge` brings both together. */
export type RestoreWay = 'replace' | 'merge';

/** What is to be kept after a restore, and in how many places only the newer of two could stand. */
export interface Restored {
	rows: AllRows;
	settled: number;
}

/** When it is restored: the person's own ISO day, and an ISO instant. */
interface Moment {
	day: string;
	at: string;
}

/**
 * What a copy makes of what is here.
 *
 * - Replace: what the copy holds stands, and nothing else, apart from requests that were made here.
 * - Merge, by id: what only one side has stays. What both have is joined; where only one can stand, that of
 *   the row written more often (`rev`), or this device's where both were written as often.
 * - Requests made here stay either way. One that comes back is never sent without a new yes.
 */
export function restored(here: AllRows, copy: AllRows, way: RestoreWay, now: Moment): Restored {
	const rows = noRows();
	let settled = 0;
	for (const table of COPY_TABLES) {
		const [mine, theirs] = [new Map(Object.entries(here[table])), Object.entries(copy[table])];
		const isKept = (id: string) => way === 'merge' || isRequest(table, id);
		const after = new Map([...mine].filter(([id]) => isKept(id)));
		for (const [id, there] of theirs) {
			const own = mine.get(id);
			const row = isRequest(table, id)
				? request(own, there, now)
				: way === 'replace'
					? { value: there.value, settled: 0 }
					: isDone(table, there.value, here, copy)
						? { value: own?.value, settled: 0 }
						: both(table, id, own, there);
			settled += row.settled;
			if (row.value !== undefined) after.set(id, written(own, there, row.value));
		}
		rows[table] = Object.fromEntries(after);
	}
	return { rows, settled };
}

const isRequest = (table: CopyTable, id: string) => table === 'requests' && id !== 'draft';

/** A write counts one more than what was here, and no less than in the copy. */
function written(own: CopyRow | undefined, { rev }: CopyRow, value: unknown): CopyRow {
	if (own && isSame(own.value, value)) return own;
	return { value, rev: Math.max((own?.rev ?? 0) + 1, rev) };
}

function both(table: CopyTable, id: string, own: CopyRow | undefined, there: CopyRow) {
	if (!own) return { value: there.value, settled: 0 };
	const isNewerHere = own.rev >= there.rev;
	const together = joined(own.value, there.value, isNewerHere);
	// Both together may be more than there can be, such as five life areas.
	if (ROW_SCHEMAS[table](id)?.safeParse(together.value).success) return together;
	return { value: isNewerHere ? own.value : there.value, settled: 1 };
}

interface KeptRequest {
	events: OutboxEvent[];
}
const isOver = ({ events }: KeptRequest, at: string) =>
	['sent', 'withdrawn', 'closed'].includes(requestStatus(events, Date.parse(at)).state);

function request(own: CopyRow | undefined, there: CopyRow, { day, at }: Moment) {
	const [mine, theirs] = [own?.value, there.value] as [KeptRequest | undefined, KeptRequest];
	if (isOver(theirs, at)) {
		const stays = mine && isOver(mine, at);
		return { value: stays ? mine : theirs, settled: 0 };
	}
	// What was made here knows best how it stands; what comes back waits to be asked about.
	if (mine) return { value: mine, settled: 0 };
	if (theirs.events.at(-1)?.kind === 'restored') return { value: theirs, settled: 0 };
	const events = [...theirs.events, { kind: 'restored', day, at }];
	return { value: { ...theirs, events }, settled: 0 };
}

interface Answer {
	pack: string;
	item: string;
	value: unknown;
	at: string;
}
interface Done {
	pack: string;
	at: string;
	answers: Record<string, unknown>;
}

// An answer under way in the copy may stand in a check-in that was finished since.
function isDone(table: CopyTable, value: unknown, ...states: AllRows[]): boolean {
	if (table !== 'answers') return false;
	const { pack, item, at, value: said } = value as Answer;
	return states
		.flatMap(({ checkIns }) => Object.values(checkIns).flatMap((row) => row.value as Done | Done[]))
		.some((done) => done.pack === pack && done.at >= at && done.answers[item] === said);
}
