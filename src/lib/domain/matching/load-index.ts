import type { CouncilCircle, Outcodes } from '../directory/place.ts';
import { generalKinds, type OfKind } from './general-help.ts';
import { IndexData, type Person, type Phrase, type ServiceFacts } from './index-data.ts';
import { tokens } from './plain-words.ts';
import { postingsOf, type Postings } from './postings.ts';
import { termPattern } from './term-pattern.ts';
import { SAID_FROM } from './weights.ts';

const DAY = 86_400_000;

/** Concepts that bear on how well each service fits: those of row `r` stand from `starts[r]` to `starts[r + 1]`. */
export type Bearings = { starts: Uint32Array; concepts: Uint16Array; strengths: Float32Array };

/** A directory ready to be matched: everything typed, nothing to work out again. */
export type Directory = {
	ids: readonly string[];
	rows: readonly ServiceFacts[];
	lifeAreas: ReadonlyMap<string, Postings>;
	concepts: ReadonlyMap<string, Postings>;
	words: ReadonlyMap<string, Postings>;
	sortedWords: readonly string[];
	/** Every word of the records and of our terms, plain and without plural endings. */
	vocabulary: ReadonlySet<string>;
	stopWords: ReadonlySet<string>;
	/** Words that say too little to match alone. */
	commonWords: ReadonlySet<string>;
	/** Terms of one word that people say, such as `gp`: short as some are, they mean something. */
	termWords: ReadonlySet<string>;
	/** Names of places and languages. */
	placeWords: ReadonlySet<string>;
	roles: readonly (IndexData['roles'][number] & { pattern: RegExp | null })[];
	crisis: RegExp | null;
	phrases: Readonly<Record<string, readonly Phrase[]>>;
	/** Rows of lines that listen. */
	listening: readonly number[];
	/** Help with anything, by kind. */
	general: ReadonlyMap<string, readonly OfKind[]>;
	/** By life area, the concepts whose words name it, and those that we link with it. */
	links: ReadonlyMap<string, { literal: string[]; linked: string[] }>;
	people: readonly (Person & { pattern: RegExp | null })[];
	bearings: Bearings;
	/** Days since 1970 when each was last checked, NaN when not stated. */
	checkedDays: Float64Array;
	tagged: ReadonlyMap<string, ReadonlySet<number>>;
	tables: PlaceTables;
};
/** Tables handed in: outcode centres, council circles, and outcode to area slugs where a deployment knows them. */
export type PlaceTables = {
	outcodes: Outcodes;
	areas: readonly CouncilCircle[];
	outcodeAreas?: Readonly<Record<string, readonly string[]>>;
};

function bearingsOf(data: IndexData, concepts: ReadonlyMap<string, Postings>): Bearings {
	const lists: [number, number][][] = data.ids.map(() => []);
	data.people.forEach(({ id, kind, narrow }, concept) => {
		if (kind === 'subject' && narrow === 0) return;
		const found = concepts.get(id);
		found?.rows.forEach((row, i) => {
			const strength = found.strengths[i] ?? 0;
			if (strength >= 0.15) lists[row]?.push([concept, strength]);
		});
	});
	const starts = new Uint32Array(lists.length + 1);
	lists.forEach((list, row) => {
		starts[row + 1] = (starts[row] ?? 0) + list.length;
	});
	const flat = lists.flat();
	return {
		starts,
		concepts: Uint16Array.from(flat, ([concept]) => concept),
		strengths: Float32Array.from(flat, ([, strength]) => strength)
	};
}

function linksOf(people: readonly Person[]): Directory['links'] {
	const links = new Map<string, { literal: string[]; linked: string[] }>();
	const of = (area: string) => {
		const found = links.get(area) ?? { literal: [], linked: [] };
		links.set(area, found);
		return found;
	};
	for (const { id, about, areas } of people) {
		for (const area of about) of(area).literal.push(id);
		for (const [area, weight] of Object.entries(areas))
			if (weight >= SAID_FROM.linked && !about.includes(area)) of(area).linked.push(id);
	}
	return links;
}

/** Reads an index made by `buildIndex`, checked when it comes from outside. Throws a ZodError when it is broken. */
export function loadIndex(json: unknown, tables: PlaceTables): Directory {
	const data = IndexData.parse(json);
	const concepts = postingsOf(data.concepts, 100);
	const listening = data.rows.flatMap(({ listens }, row) => (listens ? [row] : []));
	const words = postingsOf(data.words, 10);
	return {
		ids: data.ids,
		rows: data.rows,
		lifeAreas: postingsOf(data.lifeAreas, 100),
		concepts,
		words,
		sortedWords: [...words.keys()].sort(),
		vocabulary: new Set([
			...words.keys(),
			...data.stopWords,
			...data.commonWords,
			...[...data.people, ...data.roles].flatMap(({ terms }) => terms.flatMap(tokens)),
			...data.crisis.flatMap(tokens)
		]),
		stopWords: new Set(data.stopWords),
		commonWords: new Set(data.commonWords),
		placeWords: new Set(data.placeWords),
		termWords: new Set(data.people.flatMap(({ terms }) => terms)),
		roles: data.roles.map((role) => ({ ...role, pattern: termPattern(role.terms) })),
		crisis: termPattern(data.crisis),
		phrases: data.phrases,
		listening,
		general: generalKinds({ concepts, listening, rows: data.rows }),
		links: linksOf(data.people),
		people: data.people.map((person) => ({ ...person, pattern: termPattern(person.terms) })),
		bearings: bearingsOf(data, concepts),
		checkedDays: Float64Array.from(data.rows, ({ checked }) =>
			checked === null ? NaN : Date.parse(checked) / DAY
		),
		tagged: new Map(Object.entries(data.tagged).map(([id, rows]) => [id, new Set(rows)])),
		tables
	};
}
