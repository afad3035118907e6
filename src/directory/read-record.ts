import type { Outcodes } from '#lib/domain/directory/place.ts';
import { Service } from '#lib/domain/directory/service.ts';
import { strayKind } from './feed-records.ts';
import { htmlToText, oneLine } from './html-text.ts';
import { inEach, inOneLanguage } from './in-languages.ts';
import { lastChecked } from './last-checked.ts';
import { listedHours } from './listed-hours.ts';
import { readSchedules } from './read-schedules.ts';
import { listOf, numberOrNull, organisationOf, textOrNull, type Fields } from './null-like.ts';
import { monthlyAsSaid } from './monthly-days.ts';
import { ofWords } from './privacy/over-texts.ts';
import { keepPrivate } from './privacy/privacy.ts';
import { readAccessRoute } from './read-access.ts';
import { readAges } from './read-ages.ts';
import { readAudience } from './read-audience.ts';
import { readLanguages } from './read-languages.ts';
import type { KnownArea } from './read-areas.ts';
import { readPlace } from './read-place.ts';
import type { Note } from './read-report.ts';
import { notesOf } from './record-notes.ts';
import { endedEvent, readStanding } from './read-status.ts';
import { asShown, readWays } from './read-ways.ts';
import { languageOf } from './text-language.ts';

/** Tables and day a reading depends on: `day` is an ISO day, later dates in the feed are slips. */
export type ReadOptions = { day: string; outcodes?: Outcodes; areas?: readonly KnownArea[] };

export type Removed = ReturnType<typeof keepPrivate>['removed'];
/** What became of one record. */
export type Reading =
	{ service: Service; notes: Note[]; removed: Removed } | { dropped: string; ended?: boolean };

const LONGEST_WORDS = 600;

const words = (value: unknown) => htmlToText(textOrNull(value) ?? '').slice(0, LONGEST_WORDS);

/** A name in one line; an other name stands in where there is none. */
const nameOf = (raw: Fields) =>
	oneLine(textOrNull(raw.name) ?? '') || oneLine(textOrNull(raw.alternate_name) ?? '');

function readRecord(given: Fields, key: string, options: ReadOptions): Reading {
	const raw = inOneLanguage(given);
	const stray = strayKind(raw);
	if (stray !== null) return { dropped: `one of the ${stray}, not a service` };
	const name = nameOf(raw);
	if (name === '') return { dropped: 'no name' };
	const description =
		typeof raw.description === 'string' ? (textOrNull(raw.description) ?? '') : '';
	const told = inEach(given, 'description');
	const text = htmlToText(told ? Object.values(told).join('\n\n') : description);
	const names = inEach(given, 'name');
	const standing = readStanding(raw, name, text, options.day);
	if ('unlisted' in standing) return { dropped: standing.unlisted };
	const { schedules: rows, ended, event } = readSchedules(raw, options.day);
	const schedules = monthlyAsSaid(rows, `${name}\n${text}`);
	const checked = lastChecked(raw, options.day);
	const over =
		event ?? (schedules.length === 0 ? endedEvent(name, text, checked, options.day) : null);
	if (over !== null) return { dropped: `an event that ended on ${over}`, ended: true };
	const tables = { outcodes: options.outcodes ?? {}, areas: options.areas ?? [] };
	const organisation = organisationOf(raw);
	const publisher = oneLine(textOrNull(organisation.name) ?? '') || null;
	const { ages, likely, crossed, from } = readAges(raw, name, text);
	const place = readPlace(raw, `${name}\n${text}`, tables);
	const { readFrom: accessFrom, ...route } = readAccessRoute(raw, name, text, options.day);
	const year = numberOrNull(raw.source_year);
	const [wait, interpreters] = [words(raw.wait_time), words(raw.interpretation_services)];
	const readFrom = {
		...(standing.words && { status: standing.words }),
		...(from && { ages: from }),
		...place.readFrom,
		...accessFrom
	};
	const service: Service = {
		id: `${key}:${textOrNull(raw.id)}`,
		name: names ? ofWords(names, oneLine) : name,
		summary: told ? ofWords(told, htmlToText) : text.replace(/\s/g, '').length < 5 ? null : text,
		lang: languageOf(`${name}\n${text}`),
		organisation: publisher,
		...readAudience(raw, name, text),
		ages,
		...place.covers,
		...route,
		ways: asShown([...readWays(raw, told ? text : description, text), ...place.places]),
		person: null,
		listens: false,
		roles: [],
		onlyAbout: [],
		onlyFor: [],
		oftenHelps: [],
		hours: listedHours(schedules),
		languages: readLanguages(raw),
		lastChecked: checked,
		source: year === null ? null : { publisher: publisher ?? key, page: null, year, readOn: null },
		status: standing.status,
		feed: key,
		...(standing.alert && { alert: standing.alert }),
		...(likely && { likelyAges: likely }),
		...(schedules.length > 0 && { schedules }),
		...(wait && { wait }),
		...(interpreters && { interpreters }),
		...(Object.keys(readFrom).length > 0 && { readFrom })
	};
	const hidden = keepPrivate(service, raw);
	const notes = notesOf(raw, hidden.service, place.slips, crossed);
	if (ended > 0)
		notes.push({ field: 'hours', how: 'left out', why: 'days and times that have ended' });
	if (listOf(raw.description).length > 0 && typeof raw.description !== 'string')
		notes.push({ field: 'description', how: 'left out', why: 'description was not text' });
	return { service: Service.parse(whole(hidden.service)), notes, removed: hidden.removed };
}

const HALF = /\p{Cs}/gu;

/** Without halves of signs, which stay behind where a text is cut, and which no address can hold. */
function whole<Value>(value: Value): Value {
	if (typeof value === 'string') return value.replace(HALF, '') as Value;
	if (Array.isArray(value)) return value.map(whole) as Value;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, whole(one)])) as Value;
}

/** Reads one record; what it holds never stops the others. */
export function readingOf(raw: Fields, key: string, options: ReadOptions): Reading {
	try {
		return readRecord(raw, key, options);
	} catch (error) {
		const [issue] = (error as { issues?: { path: PropertyKey[] }[] }).issues ?? [];
		const where = issue ? ` at ${issue.path.map(String).join('.')}` : '';
		return { dropped: `could not be read${where}` };
	}
}
