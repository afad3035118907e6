/** How many words are offered: of 1,024 each, that is 50 bits. */
export const WORDS_IN_PASSPHRASE = 5;
export const SHORTEST_PASSPHRASE = 8;

/** Words drawn by chance, each as likely as any other. */
export function newPassphrase(
	words: readonly string[],
	random: (length: number) => Uint32Array = (length) =>
		crypto.getRandomValues(new Uint32Array(length))
): string {
	const drawn: string[] = [];
	// Numbers above the last whole multiple would make some words likelier than others.
	const even = 2 ** 32 - (2 ** 32 % words.length);
	while (drawn.length < WORDS_IN_PASSPHRASE)
		for (const number of random(WORDS_IN_PASSPHRASE - drawn.length))
			if (number < even) drawn.push(words[number % words.length] ?? '');
	return drawn.join(' ');
}

/** Bits of a passphrase drawn from a list of this length. */
export const bitsOf = (listed: number): number => WORDS_IN_PASSPHRASE * Math.log2(listed);

/** How long guessing holds out: hours, weeks or months, many years. */
export type Strength = 'short' | 'weak' | 'fair' | 'good';

// What one more letter costs whoever guesses: those of words and of dates are half known.
const bitsByKind: [RegExp, number][] = [
	[/^\d+$/, 2.5],
	[/^[\p{L}\s]+$/u, 2.2],
	[/^/, 2.8]
];

/** What stands in runs such as "aaaa", "abcd" or "1234" counts as one letter. */
function withoutRuns(text: string): number {
	let counted = 0;
	for (let at = 0; at < text.length; at += 1) {
		const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
		if (at === 0 || Math.abs(step) > 1) counted += 1;
	}
	return counted;
}

/**
 * A cautious guess at the strength of a passphrase that a person made up. It asks for no capitals and
 * no signs: length is what counts.
 */
export function strengthOf(passphrase: string, listed: ReadonlySet<string> = new Set()): Strength {
	const text = passphrase.trim();
	if ([...text].length < SHORTEST_PASSPHRASE) return 'short';
	const words = text.toLowerCase().split(/\s+/);
	const perLetter = bitsByKind.find(([kind]) => kind.test(text))?.[1] ?? 0;
	// A word that is said twice is as good as once.
	const bits = words.every((word) => listed.has(word))
		? new Set(words).size * Math.log2(listed.size)
		: perLetter * Math.min(withoutRuns(text), new Set(text).size * 2);
	if (bits < 30) return 'weak';
	return bits < 45 ? 'fair' : 'good';
}
