/** Dialled before a number, in the app of Relay UK or on a textphone: https://www.relayuk.bt.com */
const PREFIX = '18001';
// Emergency has a number of its own there, 18000, and stands in its own entry.
const HAS_ITS_OWN = /^(999|112|1800[01])/;

/**
 * What to dial to type a call, or have it spoken and written, to any number of the United Kingdom as
 * people read it; null where another number is for that, or the number is of another country.
 */
export function relayNumber(phone: string): string | null {
	const home = phone.trim().replace(/^\+44\s*(\(0\)\s*)?/, '0');
	if (HAS_ITS_OWN.test(home) || !/^[\d ]{3,}$/.test(home)) return null;
	return `${PREFIX} ${home}`;
}
