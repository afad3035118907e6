import type { WayIn } from '#lib/domain/directory/way-in.ts';
import { textOrNull } from './null-like.ts';

type Call = Extract<WayIn, { kind: 'phone' | 'relay' }>;
type Text = Extract<WayIn, { kind: 'text' }>;

// Short on purpose: the only lines of eight digits are these, all others are slips.
const SHORT = '0800[ -]?1111|0[38]45[ -]?46[ -]?47|116[ -]?\\d{3}';
const LONG = '(?:(?:\\+|\\b00)44[\\s().-]*|\\b0)(?:[\\s().-]*\\d){9,10}(?!\\d)';
const RELAY = '\\b1800[12][ -]+(?=[01])';
const NUMBER = RegExp(`(?:${RELAY})?(?:${LONG}|\\b(?:${SHORT})(?![ -]?\\d))`, 'g');

/** A text with the digits of other scripts as ours. */
export const latinDigits = (text: string): string =>
	text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
		String((digit.charCodeAt(0) & 0xf) % 10)
	);

// Digits of other scripts, and marks that steer writing, come along when numbers are pasted.
const plainDigits = (text: string) =>
	latinDigits(text)
		.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
		.replace(/[\u2010-\u2015\u2212]/g, '-');

function inDigits(found: string): string {
	return found.replace(/[^\d+]/g, '').replace(/^(?:\+|00)440?/, '0');
}

// Ten digits are a number only in some exchanges of 01 and on some old lines of 05 and 08.
const isNumber = (digits: string) =>
	/^(?:0\d{10}|01(?!1|\d1)\d{8}|0[58]\d{8}|08001111|0[38]454647|116\d{3})$/.test(digits) &&
	// Typed in where there is none.
	!/^0(\d)\1{8,9}$|^0123456789|^01234567890$/.test(digits);

const leadIn = (text: string, at: number) =>
	text
		.slice(Math.max(0, at - 120), at)
		.split(/[\n.,;!?]/)
		.at(-1) ?? '';

const NO_LABEL = /^(?:tel|telephone|phone|call|ffôn|mobile|mob|contact|contact number|number|or)$/i;

function labelOf(text: string, from: number, to: number): string | undefined {
	const extension = /^[\s,;(]*(ext(?:ension|n)?[.=]? ?\d{1,6}|x ?\d{1,6})\b/i.exec(
		text.slice(to)
	)?.[1];
	if (extension !== undefined) return extension.replace('=', ' ').replace(/^x ?/i, 'ext ');
	const before = /^\s*([\p{L}][\p{L}\s'’&-]{2,40}):\s*$/u.exec(leadIn(text, from))?.[1]?.trim();
	return before === undefined || NO_LABEL.test(before) ? undefined : before;
}

/** Every UK phone number in a text, digits only, each once; a short lead-in such as `Youth line:` or an extension is its label. Numbers for a fax or for texting are left out. */
export function callsIn(text: string | null): Call[] {
	const said = plainDigits(text ?? '');
	const calls = new Map<string, Call>();
	for (const match of said.matchAll(NUMBER)) {
		const relayed = /^1800[12]/.test(match[0]);
		const number = inDigits(relayed ? match[0].slice(5) : match[0]);
		const before = leadIn(said, match.index);
		const after = said.slice(match.index + match[0].length, match.index + match[0].length + 12);
		const faxed = /^\W{0,3}\(?(?:fax|ffacs|text only|pager)\b/i.test(after);
		const other = faxed || /\b(?:fax|ffacs|text|sms|tecst\w*)(?: \p{L}+ to)?\W*$/iu.test(before);
		if (!isNumber(number) || calls.has(match[0]) || other) continue;
		const label = labelOf(said, match.index, match.index + match[0].length);
		const call: Call = relayed
			? { kind: 'relay', to: `18001 ${number}` }
			: { kind: 'phone', to: number };
		const same = [...calls.values()].some(({ to }) => to === call.to);
		if (!same) calls.set(match[0], label === undefined ? call : { ...call, label });
	}
	return [...calls.values()];
}

const TEXTING =
	/\b(?:text|sms|tecstiwch|tecstio|anfonwch)(?: us)?(?: (?:the word |y gair )?["“'‘]?(\p{Lu}[\p{Lu}\d]{1,15})["”'’]?)?(?: (?:to|on|i|at))?:? *((?:0[ -]?7(?:[ -]?\d){9})|[5-8]\d{4})\b/giu;

/** Numbers to text in a text, with the word to send where one is said. */
export function textsIn(text: string | null): Text[] {
	const texts = new Map<string, Text>();
	for (const [, word, number = ''] of (text ?? '').matchAll(TEXTING)) {
		const to = inDigits(number);
		const body = word !== undefined && word === word.toUpperCase() ? { body: word } : {};
		if (!texts.has(to)) texts.set(to, { kind: 'text', to, ...body });
	}
	return [...texts.values()];
}

/** Calls of a field that holds one number, short ones such as 111 and 116 123 too. */
export function callsOfField(value: string): Call[] {
	const digits = plainDigits(value).replace(/[ -]/g, '');
	if (/^(?:1\d{2}|999|116\d{3}|18000)$/.test(digits)) return [{ kind: 'phone', to: digits }];
	// A sheet of numbers leaves out the first nought, and a hand types a letter for it.
	if (/^[1-378]\d{9}$/.test(digits)) return callsIn(`0${digits}`);
	return callsIn(value.replace(/(?<=^|[\d ])[oO](?=[\d ]|$)/g, '0'));
}

// Bounded, so that a long run of letters is not tried from each of them.
const EMAIL =
	/(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/giu;

// Made up where a feed has none; example.* belongs to nobody.
const STAND_IN = /noemail|no-?reply|\.invalid$|@(?:[^@]*\.)?example\.(?:com|org|net)$/;

/** Email addresses in a text, lower case, without the stand-ins feeds make up. */
export function emailsIn(value: unknown): string[] {
	const found = (textOrNull(value) ?? '').match(EMAIL) ?? [];
	const tidied = found.map((email) => email.toLowerCase().replace(/^[.'-]+|[.'-]+$/g, ''));
	return [...new Set(tidied)].filter((email) => !STAND_IN.test(email));
}

const LONGEST_ADDRESS = 2000;

/** A web address that can be opened, with bare hosts and slips such as `http:www.` mended; null for none and for example.com. */
export function webAddress(value: unknown): string | null {
	const text = textOrNull(value)?.slice(0, LONGEST_ADDRESS).split(/\s+/)[0];
	if (text === undefined || text.includes('@')) return null;
	const rest = text
		.replace(/^(?:(?:h?t?tps?[:;]*)?\/*(?=h?t?tps?[:;/])|\/\/)?(?:h?t?tps?[:;]*\/*)?(?=\w)/i, '')
		.replace(/[.,;]+$/, '');
	if (!/^[\w-]+(\.[\w-]+)+([/?#:].*)?$/.test(rest)) return null;
	const scheme = /^http:/i.test(text) ? 'http' : 'https';
	try {
		const url = new URL(`${scheme}://${rest}`);
		return /(^|\.)example\.(com|org|net)$/.test(url.hostname) ? null : url.href;
	} catch {
		return null;
	}
}
