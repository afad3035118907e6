/*
The numbers of matching, each with its unit and why it is what it is. "Factor" multiplies a score;
"share" is a part of a whole, 0 to 1; "strength" is how much a text is about something, 0 to 1.
Judged on 52 situations over one council's list of 819 services, with differences under 0.03 of
nDCG@5 taken to mean nothing.
*/

/** What makes a service relevant, before it is asked whom and where it is for. */
export const RELEVANCE = {
	/** Weight of each chosen life area by its place: what was named first matters most, yet none is forgotten. */
	areaByPlace: [1, 0.85, 0.4, 0.35],
	/** Of the areas that the person's words speak of, those at this share of the strongest stand in for chosen ones. */
	spokenArea: 0.75,
	/** Weight of an area that was not chosen but that the words name outright, and how many may stand in for chosen ones. */
	namedArea: 0.15,
	mostSpokenAreas: 3,
	/** The best of the areas counts for this much, and each of all for that much more: one thing done well beats four touched on. */
	bestArea: 0.65,
	allAreas: 0.45,
	/** Weights of a subject in the person's words: by itself, one few services are about, and one already within a chosen area. */
	subject: 0.4,
	narrowSubject: 1.6,
	chosenSubject: 0.26,
	/** From this `narrow` on a subject is one that few services are about. */
	narrow: 0.65,
	/** A subject at this weight within a chosen area is asked for already. */
	withinChosenArea: 0.7,
	/** The person's very words, as a share of the service that holds most of them. */
	words: 0.2,
	/** A circumstance many share says less about which help fits than one few share. */
	people: {
		woman: 0.06,
		man: 0.06,
		'low-income': 0.15,
		rural: 0.1,
		'looking-for-work': 0.2,
		student: 0.25,
		'minority-ethnic': 0.3
	} as Record<string, number>,
	fewPeople: 1.2,
	/** From this weight on, a subject is a main part of a life area. */
	mainPart: 0.8,
	/** From this `narrow` on, a part of a life area is asked for by words or circumstances alone. */
	oneOfFew: 0.55
};

/** Which of the candidates are shown, and in what order. */
export const LIST = {
	/** Rows looked at closely, kept in order, shown: counts. */
	lookedAt: 200,
	spread: 60,
	shown: 40,
	/** Score, share of the best score and share of the best relevance below which nothing is shown: what fits ends where it ends. */
	least: 0.03,
	shareOfBest: 0.06,
	shareOfRelevance: 0.3,
	/** Beyond the first few, what is far behind the best is not shown either: how many, and the share of the best score. */
	firstFew: 5,
	shareBeyond: 0.35,
	/** Relevance below which a row is not looked at. */
	relevant: 0.02,
	/** What is left of a life area's weight once a service that is all about it stands above: the first few answer every area. */
	settled: 0.72,
	/** Lines that listen, before anything else, when words of distress are searched with. */
	listening: 12,
	/** Places chosen one by one, so that areas take turns. */
	inTurn: 12,
	/** Relevance, and its share of the best, from which something left out is named. */
	notShownFrom: 0.25,
	notShownShare: 0.4
};

/** Strengths from which something is said to be so. */
export const SAID_FROM = {
	/** A reason says that a service is about an area, or for a circumstance. */
	reason: 0.2,
	/** A provider's name alone ties it to an area by our link. */
	knownProvider: 0.5,
	/** Weight from which help of a kind is linked with a life area, and said to help often. */
	linked: 0.5,
	/** It is a crisis line, which urgent help already lists. */
	crisisLine: 0.5
};

/** What a text is found to be about. Strengths and shares, 0 to 1. */
export const FOUND = {
	/** Strength below which a concept is not kept for a row. */
	kept: 0.05,
	/** How far words alone make a service one for a life area. */
	text: 0.9,
	/** The same for a tag of a feed, of our own packs, and for our link that it often helps. */
	taggedArea: 0.75,
	listed: 0.85,
	oftenHelps: 0.5,
	taggedAudience: 0.4,
	/** What a provider's name is worth beside words of the record. */
	provider: 0.55,
	/** Tags up to this many are meant; of more, each says less. */
	fewTags: 3,
	/** What a full-text search for a life area adds for the row that answers it best. */
	fullText: 0.45,
	/** Ways of telling people apart, from which on a text is open to all, and what is left of each. */
	manyDimensions: 4,
	forManyShare: 0.5,
	/** Subjects beyond which each of them counts for less, by how much, and from which strength one counts. */
	manySubjects: 5,
	perSubjectOver: 0.07,
	subjectFrom: 0.15,
	/** Strength from which a service is one for its neighbourhood. */
	local: 0.7,
	/** What is left of what only one of the languages of a record says. */
	oneLanguage: 0.5,
	/** Letters of an opening that say who a text is for; roles from which on it is for anyone. */
	roleWithin: 160,
	/** The same for people of one kind. */
	meantForWithin: 300,
	manyRoles: 4
};

/** BM25 over name and text: its usual two numbers, a name's words as so many of a text, and words read of a text. */
export const FULL_TEXT = { k1: 1.2, b: 0.6, title: 3, mostWords: 260 };

/** Help with anything. Strengths, how many when a directory has none of its kinds, and how many of a kind are looked at. */
export const GENERAL = { from: 0.65, anything: 0.1, fewest: 5, lookedAt: 15 };

/** Searching by typed words. Letters, and counts of words. */
export const SEARCH = {
	/** A word this long may have one slip, or two; shorter ones have too many neighbours. */
	oneSlipFrom: 4,
	twoSlipsFrom: 8,
	halfWordFrom: 3,
	completions: 6,
	/** What is shorter is no name. */
	nameFrom: 2
};

/** How much a text is about what stands in its parts. Strengths, 0 to 1; letters. */
export const STRENGTH = {
	name: 0.7,
	/** The first sentence or so says what a service is. */
	first: { letters: 140, strength: 0.5 },
	opening: { letters: 320, each: 0.36, most: 0.65 },
	/** Further on each time counts for little, and for more in a text of fewer letters. */
	rest: { letters: 900, each: 0.08, eachShort: 0.14, most: 0.4, upTo: 4000 }
};
