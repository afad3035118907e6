import { FeedProblem } from '../feed-problem.ts';

/**
 * The text of a feed's bytes: UTF-8, or UTF-16 by its mark, else Windows-1252, which older systems
 * send whatever their header says. Without the mark and without space around it.
 */
export function textOf(bytes: Uint8Array): string {
	const [first, second] = bytes;
	const marked =
		first === 0xff && second === 0xfe
			? 'utf-16le'
			: first === 0xfe && second === 0xff
				? 'utf-16be'
				: null;
	if (marked !== null) return new TextDecoder(marked).decode(bytes).trim();
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
	} catch {
		return new TextDecoder('windows-1252').decode(bytes).trim();
	}
}

/** Lists and objects within one another; real records have some eight. */
export const DEEPEST = 100;

/** Whether a text of JSON opens more lists and objects within one another than any feed does, which takes memory many times its size to read. */
function isTooDeep(text: string): boolean {
	let depth = 0;
	let isText = false;
	for (let at = 0; at < text.length; at += 1) {
		const sign = text.charCodeAt(at);
		if (isText) {
			if (sign === 92) at += 1;
			else if (sign === 34) isText = false;
		} else if (sign === 34) isText = true;
		else if (sign === 91 || sign === 123) {
			depth += 1;
			if (depth > DEEPEST) return true;
		} else if (sign === 93 || sign === 125) depth -= 1;
	}
	return false;
}

/** Parses what a file or an answer holds; `from` names it. Throws FeedProblem for what is empty, a web page, cut short, too deep or no JSON. */
export function parseFeedText(text: string, from: string): unknown {
	if (text === '') throw new FeedProblem(`${from} is empty.`);
	if (text.startsWith('<')) throw new FeedProblem(`${from} is a web page (HTML or XML), not JSON.`);
	if (isTooDeep(text))
		throw new FeedProblem(`${from} has more than ${DEEPEST} lists within one another.`);
	try {
		return JSON.parse(text);
	} catch (error) {
		const cut = /[\]}]$/.test(text) ? 'is not valid JSON' : 'is cut short: its JSON does not end';
		const where = error instanceof Error ? (/position \d+/.exec(error.message)?.[0] ?? '') : '';
		throw new FeedProblem(`${from} ${cut}${where && ` (${where})`}.`);
	}
}
