import { FeedProblem } from '../feed-records.ts';

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

/** Parses what a file or an answer holds; `from` names it. Throws FeedProblem for what is empty, a web page, cut short or no JSON. */
export function parseFeedText(text: string, from: string): unknown {
	if (text === '') throw new FeedProblem(`${from} is empty.`);
	if (text.startsWith('<')) throw new FeedProblem(`${from} is a web page (HTML or XML), not JSON.`);
	try {
		return JSON.parse(text);
	} catch (error) {
		const cut = /[\]}]$/.test(text) ? 'is not valid JSON' : 'is cut short: its JSON does not end';
		const where = error instanceof Error ? (/position \d+/.exec(error.message)?.[0] ?? '') : '';
		throw new FeedProblem(`${from} ${cut}${where && ` (${where})`}.`);
	}
}
