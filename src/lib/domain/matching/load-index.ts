import { bearingsOf } from './bearings.ts';
import type { Columns } from '../directory/columns.ts';
import { readVarints } from '../directory/columns.ts';
import { linesOf, type Lines } from '../directory/lines.ts';
import type { Directory, PlaceTables, WithPattern } from './directory-index.ts';
import { checkedDayOf, factReader, FACTS_APART, rowsWith } from './fact-columns.ts';
import { generalKinds } from './general-help.ts';
import type { IndexData, Person, Phrase } from './index-data.ts';
import { softened, tokens } from './plain-words.ts';
import { placeAmong, postingsOf, rowsOfSteps } from './postings.ts';
import { termPattern } from './term-pattern.ts';
import { SAID_FROM } from './weights.ts';
import { wordLists } from './word-lists.ts';

export { FACTS_APART };

type Lexicon = Pick<
	IndexData,
	'people' | 'roles' | 'crisis' | 'shortForms' | 'stopWords' | 'commonWords' | 'placeWords'
>;
type Counted = [id: string, rows: number][];

/** What an index has before its columns. */
export type IndexHeader = {
	/** How many services. */
	size: number;
	/** By fact, its distinct values. */
	facts: Record<string, unknown[]>;
	lifeAreas: Counted;
	concepts: Counted;
	/** For each concept, the line at which its phrases begin. */
	phrases: number[];
	tagged: Counted;
	lexicon: Lexicon;
};

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

function once<Value>(make: () => Value): () => Value {
	let made: { value: Value } | undefined;
	return () => (made ??= { value: make() }).value;
}

// Hundreds of patterns are made only for somebody who said something in words.
function withPattern<Own extends { terms: readonly string[] }>(own: Own): Own & WithPattern {
	const pattern = once(() => termPattern(own.terms));
	return {
		...own,
		get pattern() {
			return pattern();
		}
	};
}

const listsOf = (columns: Columns, name: string) => ({
	steps: columns.numbers(`${name}.steps`),
	strengths: columns.numbers(`${name}.strengths`)
});

function taggedOf(columns: Columns, lists: Counted): Directory['isTagged'] {
	const steps = columns.numbers('tagged.steps');
	let byte = 0;
	const tagged = new Map(
		lists.map(([id, count]) => {
			const rows = new Uint32Array(count);
			byte = readVarints(steps, byte, rows);
			return [id, rowsOfSteps(rows)];
		})
	);
	return (id, row) => {
		const rows = tagged.get(id);
		return rows !== undefined && placeAmong(rows, row) !== -1;
	};
}

function phraseReader(
	columns: Columns,
	{ phrases, concepts: lists }: IndexHeader,
	concepts: Directory['concepts']
): Directory['phraseOf'] {
	const lines = linesOf(() => columns.text('phrases'));
	let before = 0;
	const places = new Map(
		lists.map(([id, count], i) => {
			before += count;
			return [id, { line: phrases[i] ?? 0, at: before - count }];
		})
	);
	const numbers = once(() => {
		const packed = columns.numbers('phrases.numbers');
		// Numbers of one byte each, as most are, are read where they stand.
		if (packed.length === before) return packed;
		const all = new Uint32Array(before);
		readVarints(packed, 0, all);
		return all;
	});
	return (id, row) => {
		const list = concepts.get(id);
		const place = places.get(id);
		const at = list === undefined ? -1 : placeAmong(list.rows, row);
		if (place === undefined || at === -1) return '';
		return JSON.parse(lines.at(place.line + (numbers()[place.at + at] ?? 0))) as Phrase;
	};
}

// What was given out is asked for again, and a look through fifty thousand ids takes a while.
function idsOf(ids: Lines): Pick<Directory, 'idOf' | 'rowOf'> {
	const rows = new Map<string, number>();
	return {
		idOf(row) {
			const id = ids.at(row);
			rows.set(id, row);
			return id;
		},
		rowOf: (id) => rows.get(id) ?? ids.rowOf(id)
	};
}

// Engines leave a pattern of more than about twenty thousand letters unoptimised.
const PART = 400;
const inParts = (terms: readonly string[]): string[][] =>
	Array.from({ length: Math.ceil(terms.length / PART) }, (_, at) =>
		terms.slice(at * PART, (at + 1) * PART)
	);

/** Makes a directory of an index in columns, as `packIndex` wrote it. Throws an Error when a column is missing. */
export function loadIndex(columns: Columns, header: IndexHeader, tables: PlaceTables): Directory {
	const { size, lexicon } = header;
	const concepts = postingsOf(header.concepts, listsOf(columns, 'concepts'), 100);
	const names = linesOf(() => columns.text('names'));
	const ids = linesOf(() => columns.text('ids'));
	const facts = factReader(columns, header.facts, (row) => names.at(row).slice(1));
	const listening = rowsWith(columns, header.facts, 'listens', true);
	const { people, roles, crisis, stopWords, commonWords, placeWords } = lexicon;
	const isNot = (term: string) => term.startsWith('!');
	return {
		size,
		...idsOf(ids),
		facts,
		names,
		lifeAreas: postingsOf(header.lifeAreas, listsOf(columns, 'areas'), 100),
		concepts,
		words: wordLists(columns),
		termVocabulary: once(
			() =>
				new Set([
					...stopWords,
					...commonWords,
					...[...people, ...roles].flatMap(({ terms }) => terms.flatMap(tokens)),
					...crisis.flatMap(tokens)
				])
		),
		shortForms: new Map(Object.entries(lexicon.shortForms)),
		stopWords: new Set(stopWords),
		commonWords: new Set(commonWords),
		placeWords: new Set(placeWords),
		termWords: new Set(people.flatMap(({ terms }) => terms)),
		roles: roles.map(withPattern),
		crisis: inParts(
			crisis
				.filter((term) => !isNot(term))
				.flatMap((term) => (term.startsWith('~') ? softened(term.slice(1)) : term))
		).map((terms) => withPattern({ terms })),
		notCrisis: withPattern({ terms: crisis.filter(isNot) }),
		phraseOf: phraseReader(columns, header, concepts),
		listening,
		national: rowsWith(columns, header.facts, 'national', true),
		general: once(() => generalKinds({ concepts, listening, facts })),
		links: linksOf(people),
		people: people.map(withPattern),
		numbers: new Map(people.map(({ id }, at) => [id, at])),
		bearings: bearingsOf(size, people, concepts),
		checkedDay: checkedDayOf(columns, header.facts),
		isTagged: taggedOf(columns, header.tagged),
		tables
	};
}
