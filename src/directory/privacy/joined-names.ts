import surnames from '#content/surnames.json' with { type: 'json' };
import { isGivenName, mayBeName } from './own-words.ts';

const NAMES = new Set(surnames.names);
// Surnames that are words as well, or given names: surnames only beside a given name.
const ALSO_WORDS = new Set(surnames.alsoWords);

const bare = (word: string) => word.toLowerCase().replace(/['’]/g, '');

/** Whether a word is a common surname, and nothing else. */
export const isSurname = (word: string): boolean => NAMES.has(bare(word));
/** Whether a word may be a common surname, a word though it is. */
export const mayBeSurname = (word: string): boolean =>
	isSurname(word) || ALSO_WORDS.has(bare(word));

const TITLE = /^(?:mrs?|miss|ms|dr|rev|revd|cllr|prof)(?=\p{L}{3})/u;

/** Whether letters without a space are a person's name: `janesmith`, `jsmith`, `smithj`, `mrsjones`, `janeandjohn`, `thesmiths`. */
export function isJoinedName(letters: string): boolean {
	if (letters.startsWith('the') && isSurname(letters.slice(3).replace(/s$/, ''))) return true;
	const untitled = letters.replace(TITLE, '');
	if (untitled !== letters && mayBeSurname(untitled)) return true;
	for (let at = 1; at < letters.length; at += 1) {
		const [start, end] = [letters.slice(0, at), letters.slice(at)];
		if (at === 1 && isSurname(end)) return true;
		if (end.length === 1 && isSurname(start)) return true;
		if (start.length < 3) continue;
		if (mayBeName(start) && isSurname(end)) return true;
		if (isGivenName(start) && mayBeSurname(end)) return true;
		if (isSurname(start) && isGivenName(end) && end.length > 2) return true;
		const other = /^(?:and|or|n)(\p{L}{3,})$/u.exec(end)?.[1];
		if (isGivenName(start) && other !== undefined && isGivenName(other)) return true;
	}
	return false;
}
