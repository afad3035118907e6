import { plain } from './plain-words.ts';

/** A service's words, plain, in three parts: what stands first says best what a service is. */
export type Parts = { title: string; head: string; body: string };

const HEAD = 320;

/** Parts of a name and summary. */
export function partsOf(name: string, summary: string): Parts {
	const text = plain(summary);
	const title = plain(name);
	// Feeds often repeat the name as the first line, which would count it twice.
	const rest = text.startsWith(title) ? text.slice(title.length).trim() : text;
	return { title, head: rest.slice(0, HEAD), body: rest.slice(HEAD, 4000) };
}

function count(pattern: RegExp, text: string): number {
	return text.match(pattern)?.length ?? 0;
}

/** How much a text is about what the patterns find, 0 to 1: a name outweighs an opening, an opening outweighs the rest. */
export function strengthOf(
	patterns: { text: RegExp | null; title: RegExp | null },
	{ title, head, body }: Parts
): number {
	const inTitle = patterns.title === null ? 0 : count(patterns.title, title);
	const inHead = patterns.text === null ? 0 : count(patterns.text, head);
	const inBody = patterns.text === null ? 0 : count(patterns.text, body);
	if (inTitle + inHead + inBody === 0) return 0;
	const titled = inTitle > 0 ? 0.7 : 0;
	// A short text that says it once is more about it than a long one.
	const opening = Math.min(0.65, inHead * (head.length < 160 ? 0.5 : 0.36));
	const density = Math.min(1, 900 / (body.length + 1));
	const rest = Math.min(0.4, inBody * (0.06 + 0.14 * density));
	return 1 - (1 - titled) * (1 - opening) * (1 - rest);
}
