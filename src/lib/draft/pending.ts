import type { Change, Clash, Pair } from '#lib/domain/change.ts';
import type { Table } from '#lib/db/vault/schema.ts';
import type { Merge } from './merge.ts';

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
	merge?: Merge;
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
	theirs?: unknown;
	pairs?: readonly Pair[];
}
type All<Doc> = readonly Pending<Doc>[];

/** Whether two values would be kept as the same. */
export const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A change as it is said over `from`. */
export const saidOver = <Doc>(id: string, change: Change<Doc>, from?: Doc): Pending<Doc> => ({
	...{ id, change, from },
	base: from && change.read?.(from),
	yours: from && change.read?.(change.write(from))
});

/** Of two changes to one part the later counts: over what was kept when it was said, or what is unsettled. */
export function added<Doc>(all: All<Doc>, mine: Pending<Doc>): All<Doc> {
	const { part } = mine.change;
	const before = part && all.find(({ id, change }) => id === mine.id && change.part === part);
	if (!before) return [...all, mine];
	const { base, theirs, pairs } = before;
	const now = { ...mine, theirs, pairs, base: pairs?.length ? base : theirs };
	return all.map((one) => (one === before ? now : one));
}

/** One change over what stands now, and where both sides said something else of it. */
function joined<Doc>({ change, base, yours }: Pending<Doc>, doc: Doc, merge?: Merge) {
	const theirs = change.read?.(doc);
	if (!change.read || isSame(theirs, base)) return { doc: change.write(doc), pairs: [] };
	if (isSame(theirs, yours)) return { doc, pairs: [] };
	const { value, pairs } = merge?.(base, theirs, yours) ?? {
		value: yours,
		pairs: [{ yours, theirs }]
	};
	return { doc: change.write(doc, value), pairs };
}

/** What was said, again over what is kept; `left` takes what another tab has changed as well. */
export function replayed<Doc>(kept: Doc, sent: All<Doc>, left: Pending<Doc>[], merge?: Merge): Doc {
	return sent.reduce((now, one) => {
		const { doc, pairs } = joined(one, now, merge);
		if (pairs.length === 0) return doc;
		left.push(one);
		return now;
	}, kept);
}

/** What is on screen: everything that waits, over what is kept. */
export function shown<Doc>(kept: Docs<Doc>, waiting: All<Doc>, { empty, merge }: Kept<Doc>) {
	const docs: Record<string, Doc> = { ...kept };
	const clashes: Clash[] = [];
	for (const one of waiting) {
		const { id, change, from } = one;
		const now = docs[id] ?? empty ?? from;
		if (!now) continue;
		const { doc, pairs } = joined(one, now, merge);
		docs[id] = doc;
		one.theirs = change.read?.(now);
		one.pairs = pairs;
		if (pairs.length > 0) clashes.push({ id, part: change.part, pairs });
	}
	return { docs, clashes };
}
