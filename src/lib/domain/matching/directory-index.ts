import type { CouncilCircle, Outcodes, Point } from '../directory/place.ts';
import type { IndexData, Person, Phrase, ServiceFacts } from './index-data.ts';
import type { Postings } from './postings.ts';

/** A row, how strongly it is of a kind, and where it stands, null for what is national or has no place. */
export type OfKind = { row: number; strength: number; at: Point | null };

/** Concepts that bear on how well each service fits: those of row `r` stand from `starts[r]` to `starts[r + 1]`. */
export type Bearings = { starts: Uint32Array; concepts: Uint16Array; strengths: Float32Array };

/** A directory ready to be matched: everything typed, nothing to work out again. */
export type Directory = {
	ids: readonly string[];
	rows: readonly ServiceFacts[];
	/** Names with a space before each word, to find words by their beginning. */
	names: readonly string[];
	lifeAreas: ReadonlyMap<string, Postings>;
	concepts: ReadonlyMap<string, Postings>;
	words: ReadonlyMap<string, Postings>;
	sortedWords: readonly string[];
	/** Every word of the records and of our terms, plain and without plural endings. */
	vocabulary: ReadonlySet<string>;
	/** What people type for short, and what it stands for. */
	shortForms: ReadonlyMap<string, string>;
	stopWords: ReadonlySet<string>;
	/** Words that say too little to match alone. */
	commonWords: ReadonlySet<string>;
	/** Terms of one word that people say, such as `gp`: short as some are, they mean something. */
	termWords: ReadonlySet<string>;
	/** Names of places and languages. */
	placeWords: ReadonlySet<string>;
	roles: readonly (IndexData['roles'][number] & { pattern: RegExp | null })[];
	crisis: RegExp | null;
	/** What sounds like distress and is not. */
	notCrisis: RegExp | null;
	phrases: Readonly<Record<string, readonly Phrase[]>>;
	/** Rows of lines that listen. */
	listening: readonly number[];
	/** Help with anything, by kind. */
	general: ReadonlyMap<string, readonly OfKind[]>;
	/** By life area, the concepts whose words name it, and those that we link with it. */
	links: ReadonlyMap<string, { literal: string[]; linked: string[] }>;
	people: readonly (Person & { pattern: RegExp | null })[];
	/** Where each concept stands among them. */
	numbers: ReadonlyMap<string, number>;
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
