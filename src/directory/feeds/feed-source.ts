/** A feed, however it is read. */
export type FeedSource = {
	/** Its records as it has them, one at a time; to be taken once. Throws FeedProblem when the rest cannot be had. */
	records(): AsyncIterable<unknown>;
	/** In place of records: tables that belong together, or what else is small and best judged as a whole. */
	whole?: unknown;
	/** What went otherwise on the way, a sentence each; complete once everything is taken. */
	notes: string[];
	close(): Promise<void>;
};

/** Records in lists of up to `most`, so that as many are in memory at once. */
export async function* inParts(
	records: AsyncIterable<unknown>,
	most: number
): AsyncGenerator<unknown[]> {
	let part: unknown[] = [];
	for await (const record of records) {
		part.push(record);
		if (part.length < most) continue;
		yield part;
		part = [];
	}
	if (part.length > 0) yield part;
}
