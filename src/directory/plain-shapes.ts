import type { Fields } from './null-like.ts';

/** What stands beside the value of a field in content systems, and says how it is shown. */
const BESIDE = new Set(['value', 'format', 'processed', 'summary', 'options', 'title', 'langcode']);
const MOST_KEYS = 1000;

const isObject = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isScalar = (value: unknown) => typeof value !== 'object' && value !== undefined;

/** The value of `{ value, format }` or `{ uri, title }`; undefined for anything else. */
function fieldValue(item: unknown): unknown {
	if (!isObject(item)) return undefined;
	const keys = Object.keys(item);
	const rest = keys.filter((key) => !BESIDE.has(key));
	if ('value' in item && rest.length === 0 && isScalar(item.value)) return item.value;
	if (rest.length === 1 && rest[0] === 'uri' && typeof item.uri === 'string') return item.uri;
	return undefined;
}

/**
 * A value as feeds mean it, where a content system wrote it in its own way: a list under `0`, `1` and
 * so on, a text under `value`, an address under `uri`, and each of these in a list. The very same value where
 * it is none of them.
 */
export function plainShape(value: unknown): unknown {
	if (Array.isArray(value)) {
		if (value.length === 0) return value;
		const values = value.map(fieldValue);
		if (values.some((one) => one === undefined)) return value;
		return values.length === 1 ? values[0] : values;
	}
	if (!isObject(value)) return value;
	const own = fieldValue(value);
	if (own !== undefined) return own;
	const keys = Object.keys(value);
	const numbered =
		keys.length > 0 && keys.length <= MOST_KEYS && keys.every((key, at) => key === String(at));
	return numbered ? Object.values(value) : value;
}
