import { textOrNull } from './null-like.ts';

export type Phone = { number: string; label: string | null };

const PHONE = /(?:\+44[\s().-]*|\b0)(?:[\s().-]*\d){9,10}(?!\d)|\b116[ -]?\d{3}\b/g;

function inDigits(found: string): string {
	const digits = found.replace(/[^\d+]/g, '').replace(/^\+440?/, '0');
	return digits;
}

/** Every UK phone number in a text, digits only, each once; a short lead-in such as `Youth line:` is its label. */
export function phonesIn(text: string | null): Phone[] {
	const phones = new Map<string, Phone>();
	for (const match of (text ?? '').matchAll(PHONE)) {
		const number = inDigits(match[0]);
		if (!/^(?:0\d{9,10}|116\d{3})$/.test(number) || phones.has(number)) continue;
		const before =
			(text ?? '')
				.slice(0, match.index)
				.split(/[\n.,;!?]/)
				.at(-1) ?? '';
		const label = /^\s*([\p{L}][\p{L}\s'’&-]{2,40}):\s*$/u.exec(before)?.[1]?.trim() ?? null;
		phones.set(number, {
			number,
			label: /^(tel|telephone|phone|call)$/i.test(label ?? '') ? null : label
		});
	}
	return [...phones.values()];
}

/** Phones of a field that holds one number, short ones such as 111 and 116 123 too. */
export function phonesOfField(value: string): Phone[] {
	const digits = value.replace(/[ -]/g, '');
	if (/^\d{3,6}$/.test(digits)) return [{ number: digits, label: null }];
	return phonesIn(value);
}

const EMAIL = /[a-z0-9._%+'-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi;

/** Email addresses in a text, lower case, without the stand-ins feeds make up. */
export function emailsIn(value: unknown): string[] {
	const found = (textOrNull(value) ?? '').match(EMAIL) ?? [];
	return [
		...new Set(found.map((email) => email.toLowerCase().replace(/^[.']+|[.']+$/g, '')))
	].filter((email) => !/noemail|\.invalid$/.test(email));
}

/** A web address that can be opened, with bare hosts and slips such as `http:www.` mended; null for none and for example.com. */
export function webAddress(value: unknown): string | null {
	const text = textOrNull(value)?.split(/\s+/)[0];
	if (text === undefined || text.includes('@')) return null;
	const rest = text.replace(/^h?t?tps?[:;]*\/*(?=\w)/i, '').replace(/[.,;]+$/, '');
	if (!/^[\w-]+(\.[\w-]+)+([/?#:].*)?$/.test(rest)) return null;
	const scheme = /^http:/i.test(text) ? 'http' : 'https';
	try {
		const url = new URL(`${scheme}://${rest}`);
		return /(^|\.)example\.(com|org|net)$/.test(url.hostname) ? null : url.href;
	} catch {
		return null;
	}
}
