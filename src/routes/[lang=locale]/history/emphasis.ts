/** A sentence in three parts, the middle one to be stressed; nothing is added or left out. */
export interface Emphasised {
	before: string;
	stressed: string;
	after: string;
}

/** The first of these words or figures that stands whole in a sentence, longest first. */
export function emphasised(sentence: string, words: readonly string[]): Emphasised {
	const text = sentence.toLowerCase();
	for (const word of [...words].sort((a, b) => b.length - a.length)) {
		const at = text.indexOf(word.toLowerCase());
		const whole =
			at >= 0 && !/\p{L}|\d/u.test(`${text[at - 1] ?? ''}${text[at + word.length] ?? ''}`);
		if (word !== '' && whole)
			return {
				before: sentence.slice(0, at),
				stressed: sentence.slice(at, at + word.length),
				after: sentence.slice(at + word.length)
			};
	}
	return { before: sentence, stressed: '', after: '' };
}
