import { shortCode } from '../short-code.ts';

/** Who hands a card over. The place in this list is printed in codes: new ones are added at the end. */
export const GIVERS = [
	'gp',
	'nurse',
	'link-worker',
	'pharmacy',
	'midwife',
	'social-worker',
	'school',
	'library',
	'housing',
	'charity',
	'council',
	'someone'
] as const;
export type Giver = (typeof GIVERS)[number];

/** What a card says to the one who opens it. Nothing in it is about them. */
export interface Card {
	giver: Giver;
	/** Key of a place to start (`today`, `guide/sleep`), one of those that the site has. */
	start: string;
	/** Id of an area of the site, or null for the whole site. */
	area: string | null;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * The part of an address behind `#`: one letter for who gives it, four signs for where it starts, four for
 * the area. Whoever reads it off a screen or a history learns nothing, and browsers send it to no server.
 */
export function cardCode({ giver, start, area }: Card): string {
	const place = LETTERS[GIVERS.indexOf(giver)] ?? LETTERS[0];
	return `${place}${shortCode(start)}${area === null ? '' : shortCode(area)}`;
}

/**
 * Reads a code, with or without `#`, in any case. Null when it is none; a start or an area that this site
 * does not have (any more) is left out, and the card still opens.
 */
export function readCard(
	code: string,
	starts: readonly string[],
	areas: readonly string[]
): (Omit<Card, 'start'> & { start: string | null }) | null {
	const found = /^#?([a-z])([a-z0-9]{4})([a-z0-9]{4})?$/.exec(code.trim().toLowerCase());
	const giver = GIVERS[LETTERS.indexOf(found?.[1] ?? ' ')];
	if (!found || !giver) return null;
	const named = (all: readonly string[], sign: string | undefined) =>
		all.find((one) => shortCode(one) === sign) ?? null;
	return { giver, start: named(starts, found[2]), area: named(areas, found[3]) };
}
