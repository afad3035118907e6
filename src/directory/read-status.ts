import { feedDay, monthOf } from './feed-days.ts';
import { flat } from './flat-text.ts';
import { htmlToText } from './html-text.ts';
import { fieldsOf, listOf, textOrNull, type Fields } from './null-like.ts';

/** Whether a record is to be shown: `words` are those that it was read from, `unlisted` why it is left out. */
export type Standing =
	| { status: 'active' | 'temporarily-closed'; words: string | null; alert: string | null }
	| { unlisted: string };

const ACTIVE =
	/^(?:active|open|live|published|approved|current|available|running|enabled|public|true|yes|1|ok|verified|open to (?:new )?(?:referrals|members|all|everyone)|gweithredol|byw|ar agor|ar gael|cyhoeddedig|wedi(?:i|'i| ei) gyhoeddi)$/;
const FOR_NOW = /\btemp\b|temporar|suspend|paus|on[ -]hold|for now|dros dro/;
const LONGEST_ALERT = 500;

// Each holds what would make a record stay out of sight in the system that it comes from.
const FALSE_FLAGS = /^(?:is)?(?:active|publish|published|approved|visible|enabled)$/;
const TRUE_FLAGS = /^(?:is)?(?:archived|deleted|discarded|draft|hidden|closed|unpublished)$/;
const GONE_ON =
	/^(?:deleted|discarded|archived|expires|expired)(?:at|on)$|^(?:visibleto|expirydate|enddate)$/;
const FROM = /^visiblefrom$/;
const STATUS = [
	'status',
	'workflow_status',
	'publication_status',
	'service_status',
	'moderation_state'
] as const;
/** A county in some feeds, so that only what no county is called says anything. */
const STATE = /^(?:archived|draft|unpublished|deleted|inactive|closed)$/i;

/** A status in words, also where it is a flag, the only one of a list, or stands under a name. */
function statusIn(value: unknown): string | null {
	const one = listOf(value)[0];
	if (typeof one === 'boolean') return String(one);
	const { value: own, name, label, id } = fieldsOf(one);
	return textOrNull(one) ?? textOrNull(own ?? name ?? label ?? id);
}

const isTrue = (value: unknown) =>
	/^(?:true|yes|y|on|1)$/i.test(textOrNull(value) ?? String(value));
const isFalse = (value: unknown) =>
	/^(?:false|no|n|off|0)$/i.test(textOrNull(value) ?? String(value));

function flagged(raw: Fields, day: string): string | null {
	// `is_deleted` and `isDeleted` are one field.
	const key = Object.keys(raw).find((name) => {
		const flag = name.replaceAll('_', '').toLowerCase();
		const value = raw[name];
		if (FALSE_FLAGS.test(flag)) return isFalse(value);
		if (TRUE_FLAGS.test(flag)) return isTrue(value);
		if (GONE_ON.test(flag)) return (feedDay(value) ?? '9999') < day;
		return FROM.test(flag) && (feedDay(value) ?? '') > day;
	});
	return key === undefined ? null : `"${key}" says that it is not to be shown`;
}

const CLOSED_FOR_GOOD =
	/\b(?:permanently closed|closed (?:down|permanently|for good)|has (?:now )?(?:closed(?! (?:for|until|due|while|temporarily|over))|ended|ceased)|no longer (?:running|available|operating|offered|provided|open|meets|exists)|wedi cau(?:'n| yn) barhaol|wedi dod i ben)\b/;
const CLOSED_NOW =
	/\b(?:(?:(?:is|are|be|been) )?(?:currently|temporarily|presently|now) (?:closed|suspended|paused|unavailable|not (?:running|meeting|available|open|operating|taking place))|closed (?:until|for now|at (?:the moment|present)|temporarily|due to|while)|(?:not|isnt|arent) (?:currently |presently )?(?:running|meeting|available|operating|taking place) (?:at (?:the moment|present)|until|currently|due to)|(?:suspended|paused|postponed|on hold) (?:until|for now|at (?:the moment|present)|due to)|ar gau|wedi cau dros dro|ddim yn rhedeg ar hyn o bryd)\b/;

/** The same of the service itself, in the opening of its words. */
const ENDED =
	/\b(?:(?:this|the|our|maer|mae ein) (?:[a-z]+ )?(?:service|group|club|project|scheme|charity|organisation|gr[wŵ]p|clwb|gwasanaeth|prosiect)(?: hwn| yma)? (?:(?:has|have) (?:now |sadly |since )*(?:folded|disbanded|closed (?:down|permanently|for good)|ended|ceased)|is no longer (?:running|available|operating|offered|meeting)|(?:ended|closed|finished) in (?:[a-z]+ )?(?:19|20)\d\d|wedi dod i ben|wedi caun barhaol)|we (?:are no longer (?:able to (?:run|offer|provide)|running|operating)|have (?:now |sadly )*(?:folded|disbanded|closed (?:our doors for|permanently|for good|down))))\b/;

// In an alert, or in brackets in a name, the bare word is said of the whole.
const ALERT_CLOSED =
	/^(?:closed|suspended|paused|cancelled|postponed|ar gau|wedi cau)\b(?! (?:on|over|for) (?:bank|public|christmas|easter|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|lunch))/;
const NAME_CLOSED =
	/(?:\(|[-–:*] ?)(?:(?:temporarily|currently|now) )?(?:closed|suspended|paused|cancelled|ar gau)\)?\*?$|^\W*(?:closed|cancelled|suspended|paused|postponed|ar gau) ?(?:[-–:)\]]|\*+)/;

// What whoever keeps the list has put into a name for want of a field.
const NOT_MEANT =
	/^test(?:ing)?(?: (?:service|record|entry|page|\d+))*$|\bdo not (?:use|publish)\b|^zz+\b|^copy of\b|[[(](?:draft|archived?|duplicate|deleted|test)[\])]\W*$|^\W*(?:archived?|deleted?|duplicate|draft)(?:\W*[-–:\])])/;

const OPENING = 250;

function saidIn(text: string, pattern: RegExp): string | null {
	return pattern.exec(text)?.[0] ?? null;
}

const PAST_DAY =
	/\b(\d{1,2})(?:st|nd|rd|th)? (january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b,? ?((?:19|20)\d\d)?/g;
const REPEATS =
	/\b(?:every|weekly|monthly|fortnightly|each (?:week|month|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|bob wythnos|wythnosol|misol)\b/;
const EVENT =
	/\b(?:festival|fair|fayre|f[eê]te|workshop|concert|event|show|open day|fun day|taster|celebration|egg|parade|screening|performance|exhibition|talk|webinar|trip|fundraiser|camp|gala|sioe|ffair|g[wŵ]yl|digwyddiad|cyngerdd)\b/;

/** Days said in a text, as ISO days; a year that is not said is that of `near`, the day the record was last touched. */
function daysSaid(text: string, near: string | null): string[] {
	return [...text.matchAll(PAST_DAY)].flatMap(([, day = '', month = '', year]) => {
		const in4 = year ?? near?.slice(0, 4);
		const number = monthOf(month);
		if (in4 === undefined || number === null) return [];
		const iso = feedDay(`${in4}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
		// A day before the record was last touched, without a year, was most likely the next one.
		if (iso === null) return [];
		return year === undefined && near !== null && iso < near
			? [`${Number(in4) + 1}${iso.slice(4)}`]
			: [iso];
	});
}

/** The last day of a one-off event that is over, as its name or its opening says; null for what goes on. */
export function endedEvent(
	name: string,
	text: string,
	touched: string | null,
	day: string
): string | null {
	const title = flat(name);
	const whole = flat(text);
	if (REPEATS.test(title) || REPEATS.test(whole)) return null;
	const named = daysSaid(title, touched);
	const told = EVENT.test(title) ? daysSaid(whole, null) : [];
	const last = [...named, ...told].sort().at(-1);
	return last !== undefined && last < day && (named.length > 0 || told.length > 0) ? last : null;
}

/** Whether a record is active, closed for now, or not to be listed: by its status, its flags, its alert and the opening of its words. */
export function readStanding(raw: Fields, name: string, text: string, day: string): Standing {
	const stated =
		STATUS.map((key) =>
			statusIn(raw[key])
				?.toLowerCase()
				.replace(/[\s.]+$/, '')
				.slice(0, 60)
		).find((one) => one !== undefined) ?? null;
	const alert = htmlToText(textOrNull(raw.alert) ?? '').slice(0, LONGEST_ALERT) || null;
	const flag = flagged(raw, day);
	if (flag !== null) return { unlisted: flag };
	if (STATE.test(statusIn(raw.state) ?? '')) return { unlisted: 'status is not active' };
	const forNow = stated !== null && FOR_NOW.test(stated);
	if (stated !== null && !ACTIVE.test(stated) && !forNow)
		return { unlisted: 'status is not active' };
	const told = flat(alert ?? '');
	const opening = flat(text.slice(0, OPENING));
	const title = flat(name);
	const gone =
		saidIn(told, CLOSED_FOR_GOOD) ??
		saidIn(title, CLOSED_FOR_GOOD) ??
		saidIn(title, NOT_MEANT) ??
		saidIn(opening, ENDED);
	if (gone !== null) return { unlisted: `it says "${gone}"` };
	if (forNow) return { status: 'temporarily-closed', words: stated, alert };
	const words =
		saidIn(told, ALERT_CLOSED) ??
		saidIn(told, CLOSED_NOW) ??
		saidIn(title, NAME_CLOSED) ??
		saidIn(title, CLOSED_NOW) ??
		saidIn(opening, CLOSED_NOW);
	return { status: words === null ? 'active' : 'temporarily-closed', words, alert };
}
