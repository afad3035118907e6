// `A&E` is one word, and so is `R & B`.
const LETTER_AND_LETTER = /(^|[^\p{L}\p{N}])(\p{L}) ?& ?(\p{L})(?![\p{L}\p{N}])/gu;

/** Lower case, no accents, letters and digits with single spaces: `Men’s Café` is `men s cafe`. */
export function plain(text: string): string {
	return text
		.replace(LETTER_AND_LETTER, '$1$2$3')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

// Light on purpose: enough to join `groups` with `group`, nothing that could join strangers.
const stem = (word: string) =>
	word.length > 4 && word.endsWith('ies')
		? `${word.slice(0, -3)}y`
		: word.length > 3 && word.endsWith('s') && !word.endsWith('ss')
			? word.slice(0, -1)
			: word;

/** The words of a text in order, plain and without English plural endings. */
export function tokens(text: string): string[] {
	const words = plain(text);
	return words === '' ? [] : words.split(' ').map(stem);
}

const MUTATIONS: Record<string, string[]> = {
	ngh: ['c'],
	mh: ['p'],
	nh: ['t'],
	ng: ['g'],
	ch: ['c'],
	ph: ['p'],
	th: ['t'],
	dd: ['d'],
	g: ['c'],
	b: ['p'],
	d: ['t'],
	f: ['b', 'm'],
	m: ['b'],
	n: ['d'],
	l: ['ll', 'gl'],
	r: ['rh', 'gr']
};

/** What a Welsh word may be before its first letters mutate: `gymorth` gives `cymorth`, `fwyd` gives `bwyd`. */
export function unmutated(word: string): string[] {
	const found = Object.entries(MUTATIONS)
		.filter(([mutated]) => word.startsWith(mutated))
		.flatMap(([mutated, roots]) => roots.map((root) => root + word.slice(mutated.length)));
	return /^[aeiouwy]/.test(word) ? [...found, `g${word}`] : found;
}

const SOFT: [RegExp, string][] = [
	[/^ll/, 'l'],
	[/^rh/, 'r'],
	[/^c(?!h)/, 'g'],
	[/^p(?!h)/, 'b'],
	[/^t(?!h)/, 'd'],
	[/^g/, ''],
	[/^b/, 'f'],
	[/^d(?!d)/, 'dd'],
	[/^m/, 'f']
];

/** A Welsh phrase as it is, and as it is after a word that softens its first letter: `torri fy hun` and `dorri fy hun`. */
export function softened(phrase: string): string[] {
	const [letter, soft] = SOFT.find(([letter]) => letter.test(phrase)) ?? [];
	return letter === undefined ? [phrase] : [phrase, phrase.replace(letter, soft ?? '')];
}
