import type { Area, Outcodes } from '../directory/place.ts';
import { plain, tokens } from './plain-words.ts';
import { allWords, type Service } from '../directory/service.ts';
import type { IndexData, Row } from './index-data.ts';
import { joinLexicon, servicePatterns, type Lexicon } from './lexicon.ts';
import { findConcepts, type Compiled, type Found } from './find-concepts.ts';
import { levelOf } from './level.ts';
import { learnLocalities, placeFinder, scopeOf } from './scope.ts';
import { partsOf } from './strength.ts';
import { wordImpacts } from './word-impacts.ts';

const LOCAL = ['food', 'warm-space', 'community-place', 'gentle-movement', 'social-group', 'hall'];
const TAGGED_AREA = 0.6;
const TAGGED_AUDIENCE = 0.8;

function areaStrengths(found: Found, compiled: readonly Compiled[], service: Service): Found {
	const misses = new Map<string, number>();
	for (const { id, areas } of compiled) {
		const strength = found.get(id) ?? 0;
		if (strength === 0) continue;
		for (const [area, weight] of Object.entries(areas))
			misses.set(area, (misses.get(area) ?? 1) * (1 - strength * weight * 0.9));
	}
	const strengths: Found = new Map([...misses].map(([area, miss]) => [area, 1 - miss]));
	const own = service.lifeAreas.filter(({ source }) => source === 'tag');
	const share = TAGGED_AREA * Math.min(1, 3 / (own.length + service.audience.length));
	for (const { id } of own) strengths.set(id, 1 - (1 - (strengths.get(id) ?? 0)) * (1 - share));
	return strengths;
}

function addTags(found: Found, service: Service): void {
	// A record that ticks every box says that all are welcome, not who it is for.
	const share = TAGGED_AUDIENCE * Math.min(1, 3 / service.audience.length);
	for (const { id } of service.audience)
		found.set(id, 1 - (1 - (found.get(id) ?? 0)) * (1 - share));
}

const MONTH =
	'(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const DATED = RegExp(
	`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?: \\d{4})? ?(?:-|–|to|until|and) ?(?:\\w+day )?\\d{1,2}|\\bstarts? (?:on )?\\w* ?\\d{1,2}(?:st|nd|rd|th)? ${MONTH}|\\bstart \\d{1,2} ${MONTH}`,
	'i'
);

function rowOf(
	service: Service,
	found: Found,
	scope: { circles: { lat: number; lon: number; radius: number }[]; national: boolean },
	local: boolean
): Row {
	const text = `${allWords(service.name)} ${allWords(service.summary)}`;
	const round = (n: number) => Math.round(n * 1000) / 1000;
	return {
		level: service.level ?? levelOf(found, text),
		route: service.route.id,
		routeTagged: service.route.source === 'tag',
		cost: service.cost.id,
		costTagged: service.cost.source === 'tag',
		company: service.company.id,
		reach: service.channels.map(({ id }) => id),
		reachTagged: service.channels.filter(({ source }) => source === 'tag').map(({ id }) => id),
		access: service.access,
		ages: service.ages,
		circles: scope.circles.map(({ lat, lon, radius }) => [round(lat), round(lon), round(radius)]),
		areas: service.areas,
		local,
		national: scope.national,
		nations: service.nations,
		placed: service.points.length > 0,
		hasContact: service.phones.length + service.emails.length > 0 || service.url !== null,
		status: service.status,
		checked:
			service.lastChecked ?? (service.sourceYear === null ? null : `${service.sourceYear}-12-31`),
		dated: DATED.test(text),
		name: plain(allWords(service.name))
	};
}

const MAX_WORDS = 260;

/** Works out all that can be known of a directory before a person comes. Pure: tables and lexicon are handed in. */
export function buildIndex(
	services: readonly Service[],
	lexicon: Lexicon,
	tables: { outcodes: Outcodes; areas: readonly Area[] }
): IndexData {
	const compiled = joinLexicon(lexicon).map((concept) => ({
		...concept,
		patterns: servicePatterns(concept.service)
	}));
	const localities = learnLocalities(services, tables.outcodes, tables.areas);
	const find = placeFinder(tables.areas, localities, tables.outcodes);
	const data: IndexData = {
		version: 1,
		ids: services.map(({ id }) => id),
		lifeAreas: {},
		concepts: {},
		tagged: {},
		words: {},
		people: joinLexicon(lexicon).map(({ service, person, ...concept }) => ({
			...concept,
			terms: [
				...person,
				...(person.length > 0 || concept.kind === 'kind'
					? []
					: service.map((term) => term.replace('^', '')))
			]
		})),
		stopWords: [...new Set(tokens(Object.values(lexicon.stopWords).join(' ')))],
		rows: []
	};
	const post = (to: Record<string, number[]>, found: Found, row: number) => {
		for (const [id, strength] of found)
			if (strength >= 0.05) (to[id] ??= []).push(row, Math.round(strength * 100));
	};
	services.forEach((service, row) => {
		const parts = partsOf(allWords(service.name), allWords(service.summary));
		const found = findConcepts(compiled, parts);
		addTags(found, service);
		post(data.lifeAreas, areaStrengths(found, compiled, service), row);
		post(data.concepts, found, row);
		for (const { id, source } of [...service.lifeAreas, ...service.audience])
			if (source === 'tag') (data.tagged[id] ??= []).push(row);
		const local =
			LOCAL.some((id) => (found.get(id) ?? 0) >= 0.45) || service.company.id === 'group';
		data.rows.push(rowOf(service, found, scopeOf(service, find, tables.areas, local), local));
	});
	const impacts = wordImpacts(
		services.map((service) => ({
			title: tokens(`${allWords(service.name)}`),
			rest: tokens(`${allWords(service.summary)} ${service.organisation ?? ''}`).slice(0, MAX_WORDS)
		}))
	);
	for (const [word, rows] of impacts) data.words[word] = [...rows].flat();
	return data;
}
