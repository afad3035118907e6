import { fieldsOf, numberOrNull, textOrNull, type Fields } from '../null-like.ts';

/** One page of a feed's list, whatever its dialect calls the parts. */
export type Page = {
	records: unknown[];
	/** What the page says of its place; null where it says nothing. None of it is to be trusted alone. */
	isLast: boolean | null;
	pages: number | null;
	total: number | null;
};

const LISTS = ['content', 'contents', 'items', 'services', 'results', 'data'];

function truth(value: unknown): boolean | null {
	if (typeof value === 'boolean') return value;
	const text = textOrNull(value)?.toLowerCase();
	return text === 'true' ? true : text === 'false' ? false : null;
}

/** The page that a parsed answer is, or null when it is no list. */
export function pageOf(json: unknown): Page | null {
	if (Array.isArray(json)) return { records: json, isLast: null, pages: null, total: null };
	const fields = fieldsOf(json);
	const key = LISTS.find((name) => Array.isArray(fields[name]));
	// LocalGov Drupal gives a list of one as the one itself.
	const alone = LISTS.find((name) => textOrNull(fieldsOf(fields[name]).id) !== null);
	const said = {
		isLast: truth(fields.last ?? fields.last_page),
		pages: numberOrNull(fields.totalPages ?? fields.total_pages),
		total: numberOrNull(fields.totalElements ?? fields.total_items ?? fields.total)
	};
	if (key !== undefined) return { records: fields[key] as unknown[], ...said };
	if (alone !== undefined) return { records: [fields[alone]], ...said };
	const isEmpty = truth(fields.empty) === true || said.total === 0;
	return isEmpty ? { records: [], ...said } : null;
}

/** The id of a record as text, or null. */
export const idOf = (record: unknown): string | null => textOrNull(fieldsOf(record).id);

/** When a list says its record was last changed, as it says it; null when it does not. */
export function stampOf(record: unknown): string | null {
	const fields: Fields = fieldsOf(record);
	return (
		textOrNull(fields.last_modified) ??
		textOrNull(fields.updated_at) ??
		textOrNull(fieldsOf(fields.pc_metadata).date_modified)
	);
}
