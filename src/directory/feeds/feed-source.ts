/** Records of a feed, however it is read. */
export type FeedSource = {
	/** Records as the feed has them, one at a time; to be taken once. Throws FeedProblem when the rest cannot be had. */
	records(): AsyncIterable<unknown>;
	/** What went otherwise on the way, a sentence each; whole once all records are taken. */
	notes: string[];
	close(): Promise<void>;
};
