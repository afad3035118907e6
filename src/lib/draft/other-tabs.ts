import type { Change, Clash } from '#lib/domain/change.ts';
import { merge } from './merge.ts';
import {
	isSame,
	type All,
	type Docs,
	type Join,
	type Kept,
	type Pending,
	type Shown
} from './pending.ts';

export { hear } from '#lib/db/vault/watch.ts';

const apart: Join = ({ change, yours }, doc, theirs) => ({
	doc: change.write(doc),
	pairs: [{ yours, theirs }]
});

/** One change over what stands now. */
function joined<Doc>(one: Pending<Doc>, doc: Doc, join = apart): ReturnType<typeof join<Doc>> {
	const { change, base, yours } = one;
	const theirs = change.read?.(doc);
	const alone = !change.read || isSame(theirs, base) || isSame(theirs, yours);
	return alone ? { doc: change.write(doc), pairs: [] } : join(one, doc, theirs);
}

/** What was said, again over what is kept, both sides joined; `left` takes what cannot be. */
export function replayedJoined<Doc>(
	kept: Doc,
	sent: All<Doc>,
	left: Pending<Doc>[],
	join?: Join
): Doc {
	return sent.reduce((now, one) => {
		const { doc, pairs } = joined(one, now, join);
		if (pairs.length === 0) return doc;
		left.push(one);
		return now;
	}, kept);
}

/** What is on screen: everything that waits, joined with what is kept, and what of it a person has to settle. */
export function shownJoined<Doc>(
	kept: Docs<Doc>,
	waiting: All<Doc>,
	{ empty, join }: Kept<Doc>
): Shown<Doc> {
	const docs: Record<string, Doc> = { ...kept };
	const clashes: Clash[] = [];
	for (const one of waiting) {
		const { id, change, from } = one;
		const now = docs[id] ?? empty ?? from;
		if (!now) continue;
		const { doc, pairs } = joined(one, now, join);
		docs[id] = doc;
		one.theirs = change.read?.(now);
		one.pairs = pairs;
		if (pairs.length > 0) clashes.push({ id, part: change.part, pairs });
	}
	return { docs, clashes };
}

/** What waits once a person has settled one part by what was said here or there. */
export const settled = <Doc>(
	waiting: All<Doc>,
	{ id, part }: Clash,
	by: 'yours' | 'theirs'
): Pending<Doc>[] =>
	waiting.flatMap((one) => {
		const { base, theirs, yours, change } = one;
		if (one.id !== id || change.part !== part) return [one];
		const { value } = by === 'yours' ? merge(base, theirs, yours) : merge(base, yours, theirs);
		if (isSame(value, theirs)) return [];
		const write: Change<Doc>['write'] = (doc, agreed = value) => change.write(doc, agreed);
		return [{ ...one, base: theirs, yours: value, pairs: [], change: { ...change, write } }];
	});
