import type { WayIn } from '#lib/domain/directory/way-in.ts';
import { isSurname, mayBeSurname } from './joined-names.ts';
import { INSTITUTION, withoutNames } from './names.ts';
import { isGivenName, type Own } from './own-words.ts';

const CARE_OF = /^(?:c\/o|care of|f\.?a\.?o\.?|attn?|for the attention of|d\/o|dan ofal)[:. ]+/i;
const TITLED = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Revd|Cllr)\.? (?:\p{Lu}\.? )*\p{Lu}[\p{L}’'-]+$/u;

/** Whether a part of an address is a person and no more. */
function isPerson(part: string, own: Own): boolean {
	const name = part.replace(CARE_OF, '').trim();
	const words = name.split(/\s+/);
	const last = words.at(-1) ?? '';
	if (words.every((word) => own.words.has(word.toLowerCase()))) return false;
	if (TITLED.test(name)) return true;
	if (name !== part && withoutNames(name, own).found > 0) return true;
	const [first = ''] = words;
	if (words.length < 2 || words.length > 3 || INSTITUTION.test(last)) return false;
	return isGivenName(first) ? mayBeSurname(last) : /^\p{Lu}\.?$/u.test(first) && isSurname(last);
}

/** A way in without the person who lives at it or has the key; null when nothing but the person is left. */
export function withoutPerson(way: WayIn, own: Own): WayIn | null {
	if (way.kind !== 'place' && way.kind !== 'letter') return way;
	const parts = way.to.split(', ');
	const kept = parts.filter((part) => !isPerson(part, own));
	if (kept.length === parts.length) return way;
	return kept.length === 0 ? null : { ...way, to: kept.join(', ') };
}
