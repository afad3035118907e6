import { flat } from '../flat-text.ts';
import { isSurname, mayBeSurname } from './joined-names.ts';
import { INSTITUTION, BEFORE, AFTER_NUMBER } from './names.ts';
import { isGivenName, type Own } from './own-words.ts';
import { anyOf } from './private-words.ts';

const GONE = '[…]';
const MAYBE = /\p{Lu}{3}|(?<!\p{L})\p{Lu}\.? \p{Lu}/u;
const REACHED = RegExp(`(?:${anyOf('reach')}|${anyOf('post')})`, 'u');
const ENDS = '(?= ?(?:$|\\n|[.,;:!?()\\d\\[]|–|on |at |via |by |or |and |ar |neu ))';

const CAPITALS =
	/(?<![\p{L}@./’'-])\p{Lu}{2,}(?:[’'-]\p{Lu}+)?(?: \p{Lu}\.?)? \p{Lu}[\p{Lu}’'-]+(?![\p{L}’'])/gu;
const SAINTED = /\b(?:ST|SAINT|SIR|DAME|LADY|LORD|QUEEN|KING|PRINCE|PRINCESS)\.? $/;
const SMALL = RegExp(`(?<![\\p{L}@./’'-])\\p{Ll}{3,}(?: \\p{Ll}[\\p{Ll}’'-]+)??${ENDS}`, 'gu');
const INITIALLED = RegExp(
	`(?<![\\p{L}.’'-])(?:\\p{Lu}\\.? ){1,2}\\p{Lu}[\\p{L}’'-]*\\p{Ll}[\\p{L}’'-]*`,
	'gu'
);
const TURNED = /(?<![\p{L}])\p{Lu}[\p{L}’'-]+, (?:\p{Lu}\p{Ll}+|\[…\])/gu;

const wordsOf = (name: string) => name.match(/\p{L}[\p{L}’'-]+/gu) ?? [];
const capitalised = (word: string) => word.slice(0, 1) + word.slice(1).toLowerCase();

/** The line before a place in a text, as far as it tells whom somebody is to reach. */
const lineBefore = (text: string, at: number) =>
	flat(
		text
			.slice(Math.max(0, at - 60), at)
			.split('\n')
			.at(-1) ?? ''
	);

/** A text without the names of people to be reached that are written in capitals, in small letters, by their initial or turned round. */
export function withoutReachedNames(text: string, own: Own): { text: string; found: number } {
	if (!MAYBE.test(text) && !REACHED.test(flat(text))) return { text, found: 0 };
	let found = 0;
	const isOwn = (name: string) =>
		wordsOf(name).every((word) => own.words.has(word.toLowerCase().replace(/[’']/g, '')));
	const without = (whole: string, pattern: RegExp, is: (name: string, at: number) => boolean) => {
		const parts: string[] = [];
		let from = 0;
		let match: RegExpExecArray | null;
		pattern.lastIndex = 0;
		while ((match = pattern.exec(whole)) !== null) {
			const [name] = match;
			if (isOwn(name) || !is(name, match.index)) {
				// A name may begin with the next word.
				pattern.lastIndex = match.index + (name.split(' ')[0] ?? name).length;
				continue;
			}
			found += 1;
			parts.push(whole.slice(from, match.index), GONE);
			from = match.index + name.length;
		}
		return parts.join('') + whole.slice(from);
	};
	const shouted = without(text, CAPITALS, (name, at) => {
		const [first = '', ...others] = wordsOf(name).map(capitalised);
		return (
			isGivenName(first) &&
			!SAINTED.test(text.slice(0, at).slice(-12)) &&
			!others.some((word) => INSTITUTION.test(word))
		);
	});
	const whispered = without(shouted, SMALL, (name, at) => {
		const [first = ''] = wordsOf(name);
		return isGivenName(first) && BEFORE.test(lineBefore(shouted, at));
	});
	const initialled = without(whispered, INITIALLED, (name, at) => {
		const surname = wordsOf(name).at(-1) ?? '';
		if (INSTITUTION.test(surname)) return false;
		const told =
			BEFORE.test(lineBefore(whispered, at)) ||
			AFTER_NUMBER.test(whispered.slice(at + name.length, at + name.length + 60));
		return told && (isSurname(surname) || /\p{Lu}\./u.test(name));
	});
	const turned = without(initialled, TURNED, (name, at) => {
		const [surname = '', given = ''] = wordsOf(name);
		if (!mayBeSurname(surname)) return false;
		return given === '' || (isGivenName(given) && BEFORE.test(lineBefore(initialled, at)));
	});
	return { text: turned, found };
}
