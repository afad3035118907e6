import { wordsIn, type Service } from '#lib/domain/directory/service.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { recordsOf } from './feed-records.ts';
import { emptyTally, judge } from './feed-tally.ts';
import { inParts, type FeedSource } from './feeds/feed-source.ts';
import { htmlToText } from './html-text.ts';
import { textOrNull, type Fields } from './null-like.ts';
import { readingOf, type ReadOptions } from './read-record.ts';
import { seeded } from './seeded.ts';

export const FACT_KINDS = ['ages', 'cost', 'way in', 'place', 'hours', 'tags'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** One fact of a record as it was read, the words it was read from, and the fields of the source that speak of it. */
export type Fact = { kind: FactKind; said: string; readFrom: string[]; id: string };
/** A fact with the record it stands in, as the source has it. */
export type DrawnFact = Fact & { raw: Fields };

/** Fields of the dialects that speak of each kind of fact, at any depth of a record. */
const FIELDS: Record<FactKind, RegExp> = {
	ages: /^(?:eligibil\w*|m(?:in|ax)(?:imum)?_age|age_band\w*)$/,
	cost: /^(?:cost_options|fees\w*|free)$/,
	'way in': /^(?:attending_\w+|pc_attendingAccess\w*|needs_referral|application_process)$/,
	place: /^(?:locations?|service_at_locations|service_areas?|(?:physical_)?addresses|\w*geometry)$/,
	hours: /^(?:regular_schedules?|schedules|holiday_schedules?)$/,
	tags: /^(?:pc_targetAudience|taxonomies|service_taxonomys|attributes|suitabilities|send_needs|accessibilit\w+|accessibility_for_disabilities|languages)$/
};
const MOST_OF_FIELDS = 900;
const MOST_OF_TEXT = 3000;

const words = (value: Service['summary']) => wordsIn(value, LANGUAGES[0]);

/** What a service as read says, fact by fact; what it does not state is no fact. */
export function factsOf(service: Service): Fact[] {
	const { id, ages, cost, route, channels, company, points, outcodes, areas } = service;
	const from = service.readFrom ?? {};
	const facts: Fact[] = [];
	const say = (kind: FactKind, said: string, ...read: (string | undefined)[]) =>
		facts.push({ kind, said, readFrom: read.filter((text) => text !== undefined), id });
	if (ages) say('ages', `${ages.min ?? ''}–${ages.max ?? ''} (${ages.source})`, from.ages);
	if (cost.id !== 'not-stated') {
		const about = [cost.price, cost.freeFor && `free for: ${cost.freeFor}`].filter(Boolean);
		say('cost', [cost.id, ...about].join(', '), from.cost);
	}
	if (route.id !== 'not-stated') say('way in', `route: ${route.id} (${route.source})`, from.route);
	if (channels.length > 0)
		say('way in', `by: ${channels.map((c) => c.id).join(', ')}`, from.channels);
	if (company.id !== 'not-stated') say('way in', `company: ${company.id}`, from.company);
	if (points.length + outcodes.length > 0) {
		const at = points.map(({ lat, lon }) => `${lat}, ${lon}`);
		const to = service.ways.flatMap((way) => (way.kind === 'place' ? [way.to] : []));
		say('place', ['at', ...to, ...outcodes, ...at].join(' | '), from.place);
	}
	if (areas.length > 0 || service.national)
		say('place', `covers: ${service.national ? 'nations ' : ''}${areas.join(', ')}`, from.area);
	if (service.hours !== null) say('hours', words(service.hours));
	for (const tag of service.audience) say('tags', `for: ${tag.id} (${tag.source})`, from.audience);
	for (const tag of service.lifeAreas) say('tags', `about: ${tag.id} (${tag.source})`);
	for (const access of service.access) say('tags', `access: ${access}`, from.access);
	if (service.languages.length > 0) say('tags', `languages: ${service.languages.join(', ')}`);
	return facts;
}

/** Every fact that is read out of a feed, and the records by the id that the feed gives them. Throws FeedProblem when it is no feed. */
export async function factsIn(source: FeedSource, options: ReadOptions): Promise<DrawnFact[]> {
	const facts: DrawnFact[] = [];
	const tally = 'whole' in source ? undefined : emptyTally();
	const take = (json: unknown) => {
		for (const raw of recordsOf(json, tally).records) {
			if (textOrNull(raw.id) === null) continue;
			const reading = readingOf(raw, 'feed', options);
			if ('service' in reading)
				facts.push(...factsOf(reading.service).map((fact) => ({ ...fact, raw })));
		}
	};
	try {
		if ('whole' in source) take(source.whole);
		else for await (const part of inParts(source.records(), 1000)) take(part);
	} finally {
		await source.close();
	}
	if (tally !== undefined) judge(tally);
	return facts;
}

/** So many facts, drawn with a seed: a kind first, so that rare kinds are read as often as common ones, and none twice. */
export function drawFacts<Any extends Fact>(
	facts: readonly Any[],
	{ seed, count }: { seed: number; count: number }
): Any[] {
	const next = seeded(seed);
	const left = FACT_KINDS.map((kind) => facts.filter((fact) => fact.kind === kind));
	const drawn: Any[] = [];
	while (drawn.length < count) {
		const open = left.filter((of) => of.length > 0);
		const kind = open[Math.floor(next() * open.length)];
		if (kind === undefined) break;
		drawn.push(...kind.splice(Math.floor(next() * kind.length), 1));
	}
	return drawn;
}

function fieldsAbout(value: unknown, kind: FactKind, depth = 0): string[] {
	if (typeof value !== 'object' || value === null || depth > 6) return [];
	return Object.entries(value).flatMap(([field, inner]) => {
		if (!FIELDS[kind].test(field)) return fieldsAbout(inner, kind, depth + 1);
		const said = JSON.stringify(inner);
		return /^(?:null|""|\[\]|\{\})?$/.test(said ?? '') ? [] : [`${field}: ${said}`];
	});
}

/** Facts as a page for a person to read, numbered: the fact, the words it was read from, and the source. */
export function factsPage(drawn: readonly DrawnFact[]): string {
	return drawn
		.map(({ kind, said, readFrom, id, raw }, at) => {
			const text = htmlToText(textOrNull(raw.description) ?? '').replace(/\s+/g, ' ');
			const about = fieldsAbout(raw, kind).join('; ');
			return [
				`${at + 1}. ${kind}: ${said.replaceAll('\n', ' | ')}`,
				...readFrom.map((from) => `   read from: “${from}”`),
				`   fields: ${about.slice(0, MOST_OF_FIELDS) || 'none'}`,
				`   record ${id.slice(id.indexOf(':') + 1)}: ${textOrNull(raw.name) ?? ''}. ${text.slice(0, MOST_OF_TEXT)}`
			].join('\n');
		})
		.join('\n\n');
}
