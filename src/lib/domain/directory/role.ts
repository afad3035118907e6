/**
 * Who somebody is in what they ask about. A service for one side of a pair is never offered to the
 * other: hurt and hurts-others, carer and cared-for, parent and young-person, and the stages of a
 * pregnancy. `professional` is for people who ask in the course of their work.
 */
export const ROLES = [
	'hurt',
	'hurts-others',
	'carer',
	'cared-for',
	'parent',
	'young-person',
	'expecting',
	'new-baby',
	'bereaved',
	'professional'
] as const;
export type Role = (typeof ROLES)[number];
