import type { CouncilCircle, Outcodes } from '#lib/domain/directory/place.ts';
import { Service } from '#lib/domain/directory/service.ts';
import type { WayIn } from '#lib/domain/directory/way-in.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { sameServiceKey } from './duplicates.ts';
import { recordsOf } from './feed-records.ts';
import { decodeEntities, htmlToText } from './html-text.ts';
import { readAccessRoute } from './read-access.ts';
import { asShown, readWays } from './read-ways.ts';
import { lastChecked } from './last-checked.ts';
import { listedHours } from './listed-hours.ts';
import { fieldsOf, numberOrNull, textOrNull, type Fields } from './null-like.ts';
import { readPlace } from './read-place.ts';
import { readAges, readAudience } from './read-audience.ts';

/** Tables and day a reading depends on: `day` is an ISO day, later dates in the feed are slips. */
export type ReadOptions = { day: string; outcodes?: Outcodes; areas?: readonly CouncilCircle[] };
export type ReadReport = {
	read: number;
	kept: number;
	mended: Record<string, number>;
	dropped: { id: string; reason: string }[];
};

function statusOf(value: unknown): Service['status'] {
	const status = (textOrNull(value) ?? 'active').toLowerCase();
	if (/^(?:active|open|live|published|approved|current)$/.test(status)) return 'active';
	return /temporar|suspend|paus/.test(status) ? 'temporarily-closed' : 'closed';
}

// The places of refuges must not be published (Open Referral UK, data sharing guidance).
const REFUGE = /\brefuge (?:space|accommodation|for women)|women'?s refuge|\brefuges\b|safe house/i;

// A line or clause with a postcode, or with a number and a street.
const ADDRESS =
	/[^.;\n•]*\b(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\d+[a-z]? (?:\p{Lu}[\p{L}’']+ )+(?:Street|Road|Lane|Avenue|Close|Drive|Way|Place|Terrace|Gardens|Crescent|Court)\b)[^.;\n•]*[.;]?/gu;

const withoutAddresses = (text: string) => text.replace(ADDRESS, '').trim();

type Reading = { service: Service; mended: string[] } | { dropped: string };

function readRecord(raw: Fields, key: string, options: ReadOptions): Reading {
	const tables = { outcodes: options.outcodes ?? {}, areas: options.areas ?? [] };
	const name = decodeEntities(textOrNull(raw.name) ?? '')
		.replace(/\s+/g, ' ')
		.trim();
	if (name === '') return { dropped: 'no name' };
	const status = statusOf(raw.status);
	if (status === 'closed') return { dropped: 'status is not active' };
	const description = typeof raw.description === 'string' ? raw.description : '';
	const whole = htmlToText(description);
	const hidden = REFUGE.test(`${name} ${whole}`);
	const text = hidden ? withoutAddresses(whole) : whole;
	const summary = text.replace(/\s/g, '').length < 5 ? null : text;
	const organisation = fieldsOf(raw.organization ?? raw.organisation);
	const { ages, crossed } = readAges(raw, name, text);
	const inTouch = readWays(raw, description, text);
	const place = readPlace(raw, `${name}\n${text}`, tables);
	const { address } = place;
	const ways: WayIn[] =
		address === null || hidden ? inTouch : [...inTouch, { kind: 'place', to: address }];
	const year = numberOrNull(raw.source_year);
	const publisher = textOrNull(organisation.name) ?? key;
	const to = (kind: WayIn['kind']) => inTouch.find((way) => way.kind === kind)?.to ?? null;
	const service: Service = {
		id: `${key}:${textOrNull(raw.id)}`,
		name,
		summary,
		lang: LANGUAGES[0],
		organisation: textOrNull(organisation.name),
		...readAudience(raw),
		ages,
		...place.covers,
		...(hidden ? { points: [], outcodes: [] } : {}),
		...readAccessRoute(raw, name, text, options.day),
		ways: asShown(ways),
		person: null,
		listens: false,
		roles: [],
		onlyAbout: [],
		onlyFor: [],
		oftenHelps: [],
		hours: listedHours(raw),
		languages: [],
		lastChecked: lastChecked(raw, options.day),
		source: year === null ? null : { publisher, page: null, year, readOn: null },
		status
	};
	const mended = [
		/<[a-z]/i.test(description) && 'description was HTML',
		summary === null && 'description was empty',
		name !== raw.name && 'name was tidied',
		crossed && 'ages were crossed and are ignored',
		textOrNull(raw.url) !== null &&
			to('website') !== raw.url &&
			'web address was mended or left out',
		textOrNull(raw.email) !== null && to('email') !== raw.email && 'email was mended or left out',
		textOrNull(raw.assured_date) !== null &&
			service.lastChecked !== raw.assured_date &&
			'date checked was mended or left out',
		inTouch.length === 0 && 'no way to get in touch was found',
		hidden && (address !== null || text !== whole) && 'address of a refuge was left out'
	].filter((kind) => kind !== false);
	return { service, mended };
}

/** Reads an Open Referral UK 1.0 or 3.0 feed, leniently, record by record. Throws FeedProblem when the whole is no such feed. */
export function readOpenReferral(
	json: unknown,
	key: string,
	options: ReadOptions
): { services: Service[]; report: ReadReport } {
	const records = recordsOf(json);
	const services = new Map<string, Service>();
	const same = new Map<string, string>();
	const report: ReadReport = { read: records.length, kept: 0, mended: {}, dropped: [] };
	for (const record of records) {
		const raw = fieldsOf(record);
		const id = textOrNull(raw.id);
		if (id === null) {
			report.dropped.push({ id: '', reason: 'no id' });
			continue;
		}
		const reading = readRecord(raw, key, options);
		if ('dropped' in reading) {
			report.dropped.push({ id, reason: reading.dropped });
			continue;
		}
		const { service, mended } = reading;
		const sameAs = sameServiceKey(service);
		const earlier = sameAs === null ? undefined : same.get(sameAs);
		if (services.has(service.id))
			report.dropped.push({ id, reason: 'id repeated, the last is kept' });
		else if (earlier !== undefined) {
			report.dropped.push({ id, reason: `same service as ${earlier}` });
			continue;
		}
		if (sameAs !== null) same.set(sameAs, id);
		services.set(service.id, Service.parse(service));
		for (const kind of mended) report.mended[kind] = (report.mended[kind] ?? 0) + 1;
	}
	report.kept = services.size;
	return { services: [...services.values()], report };
}
