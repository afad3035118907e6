import { decodeHTML } from 'entities';

/** Turns character references into characters, twice over: feeds often escape what was escaped already. */
export const decodeEntities = (text: string): string => decodeHTML(decodeHTML(text));

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
