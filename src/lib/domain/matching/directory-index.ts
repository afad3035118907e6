import type { Lines } from '../directory/lines.ts';
import type { CouncilCircle, Outcodes, Point } from '../directory/place.ts';
import type { IndexData, Person, Phrase, ServiceFacts } from './index-data.ts';
import type { PostingLists } from './postings.ts';
import type { WordLists } from './word-lists.ts';

/** A row, how strongly it is of a kind, and where it stands, null for what is national or has no place. */
export type OfKind = { row: number; strength: number; at: Point | null };

/**
 * Concepts that bear on how well each service fits: the first of row `r` stands at `first[r]` of `links`,
 * 0 is none. Each is two numbers side by side, so that memory is gone to once: where the next one
 * stands, and its concept with its strength.
 */
export type Bearings = { first: Uint32Array; links: Uint32Array };

/** Terms as one pattern, made when it is first asked for; null where there are none. */
export type WithPattern = { readonly pattern: RegExp | null };

/** A directory ready to be matched: everything typed, and read out of its columns when it is asked for. */
export type Directory = {
	/** How many services: rows go from 0 up to here. */
	size: number;
	idOf: (row: number) => string;
	/** -1 for an id that no service has. */
	rowOf: (id: string) => number;
	facts: (row: number) => ServiceFacts;
	/** Names with a space before each word, to find words by their beginning. */
	names: Lines;
	lifeAreas: Pick<PostingLists, 'get'>;
	concepts: Pick<PostingLists, 'get'>;
	words: WordLists;
	/** Every word of our terms, plain and without plural endings. */
	termVocabulary: () => ReadonlySet<string>;
	/** What people type for short, and what it stands for. */
	shortForms: ReadonlyMap<string, string>;
	stopWords: ReadonlySet<string>;
	/** Words that say too little to match alone. */
	commonWords: ReadonlySet<string>;
	/** Terms of one word that people say, such as `gp`: short as some are, they mean something. */
	termWords: ReadonlySet<string>;
	/** Names of places and languages. */
	placeWords: ReadonlySet<string>;
	roles: readonly (IndexData['roles'][number] & WithPattern)[];
	crisis: readonly WithPattern[];
	/** What sounds like distress and is not. */
	notCrisis: WithPattern;
	/** The record's own words that say a concept, empty when it has none. */
	phraseOf: (concept: string, row: number) => Phrase;
	/** Rows of lines that listen, and of what is national. */
	listening: readonly number[];
	national: readonly number[];
	/** Help with anything, by kind. */
	general: () => ReadonlyMap<string, readonly OfKind[]>;
	/** By life area, the concepts whose words name it, and those that we link with it. */
	links: ReadonlyMap<string, { literal: string[]; linked: string[] }>;
	people: readonly (Person & WithPattern)[];
	/** Where each concept stands among them. */
	numbers: ReadonlyMap<string, number>;
	bearings: Bearings;
	/** Days since 1970 when a row was last checked, NaN when not stated. */
	checkedDay: (row: number) => number;
	/** Whether the feed itself tags a service with a life area or a circumstance. */
	isTagged: (id: string, row: number) => boolean;
	tables: PlaceTables;
};
/** Tables handed in: outcode centres, council circles, and outcode to area slugs where a deployment knows them. */
export type PlaceTables = {
	outcodes: Outcodes;
	areas: readonly CouncilCircle[];
	outcodeAreas?: Readonly<Record<string, readonly string[]>>;
};
