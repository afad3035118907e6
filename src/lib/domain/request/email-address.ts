const local = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const label = /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
const lastLabel = /^(\p{L}[\p{L}\p{M}]+|xn--[a-z0-9-]+)$/iu;
const LONGEST_LOCAL = 64;

// A letter of another script among Latin ones can make one domain look like another.
const isMixed = (text: string) =>
	/\p{Script=Latin}/u.test(text) && /(?!\p{Script=Latin})\p{L}/u.test(text);

/** An address as typed, without the hidden marks that come with what is copied. */
export const plainEmail = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.replaceAll('＠', '@')
		.trim();

/** The two halves of one address; null when it is none, or more than one. */
function halves(text: string): { name: string; domain: string } | null {
	const [name = '', domain = '', ...more] = plainEmail(text).split('@');
	const labels = domain.split('.');
	const last = labels.at(-1) ?? '';
	if (more.length > 0 || name.length > LONGEST_LOCAL || !local.test(name)) return null;
	if (labels.length < 2 || !labels.every((one) => label.test(one) && !isMixed(one))) return null;
	return lastLabel.test(last) ? { name, domain } : null;
}

/** Whether it is one address that can be written to. */
export const isEmail = (text: string): boolean => halves(text) !== null;

/** The link that writes to an address and does nothing else; null when it is none. */
export function emailLink(text: string): string | null {
	const found = halves(text);
	if (!found) return null;
	return `mailto:${encodeURIComponent(found.name)}@${encodeURIComponent(found.domain)}`;
}
