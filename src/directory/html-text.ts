import { decodeHTML } from 'entities';

/** Turns character references into characters, twice over: feeds often escape what was escaped already. */
export const decodeEntities = (text: string): string =>
	text.includes('&') ? decodeHTML(decodeHTML(text)) : text;

/** Most characters of a text that are kept. */
export const LONGEST_TEXT = 8000;
// Enough for any page of words; more is an image in the text, or meant to harm.
const LONGEST_INPUT = 400_000;

const HIDDEN = /^(?:style|script|iframe|svg|head|noscript|template|object)$/;
const BLOCK =
	/^(?:br|p|div|h[1-6]|ul|ol|tr|table|section|article|blockquote|header|footer|hr|dd|dt|dl|address|pre)$/;
const TAG = /^<\/?([a-z][a-z0-9-]{0,30})/i;

/** Where the end tag of an element that is not shown ends, or the text itself. */
function afterHidden(html: string, lower: string, name: string, from: number): number {
	const close = lower.indexOf(`</${name}`, from);
	if (close < 0) return html.length;
	const end = html.indexOf('>', close);
	return end < 0 ? html.length : end + 1;
}

/** Words between the tags, in one walk: no pattern runs over the whole, so that time grows as the text does. */
function withoutTags(html: string): string {
	const lower = html.toLowerCase();
	const parts: string[] = [];
	let at = 0;
	let noTagEnds = false;
	while (at < html.length) {
		const open: number = noTagEnds ? -1 : html.indexOf('<', at);
		if (open < 0) {
			parts.push(html.slice(at));
			break;
		}
		parts.push(html.slice(at, open));
		if (html.startsWith('<!--', open)) {
			const end = html.indexOf('-->', open + 4);
			at = end < 0 ? html.length : end + 3;
			continue;
		}
		const name: string | undefined = TAG.exec(html.slice(open, open + 40))?.[1]?.toLowerCase();
		const end = name === undefined && html[open + 1] !== '!' ? -1 : html.indexOf('>', open);
		if (end < 0) {
			// Less than, or a tag that never ends: both are shown as they are typed.
			noTagEnds = name !== undefined;
			parts.push('<');
			at = open + 1;
			continue;
		}
		at = end + 1;
		if (name === undefined) continue;
		if (html[open + 1] !== '/' && HIDDEN.test(name)) at = afterHidden(html, lower, name, at);
		else if (name === 'li') parts.push(html[open + 1] === '/' ? '\n' : '\n• ');
		else if (BLOCK.test(name)) parts.push('\n');
		else if (name === 'td' || name === 'th') parts.push(' ');
	}
	return parts.join('');
}

function withoutEmptyLines(text: string): string {
	const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
	const kept: string[] = [];
	for (const line of lines) {
		if (line === '•' || (line === '' && (kept.at(-1) ?? '') === '')) continue;
		kept.push(line);
	}
	return kept.join('\n').trim();
}

// Marks that steer writing and are not seen; joiners inside words of other scripts stay.
const UNSEEN =
	/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u3164\u115f\u1160\uffa0]/g;
// eslint-disable-next-line no-control-regex -- feeds hold them, and JSON and XML readers choke on them
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

// The signs that bytes of UTF-8 become when they are taken for Windows-1252.
const MANGLED = /[ÂÃâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,2}/g;
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** `CafÃ©` as it was meant. */
function unmangled(text: string): string {
	return text.replace(MANGLED, (signs) => {
		const bytes = [...signs].map((sign) => {
			const at = WINDOWS.indexOf(sign);
			return at < 0 ? sign.charCodeAt(0) : 0x80 + at;
		});
		const read = Buffer.from(bytes).toString('utf8');
		return read.includes('\ufffd') ? signs : read;
	});
}

const tidy = (text: string) =>
	unmangled(text)
		// Escaped once too often.
		.replace(/(?:\\r)?\\n(?![a-z]:)/g, '\n')
		.replace(UNSEEN, '')
		.replace(CONTROL, ' ')
		.replace(/\r\n?/g, '\n');

/** Plain text of a feed's HTML, with blocks as lines and list items as `• ` lines; at most 8,000 characters. */
export function htmlToText(html: string): string {
	const input = html
		.replace(/data:[\w/+.;=-]{0,100},[A-Za-z0-9+/=%]*/g, '')
		.slice(0, LONGEST_INPUT);
	let text = tidy(decodeEntities(input.includes('<') ? withoutTags(input) : input));
	// What was escaped twice is HTML again once it is read.
	if (/<\/?(?:p|br|ul|li|div|strong|em|a|h\d|span|script|img|iframe)\b/i.test(text))
		text = tidy(decodeEntities(withoutTags(text)));
	return withoutEmptyLines(text.slice(0, 8 * LONGEST_TEXT))
		.slice(0, LONGEST_TEXT)
		.trim();
}

/** One line of plain text, for names and labels; at most `most` characters. */
export const oneLine = (text: string, most = 300): string =>
	htmlToText(text.slice(0, 20 * most))
		.replace(/\s+/g, ' ')
		.slice(0, most)
		.trim();
