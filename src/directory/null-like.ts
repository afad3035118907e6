const NOTHING = /^(?:-1|null|none|n\/?a|unknown|tbc|tba|undefined|\[object object\]|-)$/i;

/** Trimmed text, or null for the many ways in which feeds say nothing. */
export function textOrNull(value: unknown): string | null {
	if (typeof value !== 'string' && typeof value !== 'number') return null;
	const text = String(value).replaceAll('\u00a0', ' ').trim();
	return text === '' || NOTHING.test(text) ? null : text;
}

/** Feeds send a list, one bare object, or null where a list belongs. */
export function listOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	return value === null || value === undefined || value === '' ? [] : [value];
}

export type Fields = Record<string, unknown>;

/** The value when it is a plain object, an empty one otherwise. */
export function fieldsOf(value: unknown): Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Fields)
		: {};
}

/** A row of a list, where a feed may have its words alone under a name. */
export function namedRow(row: unknown, name = 'name'): Fields {
	const text = textOrNull(row);
	return text === null ? fieldsOf(row) : { [name]: text };
}

/** The organisation behind a record, whether it is one, a list of one, or a name. */
export const organisationOf = (raw: Fields): Fields =>
	namedRow(listOf(raw.organization ?? raw.organisation)[0]);

/** The parts of a field that holds several, as a list or divided by signs. */
export const severalIn = (value: unknown): unknown[] =>
	listOf(value).flatMap((one) =>
		typeof one === 'string'
			? one
					.slice(0, 2000)
					.split(/[,;|\n]/)
					.filter((part) => part.trim())
			: [one]
	);

/** A number out of a number or a string of one, else null. */
export function numberOrNull(value: unknown): number | null {
	const text = textOrNull(value);
	const number = text === null ? NaN : Number(text);
	return Number.isFinite(number) ? number : null;
}
