/** A text in parts that end with a sentence or a line, each with what follows it, so that joined they are the text. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.;!?…]["”’)]?[^\S\n]+|\n)/);

/** A text without the sentences of which something is so. */
export function withoutSentences(text: string, is: (sentence: string) => boolean): string {
	return sentencesOf(text)
		.filter((sentence) => !is(sentence))
		.join('')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}
