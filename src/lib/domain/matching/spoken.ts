import type { Person } from './index-data.ts';
import type { Directory } from './directory-index.ts';
import { plain } from './plain-words.ts';

type Span = { at: number; to: number };

const spansOf = (pattern: RegExp | null, text: string): Span[] =>
	pattern === null
		? []
		: [...text.matchAll(pattern)].map(({ index, 0: said }) => ({
				at: index,
				to: index + said.length
			}));

const covers = (longer: Span, span: Span) =>
	longer.at <= span.at && longer.to >= span.to && longer.to - longer.at > span.to - span.at;

/** Plain words with short forms written out: `im` is `i m`, as our terms have it. */
export const inFull = (words: string, { shortForms }: Directory): string =>
	plain(words)
		.split(' ')
		.map((word) => shortForms.get(word) ?? word)
		.join(' ');

/** Concepts that words speak of. A phrase outweighs the words within it: "lost my job" is about work. */
export function spokenOf(directory: Directory, words: string): Person[] {
	const { people } = directory;
	const text = inFull(words, directory);
	if (text === '') return [];
	const found = people
		.filter(({ kind }) => kind !== 'kind')
		.map((person) => ({ person, spans: spansOf(person.pattern, text) }));
	const all = found.flatMap(({ spans }) => spans);
	return found
		.filter(({ spans }) => spans.some((span) => !all.some((longer) => covers(longer, span))))
		.map(({ person }) => person);
}

/** Words without the phrases of several words that name a subject: those words don't count one by one. */
export function outsidePhrases(directory: Directory, words: string): string {
	let text = inFull(words, directory);
	if (text === '') return text;
	for (const { pattern } of directory.people)
		if (pattern !== null) text = text.replace(pattern, (said) => (said.includes(' ') ? ' ' : said));
	return text;
}

const LOSS = 'suicide-loss';

/** Whether words hold what people in distress say. Somebody else's death is grief, and has help of its own. */
export function speaksOfCrisis(directory: Directory, words: string): boolean {
	const { crisis, notCrisis, people } = directory;
	const all = inFull(words, directory);
	if (all === '') return false;
	const loss = people.find(({ id }) => id === LOSS)?.pattern;
	const text = [loss, notCrisis.pattern].reduce(
		(left: string, pattern) => (pattern ? left.replace(pattern, ' ') : left),
		all
	);
	return crisis.some(({ pattern }) => pattern !== null && text.search(pattern) >= 0);
}
