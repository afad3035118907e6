import { byLanguage, LANGUAGES, type Language } from '../site/language.ts';
import type { CouncilCircle, Outcodes } from '../directory/place.ts';
import { allWords, type Service, type ServiceList } from '../directory/service.ts';
import { apart } from './apart.ts';
import { compiled, findConcepts, type Compiled, type Found } from './find-concepts.ts';
import { phraseReader } from './phrases.ts';
import type { IndexData, Pairs } from './index-data.ts';
import { joinLexicon, joinRoles, type Lexicon } from './lexicon.ts';
import { meantFor } from './meant-for.ts';
import { tokens } from './plain-words.ts';
import { learnLocalities, placeFinder } from './place-finder.ts';
import { scopeOf } from './scope.ts';
import { factsOf, roleReader } from './service-facts.ts';
import { partsOf } from './strength.ts';
import { FOUND } from './weights.ts';
import { fullText, wordImpacts } from './word-impacts.ts';

const OTHER_GENDER: Record<string, string> = { man: 'woman', woman: 'man' };
const LOCAL = ['food', 'warm-space', 'community-place', 'gentle-movement', 'social-group', 'hall'];

type Tables = { outcodes: Outcodes; areas: readonly CouncilCircle[] };

// Either being so makes it so: strengths join as chances do.
const joined = (a: number, b: number) => 1 - (1 - a) * (1 - b);

function areaStrengths(found: Found, concepts: readonly Compiled[], service: Service): Found {
	const strengths: Found = new Map();
	const raise = (area: string, by: number) =>
		strengths.set(area, joined(strengths.get(area) ?? 0, by));
	for (const { id, areas } of concepts) {
		const strength = found.get(id) ?? 0;
		if (strength === 0) continue;
		for (const [area, weight] of Object.entries(areas)) raise(area, strength * weight * FOUND.text);
	}
	// Tags of our own packs are few and meant; a feed's are often every box ticked.
	const own = service.lifeAreas.filter(({ source }) => source === 'tag');
	const ours = service.source !== null;
	const many = ours ? own.length : own.length + service.audience.length;
	const share = (ours ? FOUND.listed : FOUND.taggedArea) * Math.min(1, FOUND.fewTags / many);
	for (const { id } of own) raise(id, share);
	for (const id of service.oftenHelps) raise(id, FOUND.oftenHelps);
	return strengths;
}

/** Genders that a name names. */
function gendersIn(title: string, concepts: readonly Compiled[]): Set<string> {
	const named = concepts.filter(
		({ dimension, patterns }) =>
			dimension === 'gender' && patterns.title !== null && title.search(patterns.title) >= 0
	);
	return new Set(named.map(({ id }) => id));
}

function addTags(found: Found, service: Service, titled: ReadonlySet<string>): void {
	// A record that ticks every box says that all are welcome, not who it is for.
	const share = FOUND.taggedAudience * Math.min(1, FOUND.fewTags / service.audience.length);
	for (const { id } of service.audience) {
		// What is called help for men is for men, whichever boxes are ticked.
		const other = OTHER_GENDER[id];
		if (other === undefined || titled.has(id) || !titled.has(other))
			found.set(id, joined(found.get(id) ?? 0, share));
	}
}

/** A service as it is told: once in each of its languages, by that language's terms, so that no word is taken for one of the other; all at once when a feed does not tell them apart. */
function tellingsOf(
	{ name, summary }: Service,
	all: readonly Compiled[],
	each: Record<Language, readonly Compiled[]>
) {
	const telling = (title: string, text: string, concepts: readonly Compiled[]) => ({
		name: title,
		summary: text,
		parts: partsOf(title, text),
		concepts
	});
	if (typeof name === 'string') return [telling(name, allWords(summary), all)];
	const told = typeof summary === 'string' || summary === null ? {} : summary;
	return LANGUAGES.filter((language) => name[language] !== undefined).map((language) =>
		telling(name[language] ?? '', told[language] ?? '', each[language])
	);
}

/** How strongly each concept is found in all tellings together: what only one of two languages says is half said. */
function together(tellings: readonly Found[]): Found {
	const all: Found = new Map();
	for (const id of new Set(tellings.flatMap((found) => [...found.keys()]))) {
		const told = tellings.map((found) => found.get(id) ?? 0);
		all.set(id, Math.max(...told) * (told.includes(0) ? FOUND.oneLanguage : 1));
	}
	return all;
}

function people(lexicon: Lexicon): IndexData['people'] {
	return joinLexicon(lexicon).map(({ service, named, person, ...concept }) => {
		const own = [...service, ...named]
			.filter((term) => !term.startsWith('!'))
			.map((term) => term.replace('^', ''));
		const terms = person.length > 0 || concept.kind === 'kind' ? person : own;
		return { ...concept, terms };
	});
}

/** Works out all that can be known of a directory before a person comes. Pure: tables and lexicon are handed in. */
export function buildIndex(services: ServiceList, lexicon: Lexicon, tables: Tables): IndexData {
	const concepts = compiled(joinLexicon(lexicon));
	const each = byLanguage((language) => compiled(joinLexicon(lexicon, [language])));
	const rolesIn = roleReader(joinRoles(lexicon));
	const commonWords = new Set(tokens(Object.values(lexicon.commonWords).join(' ')));
	const localities = learnLocalities(services, tables.outcodes, tables.areas, commonWords);
	const find = placeFinder(tables.areas, localities, tables.outcodes);
	const impacts = wordImpacts(services);
	const likely = fullText(impacts, lexicon.areaWords);
	const data: IndexData = {
		ids: [],
		lifeAreas: {},
		concepts: {},
		phrases: {},
		tagged: {},
		words: impacts,
		people: people(lexicon),
		roles: joinRoles(lexicon).map(({ service: _, person, ...role }) => ({
			...role,
			terms: person
		})),
		crisis: Object.values(lexicon.crisis).flat(),
		shortForms: Object.assign({}, ...Object.values(lexicon.shortForms)) as Record<string, string>,
		stopWords: [...new Set(tokens(Object.values(lexicon.stopWords).join(' ')))],
		commonWords: [...commonWords],
		placeWords: [
			...new Set(tables.areas.flatMap(({ names }) => names.flatMap(tokens))),
			...[...localities.keys()].flatMap(tokens)
		],
		rows: []
	};
	const post = (to: Pairs, found: Found, row: number) => {
		for (const [id, strength] of found)
			if (strength >= FOUND.kept) (to[id] ??= []).push(row, Math.round(strength * 100));
	};
	for (const service of services) {
		const row = data.ids.push(service.id) - 1;
		const [name, summary] = [allWords(service.name), allWords(service.summary)];
		const parts = partsOf(name, summary);
		const phrases = phraseReader(service, concepts, each);
		const tellings = tellingsOf(service, concepts, each);
		const found = together(tellings.map((told) => findConcepts(told.concepts, told.parts)));
		addTags(found, service, gendersIn(parts.title, concepts));
		const areas = areaStrengths(found, concepts, service);
		for (const [area, of] of likely) {
			const more = (of.get(row) ?? 0) * FOUND.fullText;
			if (more > 0) areas.set(area, joined(areas.get(area) ?? 0, more));
		}
		post(data.lifeAreas, areas, row);
		post(data.concepts, found, row);
		concepts.forEach(({ id }, at) => {
			if ((found.get(id) ?? 0) >= FOUND.kept) (data.phrases[id] ??= []).push(apart(phrases(at)));
		});
		for (const { id, source } of [...service.lifeAreas, ...service.audience])
			if (source === 'tag') (data.tagged[id] ??= []).push(row);
		const local =
			LOCAL.some((id) => (found.get(id) ?? 0) >= FOUND.local) || service.company.id === 'group';
		const scope = scopeOf(service, find, tables.areas, { local, ordinary: commonWords });
		data.rows.push(
			apart(
				factsOf(service, found, scope, {
					local,
					roles: rolesIn(parts),
					meantFor: [
						...new Set(
							tellings.flatMap((told) =>
								meantFor(
									told.name,
									told.summary,
									told.concepts.filter(({ id }) => found.has(id))
								)
							)
						)
					]
				})
			)
		);
	}
	return data;
}
