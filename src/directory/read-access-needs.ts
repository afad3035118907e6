import type { Service } from '#lib/domain/directory/service.ts';
import { fieldsOf, listOf, textOrNull, type Fields } from './null-like.ts';

type AccessWords = readonly (readonly [RegExp, Service['access'][number]])[];

// In a field for access.
const ACCESS_STATED: AccessWords = [
	[/wheelchair|step[ -]?free|level access|\bramps?\b|cadair olwyn/i, 'step-free'],
	[/\bbsl\b|sign language|iaith arwyddion/i, 'bsl'],
	[/(?:hearing|induction) loops?|dolen (?:glyw|sain)/i, 'hearing-loop'],
	[/large print|braille|print bras/i, 'large-print'],
	[/quiet (?:space|room|hour|session)|low[ -]stimulation|autism[ -]friendly/i, 'quiet'],
	[/interpret(?:er|ing|ation)|translat(?:or|ion)|language line|cyfieith/i, 'interpreter']
];
// In sentences, where wheelchairs are lent too, and signing is taught.
const ACCESS_SAID: AccessWords = [
	[
		/wheelchair[ -](?:access\w*|friendly)\b(?! (?:self[ -]drive )?(?:vehicles?|vans?|cars?|taxis?|transport|minibus\w*))|(?:accessible|access) (?:by|to|for|with) (?:a )?wheelchairs?|step[ -]?free|level access|\bramp(?:s|ed)? (?:access|to|at|is|are|available)|(?:access|a) ramp\b|hygyrch i gadeiriau olwyn/i,
		'step-free'
	],
	[
		/(?:\bbsl\b|sign language)[ -](?:interpret\w+|signed|available|provided|users? (?:are )?welcome|support)|signed in (?:bsl|british)/i,
		'bsl'
	],
	[/(?:hearing|induction) loops?|dolen (?:glyw|sain)/i, 'hearing-loop'],
	[
		/(?:in|available in|provide) (?:large print|braille)|large print (?:available|version|copies)/i,
		'large-print'
	],
	[/quiet (?:space|room|hour|session)|low[ -]stimulation/i, 'quiet'],
	[
		/interpret(?:er|ing|ation)s? (?:is |are |can be |services? )?(?:available|provided|arranged|on request)|(?:provide|offer|arrange|use|access to|with|an?) (?:(?:an?|free|telephone|language) )?interpret(?:er|ing)|translation (?:is |services? )?(?:available|provided|on request)|language ?line/i,
		'interpreter'
	]
];

// No ramp or loop is not one, and half of one neither: such a clause says nothing.
const DENIES =
	/\b(?:no|not|without|isn['’]t|un(?:able|fortunately)|lack|partial(?:ly)?|limited|some|dim|heb|nid)\b/i;

const affirmed = (text: string) =>
	text
		.split(/[.;\n]|,(?= but)/)
		.filter((clause) => !DENIES.test(clause))
		.join(' . ');

/** What a record says of access, in its fields and its sentences, and the words that say so. */
export function accessOf(raw: Fields, locations: Fields[], text: string) {
	const rows = locations.flatMap((l) => [
		...listOf(l.accessibility),
		...listOf(l.accessibility_for_disabilities),
		...listOf(l.accessibilities)
	]);
	const stated = [...rows, ...listOf(raw.accessibilities), ...listOf(raw.accessibility)]
		.slice(0, 60)
		.map((row) => [row, ...Object.values(fieldsOf(row))].map(textOrNull).join(' ').slice(0, 500))
		.concat(textOrNull(raw.interpretation_services)?.slice(0, 500) ?? '')
		.join(' . ');
	const sources = [affirmed(stated), affirmed(text)] as const;
	const found = ACCESS_STATED.flatMap(([words, id], at) => {
		const match = words.exec(sources[0]) ?? ACCESS_SAID[at]?.[0].exec(sources[1]);
		return match ? [{ id, words: match[0] }] : [];
	});
	const interpreted = textOrNull(raw.interpretation_services) !== null;
	const ids = found.map(({ id }) => id);
	return {
		access: interpreted && !ids.includes('interpreter') ? [...ids, 'interpreter' as const] : ids,
		words: found.map(({ words }) => words).join('; ')
	};
}
