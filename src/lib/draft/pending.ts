import type { Change, Clash, Pair } from '#lib/domain/change.ts';
import type { Hearing } from './hearing.ts';
import type { Table } from '#lib/db/vault/schema.ts';

export type Docs<Doc> = Readonly<Record<string, Doc>>;

/** How one feature is read and kept. */
export interface Kept<Doc> {
	table: Table;
	/** What stands where nothing is kept; without it, a thing has to be begun before it is changed. */
	empty?: Doc;
	/** Everything that is kept, by id. */
	list: () => Promise<Docs<Doc>>;
	/** Changes one as it now stands, whoever wrote it last, and gives it. */
	rewrite: (id: string, to: (kept: Doc | undefined) => Doc) => Promise<Doc>;
	/** How two sides of one part come together; without it, they are both shown. */
	join?: Join;
	/** Other tabs are heard only once something is kept: before that, nothing more need come over the line. */
	hearsLate?: boolean;
}

/** A change that is on screen and not yet kept. */
export interface Pending<Doc> {
	id: string;
	change: Change<Doc>;
	/** The part before this was said, and as this made it. */
	base: unknown;
	yours: unknown;
	/** All of what was on screen, for when it is gone from the device. */
	from: Doc | undefined;
	/** The part as it is kept beside what is on screen, and where only one of both can stand. */
	theirs: unknown;
	pairs?: readonly Pair[];
}
export type All<Doc> = readonly Pending<Doc>[];

/** What is on screen, and what of it a person has to settle. */
export interface Shown<Doc> {
	docs: Docs<Doc>;
	clashes: readonly Clash[];
}

/** Whether two values would be kept as the same. */
export const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A change as it is said over `from`. */
export function saidOver<Doc>(id: string, change: Change<Doc>, from?: Doc): Pending<Doc> {
	const base = from && change.read?.(from);
	const yours = from && change.read?.(change.write(from));
	return { id, change, from, base, yours, theirs: base };
}

/** Changes as they are said over what is kept. */
export const saidAgain = <Doc>(all: All<Doc>, kept: Docs<Doc>, empty?: Doc): All<Doc> =>
	all.map(({ id, change }) => saidOver(id, change, kept[id] ?? empty));

/** Of two changes to one part the later counts: over what was kept when it was said, or what is unsettled. */
export function added<Doc>(all: All<Doc>, mine: Pending<Doc>): All<Doc> {
	const { part } = mine.change;
	const before = part && all.find(({ id, change }) => id === mine.id && change.part === part);
	if (!before) return [...all, mine];
	const { base, theirs, pairs } = before;
	const now = { ...mine, theirs, pairs, base: pairs?.length ? base : theirs };
	return all.map((one) => (one === before ? now : one));
}

/** One change over a part that another tab has made `theirs` of, and where only one of both can stand. */
export type Join = <Doc>(
	one: Pending<Doc>,
	doc: Doc,
	theirs: unknown
) => { doc: Doc; pairs: readonly Pair[] };

/** What was said, again over what is kept; `left` takes what another tab has changed as well. */
const replayed = <Doc>(kept: Doc, sent: All<Doc>, left: Pending<Doc>[]): Doc =>
	sent.reduce((now, one) => {
		const { read, write } = one.change;
		if (!read || isSame(read(now), one.base)) return write(now);
		left.push(one);
		return now;
	}, kept);

/** Writes what waits of one; gives it, and what is left to the person. */
export async function written<Doc>(
	adapter: Kept<Doc>,
	id: string,
	sent: All<Doc>,
	hearing: Hearing
): Promise<{ doc: Doc; left: All<Doc> }> {
	const { tabs } = hearing;
	let left: Pending<Doc>[] = [];
	const doc = await adapter.rewrite(id, (kept = adapter.empty as Doc) =>
		(tabs?.replayedJoined ?? replayed)(kept, sent, (left = []), adapter.join)
	);
	if (left.length === 0 || tabs) return { doc, left };
	await hearing.fetch();
	return written(adapter, id, sent, hearing);
}

/** What is on screen: everything that waits, over what is kept. */
export function shown<Doc>(kept: Docs<Doc>, waiting: All<Doc>, { empty }: Kept<Doc>): Shown<Doc> {
	const docs: Record<string, Doc> = { ...kept };
	for (const { id, change, from } of waiting) {
		const now = docs[id] ?? empty ?? from;
		if (now) docs[id] = change.write(now);
	}
	return { docs, clashes: [] };
}
