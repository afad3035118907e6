import { INSTITUTION } from './names.ts';
import { isGivenName, type Own } from './own-words.ts';

const CAP = "\\p{Lu}[\\p{L}’'-]*\\p{Ll}[\\p{L}’'-]*";
const START = "(?<![\\p{L}@./’'-])";
const GONE = '[…]';

/** What only a person does, is called or signs. Groups: what stays before, the name, what stays after. */
const TOLD: { pattern: RegExp; needs: 'given' | 'any' }[] = [
	// `Elizabeth (Liz) Ball`
	{ pattern: RegExp(`()${START}(${CAP} ?[("“‘']${CAP}[)"”’'] ${CAP})()`, 'gu'), needs: 'given' },
	// `Sarah B.`
	{ pattern: RegExp(`()${START}(${CAP} \\p{Lu}\\.?)(?=\\s|,|$)()`, 'gu'), needs: 'given' },
	// `Kind regards, Hayley`
	{
		pattern: RegExp(
			`((?:[Rr]egards|[Bb]est wishes|[Tt]hank you|[Cc]ofion(?: gorau| cynnes)?),?\\s{1,3})(${CAP}(?: ${CAP})?)(?=\\s*(?:$|\\n|[.,]))()`,
			'gu'
		),
		needs: 'given'
	},
	// `Hayley will be your contact`
	{
		pattern: RegExp(
			`()${START}(${CAP}(?: ${CAP}| (?:and|or) ${CAP})?)( (?:are|(?:who )?(?:will be|will help|will answer|has been|has worked|has taught|works|teaches|trained|qualified|can be reached|is happy))(?!\\p{L}))`,
			'gu'
		),
		needs: 'given'
	},
	// `from 10am with Maggie`, `our willow expert Amy,`
	{
		pattern: RegExp(
			`((?:\\d ?[ap]m with |(?:expert|specialist|artist|guide|nurse|midwife|volunteer|tutor|arbenigwr) ))(${CAP})(?=\\s*(?:$|\\n|[.,;)]))()`,
			'gu'
		),
		needs: 'given'
	},
	// `with Dennison Joseph.`
	{
		pattern: RegExp(
			`((?<!partnership |association |collaboration |conjunction )(?:with|by|gan|gyda) )(${CAP} ${CAP})(?=\\s*(?:$|\\n|[.,;)]))()`,
			'gu'
		),
		needs: 'given'
	},
	// `Mim Cain-Allen Family Support Worker`
	{
		pattern: RegExp(
			`()${START}(${CAP} \\p{Lu}\\p{Ll}+-\\p{Lu}\\p{Ll}+)(?=,? (?:${CAP} ){0,2}(?:Worker|Manager|Officer|Coordinator|Leader|Teacher|Therapist)\\b)()`,
			'gu'
		),
		needs: 'any'
	}
];

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/** A text without the names that are told by what stands around them; those of the service itself stay. */
export function withoutToldNames(text: string, own: Own): { text: string; found: number } {
	let found = 0;
	const said = TOLD.reduce(
		(whole, { pattern, needs }) =>
			whole.replace(pattern, (all: string, before: string, name: string, after: string) => {
				const words = name.match(/\p{L}[\p{L}-]+/gu) ?? [];
				if (words.some((word) => own.words.has(word.toLowerCase()))) return all;
				if (words.slice(1).some((word) => INSTITUTION.test(word)) && !/\(/.test(name)) return all;
				if (needs === 'given' && !words.some((word) => isGivenName(bare(word)))) return all;
				found += 1;
				return `${before}${GONE}${after}`;
			}),
		text
	);
	return { text: said, found };
}
