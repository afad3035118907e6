/** Words that say too little to match by themselves. */
export type LittleSaid = {
	stopWords: ReadonlySet<string>;
	commonWords: ReadonlySet<string>;
	/** Names of places and languages. */
	placeWords: ReadonlySet<string>;
};

/** Whether a plain word says too little to match alone: no index holds which records have it. */
export const saysLittle = (
	word: string,
	{ stopWords, commonWords, placeWords }: LittleSaid
): boolean =>
	stopWords.has(word) || commonWords.has(word) || placeWords.has(word) || /^\d+$/.test(word);
