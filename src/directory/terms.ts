import { oneLine } from './html-text.ts';
import { fieldsOf, namedRow, severalIn, textOrNull, type Fields } from './null-like.ts';

/** A term of a taxonomy, as a record carries it. */
export type Term = { id: string; name: string | null; taxonomy: string };

/** Most tags of a record that are read. */
export const MOST_LABELS = 60;

/** A tag as its feed words it, whether it stands under name, label, title or alone. */
export function labelOf(tag: unknown): string | null {
	const { name, label, title, slug, value } = fieldsOf(tag);
	const said = [name, label, title, slug, value, tag].map(textOrNull).find((text) => text !== null);
	return said === undefined || said === null ? null : oneLine(said, 100) || null;
}

/** Taxonomy terms of a record, in the 1.0, 3.0 and Outpost shapes alike. */
export function termsOf(raw: Fields): Term[] {
	const nodes = [
		...severalIn(raw.attributes),
		...severalIn(raw.service_taxonomys),
		...severalIn(raw.service_taxonomies),
		...severalIn(raw.taxonomies),
		...severalIn(raw.categories),
		...severalIn(raw.tags)
	].slice(0, MOST_LABELS);
	return nodes
		.map((one) => namedRow(one))
		.flatMap((node) => {
			const inside = node.taxonomy_term ?? node.taxonomy;
			// Beside a name of its own, a text is the vocabulary.
			const nested = labelOf(fieldsOf(node)) === null ? namedRow(inside) : fieldsOf(inside);
			const term = Object.keys(nested).length > 0 ? nested : node;
			const name = labelOf(term);
			const id = textOrNull(term.code) ?? textOrNull(term.term) ?? textOrNull(term.id) ?? name;
			const taxonomy = textOrNull(term.taxonomy) ?? textOrNull(term.vocabulary) ?? '';
			return id === null ? [] : [{ id, name, taxonomy: taxonomy.toLowerCase() }];
		});
}

/** The ids of one of Waymark's own taxonomies among the terms; an id may carry the taxonomy as its prefix. */
export function waymarkIds<Id extends string>(
	terms: Term[],
	taxonomy: string,
	ids: readonly Id[]
): Id[] {
	const own = terms.filter((term) => term.taxonomy === taxonomy);
	const said = own.flatMap(({ id, name }) => [id.split(/[:/]/).at(-1), name]);
	return ids.filter((id) => said.includes(id));
}
