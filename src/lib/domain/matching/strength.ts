import { plain } from './plain-words.ts';
import { STRENGTH } from './weights.ts';

/** A service's words, plain, in three parts: what stands first says best what a service is. */
export type Parts = { title: string; head: string; body: string };

// `There are no therapists` and `it is not counselling` say what a service is not.
const WHAT_IT_IS_NOT =
	/\b(?:there (?:are|is) no|(?:we|it|this|that) (?:are|is) not|(?:we|it) (?:aren t|isn t)) (?:an? |any )?[a-z]+/g;

/** Parts of a name and summary, without what it says that it is not. */
export function partsOf(name: string, summary: string): Parts {
	const text = plain(summary).replace(WHAT_IT_IS_NOT, ' ');
	const title = plain(name);
	// Feeds often repeat the name as the first line, which would count it twice.
	const rest = text.startsWith(title) ? text.slice(title.length).trim() : text;
	return {
		title,
		head: rest.slice(0, STRENGTH.opening.letters),
		body: rest.slice(STRENGTH.opening.letters, STRENGTH.rest.upTo)
	};
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
	const { name, first, opening, rest } = STRENGTH;
	const titled = inTitle > 0 ? name : 0;
	// What the first sentence says is what a service is; a short text that says it is more about it.
	const inFirst = patterns.text === null ? 0 : count(patterns.text, head.slice(0, first.letters));
	const opened = Math.min(
		opening.most,
		inFirst > 0 ? first.strength + (inHead - 1) * opening.each : inHead * opening.each
	);
	const density = Math.min(1, rest.letters / (body.length + 1));
	const further = Math.min(rest.most, inBody * (rest.each + rest.eachShort * density));
	return 1 - (1 - titled) * (1 - opened) * (1 - further);
}
