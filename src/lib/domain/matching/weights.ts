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
