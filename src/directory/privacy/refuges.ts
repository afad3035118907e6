import { flat } from '../flat-text.ts';
import { anyOf, wordings } from './private-words.ts';
import { sentencesOf } from './sentences.ts';

const OTHERWISE = wordings('otherwise', 'gu');
const ADVICE = wordings('advice', 'gu');
const REFUGE = wordings('refuge');
const SHELTER = wordings('shelter');
const FLEEING = wordings('fleeing');
const LOCATED = RegExp(anyOf('located'), 'u');

/**
 * Whether words speak of a refuge or safe house: by its name, or by a place to stay for people who
 * flee abuse. Where it is not plain, they do: a place that is kept back by mistake harms nobody.
 */
export function speaksOfRefuge(text: string): boolean {
	const whole = flat(text).replace(OTHERWISE, ' ');
	if (REFUGE.test(whole)) return true;
	if (!FLEEING.test(whole)) return false;
	return sentencesOf(text).some((sentence) => {
		const said = flat(sentence).replace(OTHERWISE, ' ').replace(ADVICE, ' ');
		return FLEEING.test(said) && SHELTER.test(said);
	});
}

// Spaces stray into postcodes, and letters stand for noughts and ones.
const POSTCODE =
	/\b[A-Z] ?[A-Z]? ?\d ?[A-Z\d]?[ -]{0,2}[\dOIL] ?[ABD-HJLNP-UW-Z] ?[ABD-HJLNP-UW-Z]\b/i;
const OUTCODE = /\b[A-Z]{1,2}\d{1,2}[A-Z]?\b/i;
const KINDS =
	'Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Dr|Way|Place|Terrace|Gardens|Crescent|Court|Grove|Square|Row|Parade|Mews|Hill|Walk|View|Rise|Green|Park|Estate|Quay|Wharf|Yard|Gate|Broadway';
const STREET = RegExp(`(?:\\p{Lu}[\\p{L}’'.-]*[ -]){1,4}(?:${KINDS})\\b`, 'u');
const NUMBERED = RegExp(
	`\\b\\d{1,4}[a-z]?(?:[-/]\\d{1,4})?,? (?:[\\p{L}’'.-]{1,30} ){1,4}(?:${KINDS})\\b`,
	'iu'
);
const WELSH_STREET =
	/(?<!\p{L})(?:Stryd|Heol|Ffordd|Lôn|Rhodfa|Clos|Maes|Teras|Rhes|Cilgant|Gerddi|Llys|Bryn|Stad|Parc)(?: (?:y|yr))? \p{Lu}\p{L}/u;
const BUILDING =
	/(?<!\p{L})(?:(?:[Aa]t|[Ii]n|[Ff]rom|[Yy]n|[Yy]m|[Oo]) (?:the )?|, )(?:\p{Lu}[\p{L}’'.-]* ){1,3}(?:House|Hall|Lodge|Centre|Center|Church|Chapel|School|Hotel|Villa|Cottage|Farm|Building|Flats?|Tower|Mansion|Manor|Vicarage|Rectory|Convent|Abbey|Hostel|Hospital|Library|Barracks|Mill)\b/u;
const WELSH_BUILDING = /(?<!\p{L})(?:Tŷ|Nhŷ|Neuadd|Canolfan|Eglwys|Capel|Ysgol) \p{Lu}\p{L}/u;
const COORDINATES = /-?\b\d{1,2}\.\d{3,}\b/;
const DEGREES = /\d ?°|\b[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}\b/;
const GRID = /\b[A-HJ-Z]{2} ?\d{2,5} ?\d{2,5}\b/;
const THREE_WORDS = /\/{2,3}\p{L}+\.\p{L}+\.\p{L}+|what ?3 ?words|\bw3w\b/iu;
const MAP =
	/\b(?:maps?\.app|goo\.gl|google\.[a-z.]+\/maps|maps\.google|openstreetmap|bing\.com\/maps|streetmap)\b/i;

/** Whether a text holds a point on a map, however it is written. */
export const pointsOut = (text: string): boolean =>
	[COORDINATES, DEGREES, GRID, THREE_WORDS, MAP].some((pattern) => pattern.test(text));

/** Whether a sentence says or hints where something is; `known` are the flat lines of its address. */
export function saysWhere(sentence: string, known: readonly string[]): boolean {
	const said = flat(sentence);
	return (
		POSTCODE.test(sentence) ||
		OUTCODE.test(sentence) ||
		STREET.test(sentence) ||
		NUMBERED.test(sentence) ||
		WELSH_STREET.test(sentence) ||
		BUILDING.test(sentence) ||
		WELSH_BUILDING.test(sentence) ||
		pointsOut(sentence) ||
		LOCATED.test(said) ||
		known.some((line) => said.includes(line))
	);
}

/** Whether an address on the web gives a place away. */
export function addressSaysWhere(url: string, known: readonly string[]): boolean {
	const words = flat(url.replace(/[^\p{L}\p{N}]+/gu, ' '));
	const packed = words.replace(/ /g, '');
	return (
		MAP.test(url) ||
		COORDINATES.test(url) ||
		/\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b/.test(words) ||
		/(?:^|\d|(?<=[a-z]{4}))[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}$/.test(words.split(' ').at(-1) ?? '') ||
		known.some((line) => packed.includes(line.replace(/[^\p{L}\p{N}]/gu, '')))
	);
}
