import { requestStatus, type OutboxEvent } from '../request/outbox.ts';
import { isSame, joined } from './joined.ts';
import { ROW_SCHEMAS } from './row-schemas.ts';
import {
	COPY_TABLES,
	noRows,
	type AllRows,
	type CopyRow,
	type CopyTable,
	type RestoreWay,
	type Restored,
	type Rows
} from './rows.ts';

/** When it is restored: the person's own ISO day, and an ISO instant. */
export interface Moment {
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
		const mine = new Map(Object.entries(here[table]));
		const placed =
			table === 'checkIns' && way === 'merge' ? asHere(here.checkIns, copy.checkIns) : copy[table];
		const isKept = (id: string, { value }: CopyRow) =>
			way === 'merge' || (isRequest(table, id) && !isBack(value as KeptRequest));
		const after = new Map([...mine].filter(([id, row]) => isKept(id, row)));
		for (const [id, there] of Object.entries(placed)) {
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

// A check-in stays in the row in which it lies here, however the copy had put them together.
function asHere(here: Rows, there: Rows): Rows {
	const lists = (rows: Rows) =>
		Object.entries(rows).map(([id, { rev, value }]) => ({ id, rev, all: value as Done[] }));
	const rowOf = new Map(lists(here).flatMap(({ id, all }) => all.map((one) => [one.id, id])));
	const placed = new Map<string, { rev: number; value: Done[] }>();
	for (const { id, rev, all } of lists(there))
		for (const one of all) {
			const row = rowOf.get(one.id) ?? id;
			const before = placed.get(row);
			placed.set(row, { rev: before?.rev ?? rev, value: [...(before?.value ?? []), one] });
		}
	return Object.fromEntries(placed);
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

// It came back from a copy, and nothing has happened to it since.
const isBack = ({ events }: KeptRequest) => events.at(-1)?.kind === 'restored';

function request(own: CopyRow | undefined, there: CopyRow, { day, at }: Moment) {
	const [mine, theirs] = [own?.value, there.value] as [KeptRequest | undefined, KeptRequest];
	// What was made here knows best how it stands; what comes back waits to be asked about.
	if (mine && (isOver(mine, at) || !isOver(theirs, at))) return { value: mine, settled: 0 };
	if (isBack(theirs)) return { value: theirs, settled: 0 };
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
	id: string;
	pack: string;
	at: string;
	answers: Record<string, unknown>;
}

// An answer under way in the copy may stand in a check-in that was finished since.
function isDone(table: CopyTable, value: unknown, ...states: AllRows[]): boolean {
	if (table !== 'answers') return false;
	const { pack, item, at, value: said } = value as Answer;
	return states
		.flatMap(({ checkIns }) => Object.values(checkIns).flatMap((row) => row.value as Done[]))
		.some((done) => done.pack === pack && done.at >= at && done.answers[item] === said);
}
