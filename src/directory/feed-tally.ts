import { FeedProblem } from './feed-problem.ts';

/** What is counted of a feed that is read in parts, so that it is judged as a whole. */
export type Tally = {
	records: number;
	withoutId: number;
	/** Fields of its first record. */
	keys: string[] | undefined;
	/** What those records are that are no services. */
	others: string[];
};
export const emptyTally = (): Tally => ({ records: 0, withoutId: 0, keys: undefined, others: [] });

/** Throws FeedProblem when most records have no id. */
export function needIds({ records, withoutId, keys = [] }: Tally): void {
	if (withoutId * 2 <= records) return;
	const first = keys.slice(0, 5).join(', ');
	throw new FeedProblem(
		`"id" is missing in ${withoutId} of ${records} records${first && ` (the first has: ${first})`}, so this is not an Open Referral feed.`
	);
}

/** Throws FeedProblem when most records are something else than services. */
export function needServices({ records, others }: Tally): void {
	if (others.length * 2 > records)
		throw new FeedProblem(`The feed lists ${others[0]}, not services.`);
}

/** Throws FeedProblem in one sentence when most of what was counted in a whole feed are no services. */
export function judge(tally: Tally): void {
	needIds(tally);
	needServices(tally);
}
