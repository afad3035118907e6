import type { Pair } from '#lib/domain/change.ts';
import { isSame, type Join } from './pending.ts';

/** What both sides came to, with `yours` wherever only one can stand, and those places. */
export interface Merged {
	value: unknown;
	pairs: Pair[];
}
export type Merge = (base: unknown, theirs: unknown, yours: unknown) => Merged;

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Brings both sides of a part together. */
export const join: Join = ({ change, base, yours }, doc, theirs) => {
	const { value, pairs } = merge(base, theirs, yours);
	return { doc: change.write(doc, value), pairs };
};

/** Brings together what two sides made of one thing: field by field, and lists entry by entry. */
export const merge: Merge = (base, theirs, yours) => {
	const pairs: Pair[] = [];
	return { value: together(base, theirs, yours, pairs), pairs };
};

function together(base: unknown, theirs: unknown, yours: unknown, pairs: Pair[]): unknown {
	if (isSame(theirs, base) || isSame(theirs, yours)) return yours;
	if (isSame(yours, base)) return theirs;
	if (isFields(theirs) && isFields(yours)) {
		const before = isFields(base) ? base : {};
		const names = [...new Set([...Object.keys(theirs), ...Object.keys(yours)])];
		return Object.fromEntries(
			names
				.map((name) => [name, together(before[name], theirs[name], yours[name], pairs)] as const)
				.filter(([, value]) => value !== undefined)
		);
	}
	if (Array.isArray(theirs) && Array.isArray(yours))
		return joinedLists(Array.isArray(base) ? base : [], theirs, yours, pairs);
	pairs.push({ yours, theirs });
	return yours;
}

type List = readonly unknown[];

// An entry is known by its id, a plain one by itself. The order is that of this side.
function joinedLists(base: List, theirs: List, yours: List, pairs: Pair[]): unknown {
	// Where one is chosen of several, two are not both right.
	if ([base, theirs, yours].every((list) => list.length < 2 && !list.some(isFields))) {
		pairs.push({ yours: yours[0], theirs: theirs[0] });
		return yours;
	}
	const byId = (list: List) => new Map(list.map((one) => [isFields(one) ? one.id : one, one]));
	const [was, there, here] = [byId(base), byId(theirs), byId(yours)];
	return [...new Map([...here, ...there]).keys()]
		.map((id) => together(was.get(id), there.get(id), here.get(id), pairs))
		.filter((one) => one !== undefined);
}
