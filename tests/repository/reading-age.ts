/** Syllables of an English word, by its vowel groups; a silent e and -ed at the end are left out. */
export function syllables(word: string): number {
	const plain = word.toLowerCase().replace(/[^a-z]/g, '');
	const spoken = plain
		.replace(/(?<=[^aeiouy])(?:es|ed|e)$/, (end) =>
			(end === 'e' && /[^aeiouy]le$/.test(plain)) ||
			(end === 'ed' && /[td]ed$/.test(plain)) ||
			(end === 'es' && /(?:[sxzcg]|[cs]h)es$/.test(plain))
				? end
				: ''
		)
		.match(/[aeiouy]+/g);
	return Math.max(1, spoken?.length ?? 0);
}

/**
 * Flesch-Kincaid grade of English paragraphs: 0.39 × words a sentence + 11.8 × syllables a word − 15.59
 * (Kincaid and others, 1975). A reading age in years is about the grade and five.
 */
export function grade(paragraphs: readonly string[]): number {
	const sentences = paragraphs
		.flatMap((one) => one.split(/[.?:;!](?:\s|$)/))
		.filter((s) => s.trim());
	const words = sentences.flatMap((one) => one.match(/[A-Za-z][A-Za-z’'-]*|\d+/g) ?? []);
	const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
	return (0.39 * words.length) / sentences.length + (11.8 * spoken) / words.length - 15.59;
}
