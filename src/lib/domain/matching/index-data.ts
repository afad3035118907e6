import type { Role } from '../directory/role.ts';
import type { Level, Route, Service } from '../directory/service.ts';
import type { WayKind } from '../directory/way-in.ts';
import type { Language } from '../site/language.ts';
import type { Impacts } from './word-impacts.ts';

/** Pairs `[service, strength, service, strength, ...]`, strengths 1 to 100, by row number. */
export type Pairs = Record<string, number[]>;

/** Words of a record that say a concept, as it writes them: by language where it has both. */
export type Phrase = string | Partial<Record<Language, string>>;

/** A concept of the lexicon with what people say who have to do with it. */
export type Person = {
	id: string;
	kind: 'subject' | 'audience' | 'kind';
	dimension: string | null;
	narrow: number;
	within: string | null;
	/** Circumstances in which it is somebody's without a word. */
	of: string[];
	/** Circumstances and wishes that together say it is somebody's. */
	ofAll: string[];
	/** Whole years from which it may be anybody's. */
	from: number | null;
	/** Circumstances in which it cannot be theirs: who looks for work is not in work. */
	against: string[];
	areas: Record<string, number>;
	/** Life areas that its words name. */
	about: string[];
	terms: string[];
};

/** All that matching asks of one service, besides what it is about. */
export type ServiceFacts = {
	level: Level;
	route: Route;
	routeTagged: boolean;
	cost: Service['cost']['id'];
	costTagged: boolean;
	/** Its text says what a call costs. */
	callRate: boolean;
	company: Service['company']['id'];
	companyTagged: boolean;
	reach: string[];
	reachTagged: string[];
	access: string[];
	ages: Service['ages'];
	roles: Role[];
	/** Whether the record states its roles; read out of its words otherwise. */
	rolesStated: boolean;
	/** Concepts of those whom its words say it is for. */
	meantFor: string[];
	onlyAbout: string[];
	onlyFor: string[];
	oftenHelps: string[];
	/** Somebody listens there, whatever it is about. */
	listens: boolean;
	/** `[lat, lon, miles]` of where it is or covers, each rounded to a thousandth. */
	circles: [number, number, number][];
	areas: string[];
	/** Councils that its name names. */
	titledAreas: string[];
	local: boolean;
	national: boolean;
	nations: string[];
	placed: boolean;
	hasContact: boolean;
	status: Service['status'];
	/** ISO day. */
	checked: string | null;
	/** Its text gives a run of calendar dates, as what happens once does. */
	dated: boolean;
	/** The kinds of its ways in, each once. */
	ways: WayKind[];
	/** Plain. */
	name: string;
};

/** What is known of the whole directory before any person comes: worked out once, when a site is built. */
export type IndexData = {
	ids: string[];
	/** Strength of each life area, and of each concept, per service. */
	lifeAreas: Pairs;
	concepts: Pairs;
	/** For each row of a concept in `concepts`, in the same order, the record's own words that say it; empty when none do. */
	phrases: Record<string, Phrase[]>;
	/** Which of those come from the feed's own tags. */
	tagged: Record<string, number[]>;
	/** Search impact of each word, rarer and earlier being more. */
	words: Impacts;
	people: Person[];
	/** Roles by what says that they are somebody's. */
	roles: {
		id: Role;
		lifeAreas: string[];
		circumstances: string[];
		/** Whole years. */
		ageUpTo: number | null;
		terms: string[];
	}[];
	/** What people in distress say; `!` marks what sounds like it and is not. */
	/** `!` marks what sounds like it and is not, `~` a phrase whose first letter may soften. */
	crisis: string[];
	/** Short forms and what they stand for. */
	shortForms: Record<string, string>;
	/** Words that say nothing, and words that say too little to match alone. */
	stopWords: string[];
	commonWords: string[];
	/** Names of places and languages: to name one is not to ask about it. */
	placeWords: string[];
	rows: ServiceFacts[];
};
