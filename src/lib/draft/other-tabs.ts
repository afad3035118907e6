import type { Change, Clash } from '#lib/domain/change.ts';
import type { Merge } from './merge.ts';
import { isSame, type Pending } from './pending.ts';

export { watch } from '#lib/db/vault/watch.ts';

/** What waits once a person has settled one part by what was said here or there. */
export const settled = <Doc>(
	waiting: readonly Pending<Doc>[],
	{ id, part }: Clash,
	by: 'yours' | 'theirs',
	merge: Merge = (_, __, value) => ({ value, pairs: [] })
): Pending<Doc>[] =>
	waiting.flatMap((one) => {
		const { base, theirs, yours, change } = one;
		if (one.id !== id || change.part !== part) return [one];
		const { value } = by === 'yours' ? merge(base, theirs, yours) : merge(base, yours, theirs);
		if (isSame(value, theirs)) return [];
		const write: Change<Doc>['write'] = (doc, agreed = value) => change.write(doc, agreed);
		return [{ ...one, base: theirs, yours: value, pairs: [], change: { ...change, write } }];
	});
