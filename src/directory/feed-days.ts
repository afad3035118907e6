import { textOrNull } from './null-like.ts';

const WELSH = ['ion', 'chw', 'maw', 'ebr', 'mai', 'meh', 'gor', 'aws', 'med', 'hyd', 'tac', 'rha'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const two = (part: string | undefined) => (part ?? '').padStart(2, '0');

/** A month's number by its English or Welsh name or the start of it, or null. */
export function monthOf(name: string): number | null {
	const start = name.slice(0, 3).toLowerCase();
	const at = Math.max(MONTHS.indexOf(start), WELSH.indexOf(start));
	return at < 0 ? null : at + 1;
}

function inIso(given: string): string {
	const text = given.replace(
		/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? /i,
		''
	);
	const short = /^(\d{1,2})[/.](\d{1,2})[/.](\d{2})(?!\d)/.exec(text);
	if (short) return `20${short[3]}-${two(short[2])}-${two(short[1])}`;
	const parts = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/.exec(text);
	if (parts) return `${parts[1]}-${two(parts[2])}-${two(parts[3])}`;
	const american = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i.exec(text);
	const first = american && monthOf(american[1] ?? '');
	if (american && first) return `${american[3]}-${two(String(first))}-${two(american[2])}`;
	const british = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text);
	if (british) return `${british[3]}-${two(british[2])}-${two(british[1])}`;
	const said = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}),? (\d{4})(?!\d)/i.exec(text);
	const month = said && monthOf(said[2] ?? '');
	if (said && month) return `${said[3]}-${two(String(month))}-${two(said[1])}`;
	const packed = /^(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(text);
	return packed ? `${packed[1]}-${packed[2]}-${packed[3]}` : text.slice(0, 10);
}

/** ISO day of a date as feeds write it (ISO, dd/mm/yyyy, `2 Sept 2025`); null for none, for days that there are not, and for years before 1900 or after 2199, which are slips. */
export function feedDay(value: unknown): string | null {
	const iso = inIso(textOrNull(value)?.slice(0, 40) ?? '');
	if (!/^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(iso)) return null;
	const date = new Date(`${iso}T00:00:00Z`);
	return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

const WORDS: Record<string, string> = {
	noon: '12:00',
	midday: '12:00',
	'hanner dydd': '12:00',
	midnight: '00:00',
	'hanner nos': '00:00'
};
const TIME =
	/^(\d{1,2})(?:[:.h](\d{2})(?::\d{2})?(?:\.\d+)?)? ?(am|pm|a\.m\.|p\.m\.)?(?:z|[+-]\d{2}:?\d{2})?$/i;

/** `HH:MM` of a time as feeds write it, its zone left aside: UK wall time is meant. Null for none. */
export function feedTime(value: unknown): string | null {
	const said = textOrNull(value)?.slice(0, 40) ?? '';
	const word = WORDS[said.toLowerCase().replace(/^12 ?/, '')];
	if (word !== undefined) return word;
	// `0930` is no number of hours.
	const text = said.replace(/^([01]\d|2[0-3])([0-5]\d)(?= ?hrs?$|$)(?: ?hrs?)?/, '$1:$2');
	const [, hour, minute = '00', half] = TIME.exec(text.replace(/^\d{4}-\d{2}-\d{2}[T ]/, '')) ?? [];
	if (hour === undefined || (half === undefined && !/\d[:.h]\d/i.test(text))) return null;
	const late = /^p/i.test(half ?? '');
	const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (late ? 12 : 0);
	if (hours > 24 || Number(minute) > 59 || (hours === 24 && minute !== '00')) return null;
	return `${two(String(hours % 24))}:${minute}`;
}
