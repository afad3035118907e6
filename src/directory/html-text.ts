const NAMED: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	pound: '£',
	euro: '€',
	bull: '•',
	middot: '·',
	copy: '©',
	reg: '®',
	trade: '™',
	deg: '°',
	frac12: '½',
	zwj: '',
	zwnj: '',
	shy: '',
	ensp: ' ',
	emsp: ' '
};
const ACCENTS: Record<string, string> = {
	acute: '\u0301',
	grave: '\u0300',
	circ: '\u0302',
	uml: '\u0308',
	cedil: '\u0327',
	tilde: '\u0303'
};

function entity(whole: string, name: string): string {
	if (name.startsWith('#')) {
		const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
	}
	const known = NAMED[name] ?? NAMED[name.toLowerCase()];
	if (known !== undefined) return known;
	const [, letter, mark] = /^([a-zA-Z])(acute|grave|circ|uml|cedil|tilde)$/.exec(name) ?? [];
	if (letter === undefined || mark === undefined) return whole;
	return (letter + (ACCENTS[mark] ?? '')).normalize('NFC');
}

/** Turns character references into characters, twice over: feeds often escape what was escaped already. */
export function decodeEntities(text: string): string {
	const once = (s: string) => s.replace(/&(#x[0-9a-f]+|#\d+|[a-z][a-z0-9]*);/gi, entity);
	return once(once(text));
}

// One real record is 145 KB of inline image for 1.4 KB of words.
const LONGEST_INPUT = 400_000;
const LONGEST_TEXT = 8000;

/** Plain text of a feed's HTML, with blocks as lines and list items as `• ` lines; at most 8,000 characters. */
export function htmlToText(html: string): string {
	const text = html
		.replace(/data:[\w/+.;=-]*,[A-Za-z0-9+/=%]*/g, '')
		.slice(0, LONGEST_INPUT)
		.replace(/<!--[\s\S]*?-->/g, ' ')
		.replace(/<(style|script|iframe|svg|head)\b[\s\S]*?<\/\1\s*>/gi, ' ')
		.replace(/<li\b[^>]*>/gi, '\n• ')
		.replace(
			/<(?:br|\/?(?:p|div|h[1-6]|ul|ol|tr|table|section|article|blockquote))\b[^>]*>/gi,
			'\n'
		)
		.replace(/<\/?[a-z][^>]*>/gi, '');
	return decodeEntities(text)
		.replace(/[\u200b-\u200f\ufeff\u00ad]/g, '')
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/(?:\n• ?)+(?=\n|$)/g, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim()
		.slice(0, LONGEST_TEXT);
}
