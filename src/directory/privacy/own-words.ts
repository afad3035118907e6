import given from '#content/given-names.json' with { type: 'json' };
import { flat } from '../flat-text.ts';

const NAMES = new Set(given.names);
// Given names that are words as well: names only where something else says so.
const ALSO_WORDS = new Set(given.alsoWords);

// Letters with a stroke are no letter and a mark, and fall to none by themselves.
const STROKES: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae' };
const plain = (name: string) =>
	name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[łøđßæ]/g, (letter) => STROKES[letter] ?? letter);

/** Whether a word is a given name, or two with a hyphen, and nothing else. */
export const isGivenName = (word: string): boolean => {
	const name = word.toLowerCase();
	// `Chloë` is written `Chloe` as well.
	const is = (one: string) => NAMES.has(one) || NAMES.has(plain(one));
	const parts = name.split('-');
	return is(name) || (parts.length === 2 && parts.every((part) => is(part)));
};
/** Whether a word may be a given name, a word though it is. */
export const mayBeName = (word: string) => isGivenName(word) || ALSO_WORDS.has(word.toLowerCase());

/** What may be kept although it looks like a person's: the words of the service's and organisation's names, and the people whom the record names as contacts. */
export type Own = { words: ReadonlySet<string>; people: readonly string[] };

/** Words of two letters and more, lower case. */
export const wordsOf = (text: string) => flat(text).match(/\p{L}{2,}/gu) ?? [];

// A post or a whole organisation may stand where a person's name belongs.
const NO_PERSON =
	/\b(?:team|office|reception|enquir\w+|manager|secretary|coordinator|co-ordinator|chair\w*|treasurer|admin\w*|council|centre|association|society|club|group|trust|services?|helpline|bookings?|the|department|support|school|church|library|owner|officer|clerk|n\/a)\b/i;

/** Names of people among what a record gives as names of contacts. */
export const peopleIn = (names: readonly string[]): string[] =>
	[...new Set(names.map((name) => name.replace(/\s+/g, ' ').trim()))].filter(
		(name) => /^\p{Lu}/u.test(name) && name.length < 60 && !NO_PERSON.test(name)
	);

/** The words by which a service is known. */
export const ownWords = (...names: readonly (string | null)[]): Set<string> =>
	new Set(names.flatMap((name) => wordsOf(name ?? '')));
