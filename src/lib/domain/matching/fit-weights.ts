// The numbers that say how well a service suits a person, in the terms of weights.ts.

/** Those a service is for, against who the person is. Factors are 1 minus what stands here. */
export const AUDIENCE = {
	/** How much help for other people is lowered, by the way of telling people apart. */
	others: { open: 0.2, gender: 0.95, community: 0.9, family: 0.5 } as Record<string, number>,
	otherDimension: 0.5,
	/** When no gender was given, help for one is lowered less. */
	genderNotSaid: 0.6,
	/** Strength at which people are spoken of once; being spoken of is not being who it is for. */
	mentioned: 0.35,
	/** The same for one community of many, and for the other gender when one was said. */
	tellingMention: 0.1,
	/** What is left of help that says it is for people of another kind. */
	statedOthers: 0.3,
	/** What is left of help for those who look after somebody of another kind than theirs. */
	carersOfOthers: 0.5,
	/** The same for what is named for the other gender than theirs. */
	otherGender: 0.5,
	/** Strength from which a narrow subject nobody asked for lowers a service. */
	narrowFrom: 0.3,
	/** Share of what they asked for by which another subject beside it counts for less. */
	asked: 0.3,
	/** The same for help for people of few, such as they are. */
	askedByFew: 0.6,
	/** How much narrower than what they asked for something may be that a text names beside it. */
	alike: 0.1,
	/** A narrow subject within a circumstance of theirs lowers it by this share. */
	withinTheirs: 0.8,
	/** The same for whoever wants to help with it. */
	toHelpWith: 0.5,
	/** What is no help in itself, by kind. */
	kinds: {
		'crisis-line': 0.45,
		'crisis-service': 0.3,
		'volunteers-wanted': 0.6,
		'for-professionals': 0.4,
		'bought-care': 0.8,
		hall: 0.35,
		'one-off': 0.8,
		'private-practice': 0.25,
		'reading-matter': 0.4,
		'not-running': 1.6,
		campaign: 0.2
	} as Record<string, number>,
	otherKind: 0.5,
	/** What is left of something however much it is no help in itself. */
	leastOfKind: 0.1,
	/** Least part of a fit by which something is for them at all, where nobody ranks it: more than is left of help that says it is for others. */
	least: 0.35,
	/** What is left of help whose words are for another role; a stated role leaves it out. */
	otherRole: 0.1,
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
	oneStageAgeNotSaid: 0.25,
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
	fallsOver: 6,
	insideNear: 1.15,
	inside: 1.05,
	/** Miles: a circle up to this size is a place to go to, and one up to that size has a distance worth saying. */
	placeToGo: 2,
	distanceWorthSaying: 4,
	/** What is left of a service named for another council than any they may live in. */
	namedElsewhere: 0.2,
	/** The same where they live inside its circle, which is no border. */
	namedBeside: 0.6,
	/** Share of a council's radius by which a person who named only the council may be off. */
	vague: 0.6,
	/** Miles that people go to meet others; further away is not near. */
	reach: 15,
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
	wayElse: 0.9,
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
	unreachable: 0.92,
	/** What is left of a line that listens to anything, unless words of distress ask for one: help with the thing itself comes first. */
	listens: 0.4,
	/** What is left of a service that they said did not help. */
	didNotHelp: 0.3
};
