/*
The numbers of matching, each with its unit and why it is what it is. "Factor" multiplies a score;
"share" is a part of a whole, 0 to 1; "strength" is how much a text is about something, 0 to 1.
Judged on 52 situations over one council's list of 819 services, with differences under 0.03 of
nDCG@5 taken to mean nothing.
*/

/** What makes a service relevant, before it is asked whom and where it is for. */
export const RELEVANCE = {
	/** Weight of each chosen life area by its place: what was named first matters most, yet none is forgotten. */
	areaByPlace: [1, 0.85, 0.7, 0.6],
	/** Of the areas that the person's words speak of, those at this share of the strongest stand in for chosen ones. */
	spokenArea: 0.75,
	/** The best of the areas counts for this share, all together for the rest: one thing done well beats four touched on. */
	bestArea: 0.65,
	allAreas: 0.35,
	/** Weights of a subject in the person's words: by itself, one few services are about, and one already within a chosen area. */
	subject: 0.5,
	narrowSubject: 0.9,
	chosenSubject: 0.2,
	/** From this `narrow` on a subject is one that few services are about. */
	narrow: 0.5,
	/** A subject at this weight within a chosen area is asked for already. */
	withinChosenArea: 0.7,
	/** The person's very words, as a share of the service that holds most of them. */
	words: 0.3,
	/** A circumstance many share says less about which help fits than one few share. */
	people: {
		woman: 0.12,
		man: 0.12,
		'low-income': 0.15,
		rural: 0.1,
		'looking-for-work': 0.2,
		student: 0.25,
		'minority-ethnic': 0.3
	} as Record<string, number>,
	fewPeople: 0.95,
	/** From this weight on, a subject is a main part of a life area. */
	mainPart: 0.6
};

/** Those a service is for, against who the person is. Factors are 1 minus what stands here. */
export const AUDIENCE = {
	/** How much help for other people is lowered, by the way of telling people apart. */
	others: { open: 0.2, gender: 0.95, community: 0.9, family: 0.9 } as Record<string, number>,
	otherDimension: 0.95,
	/** When no gender was given, help for one is lowered less. */
	genderNotSaid: 0.6,
	/** Strength at which people are spoken of once; being spoken of is not being who it is for. */
	mentioned: 0.35,
	/** Strength from which a narrow subject nobody asked for lowers a service. */
	narrowFrom: 0.3,
	/** A narrow subject within a circumstance of theirs lowers it by this share. */
	withinTheirs: 0.5,
	/** What is no help in itself, by kind. */
	kinds: {
		'crisis-line': 0.45,
		'crisis-service': 0.6,
		'volunteers-wanted': 0.9,
		'for-professionals': 0.85,
		'bought-care': 0.8,
		hall: 0.35,
		'one-off': 0.8
	} as Record<string, number>,
	otherKind: 0.5,
	/** Strength from which a service wants helpers, for those who want to help. */
	wantsHelpers: 0.35
};

/** How far an age fits. Factors. */
export const AGE = {
	/** Whole years. Help in directories is for adults unless it says otherwise. */
	adult: 18,
	teenager: 16,
	notStatedForTeenager: 0.6,
	notStatedForChild: 0.4,
	/** Whole years: who is for people from here on, or up to there, is for one stage of life. */
	laterLifeFrom: 40,
	youngTo: 30,
	childrenBelow: 20,
	oneStageAgeNotSaid: 0.45,
	oneStageFits: 1.2,
	fits: 1.03,
	/** Whole years that a mentioned age may be off, and what is left within them and beyond. */
	nearly: 2,
	nearlyFits: 0.45,
	mentionedElse: 0.1
};

/** Where a service is and covers. Miles, factors. */
export const PLACE = {
	national: 0.9,
	notStated: 0.9,
	placeNotSaid: 0.95,
	/** What is left of a score however far away: the nearest fit may still be far. */
	farthest: 0.08,
	/** Miles over which the factor falls to a third: people go less far for a group than for an office. */
	fallsOverNear: 2.5,
	fallsOver: 3.5,
	insideNear: 1.15,
	inside: 1.05,
	/** Miles: a circle up to this size is a place to go to, and one up to that size has a distance worth saying. */
	placeToGo: 2,
	distanceWorthSaying: 4,
	/** Miles beyond which a record that names other councils is elsewhere. */
	elsewhere: 2,
	/** Share of a council's radius by which a person who named only the council may be off. */
	vague: 0.6,
	/** Miles up to which `near` is said and no caution about the area is. */
	near: 10
};

/** Cost, route, ways, company, access. Factors. */
export const WAYS = {
	paidWhenFreeAsked: 0.4,
	paid: 0.95,
	freeAsked: 1.06,
	professionalWhenSelfAsked: 0.25,
	professional: 0.7,
	wayFits: 1.05,
	wayElse: 0.7,
	companyFits: 1.08,
	companyElse: 0.8,
	/** Added for each need for access that the record meets. */
	access: 0.04
};

/** The state of a record. Factors; days since it was last checked. */
export const RECORD = {
	level: { community: 1, universal: 1, targeted: 0.95, specialist: 0.8 },
	oldDays: 365,
	old: 0.97,
	veryOldDays: 1100,
	veryOld: 0.94,
	/** Days taken for a record that says no day. */
	notStatedDays: 400,
	/** What gave a run of dates this many days ago has passed. */
	passedDays: 60,
	passed: 0.35,
	unreachable: 0.92
};

/** Which of the candidates are shown, and in what order. */
export const LIST = {
	/** Rows looked at closely, kept in order, shown. */
	lookedAt: 300,
	spread: 60,
	shown: 40,
	fewest: 5,
	/** Score and share of the best below which nothing is shown. */
	least: 0.03,
	shareOfBest: 0.12,
	/** Relevance below which a row is not looked at. */
	relevant: 0.02,
	/** What is left of a life area's weight once a service that is all about it stands above: the first few answer every area. */
	settled: 0.72,
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
	/** It is a crisis line, which urgent help already lists. */
	crisisLine: 0.5
};
