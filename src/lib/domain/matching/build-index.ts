import type { Area, Outcodes } from '../place.ts';
import { plain, tokens } from '../plain-words.ts';
import { allWords, type Service } from '../service.ts';
import type { IndexData, Row } from './index-data.ts';
import { joinLexicon, servicePatterns, type JoinedConcept, type Lexicon } from './lexicon.ts';
import { levelOf } from './level.ts';
import { learnLocalities, placeFinder, scopeOf } from './scope.ts';
import { partsOf, strengthOf, type Parts } from './strength.ts';

type Found = Map<string, number>;
type Compiled = JoinedConcept & { patterns: ReturnType<typeof servicePatterns> };

const LOCAL = ['food', 'warm-space', 'community-place', 'gentle-movement', 'social-group', 'hall'];
const TAGGED_AREA = 0.6;
const TAGGED_AUDIENCE = 0.8;

const MANY_SUBJECTS = 5;

function findConcepts(compiled: readonly Compiled[], parts: Parts): Found {
	const found: Found = new Map();
	for (const { id, patterns } of compiled) {
		const strength = strengthOf(patterns, parts);
		if (strength > 0) found.set(id, strength);
	}
	const soften = (concepts: readonly Compiled[], share: number) => {
		for (const { id, patterns } of concepts) {
			const titled = strengthOf(patterns, { ...parts, head: '', body: '' });
			found.set(id, titled + ((found.get(id) ?? 0) - titled) * share);
		}
	};
	// A text that lists many kinds of people is open to them all and for none of them.
	const audiences = compiled.filter(({ id, kind }) => kind === 'audience' && found.has(id));
	if (new Set(audiences.map(({ dimension }) => dimension)).size >= 4) soften(audiences, 0.5);
	// One that lists many subjects is not much about any one of them.
	const subjects = compiled.filter(({ id, kind }) => kind === 'subject' && found.has(id));
	const over = subjects.filter(({ id }) => (found.get(id) ?? 0) >= 0.15).length - MANY_SUBJECTS;
	if (over > 0) soften(subjects, 1 / (1 + 0.07 * over));
	return found;
}

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

function wordImpacts(
	texts: readonly { title: string[]; rest: string[] }[]
): Map<string, Map<number, number>> {
	const impacts = new Map<string, Map<number, number>>();
	const average = texts.reduce((sum, { rest }) => sum + rest.length, 0) / (texts.length || 1);
	texts.forEach(({ title, rest }, row) => {
		const counts = new Map<string, number>();
		for (const word of title) counts.set(word, (counts.get(word) ?? 0) + 3);
		for (const word of rest) counts.set(word, (counts.get(word) ?? 0) + 1);
		const length = 0.4 + 0.6 * (rest.length / (average || 1));
		for (const [word, n] of counts) {
			const rows = impacts.get(word) ?? new Map<number, number>();
			rows.set(row, (n * 2.2) / (n + 1.2 * length));
			impacts.set(word, rows);
		}
	});
	for (const rows of impacts.values()) {
		const rarity = Math.log(1 + (texts.length - rows.size + 0.5) / (rows.size + 0.5));
		for (const [row, impact] of rows) rows.set(row, Math.max(1, Math.round(impact * rarity * 10)));
	}
	return impacts;
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
		checked: service.lastChecked,
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
		stopWords: [...new Set(tokens(`${lexicon.stopWords.en} ${lexicon.stopWords.cy}`))],
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
