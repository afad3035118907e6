import { fieldsOf, textOrNull, type Fields } from './null-like.ts';

function isoDay(value: unknown, day: string): string | null {
	const text = textOrNull(value) ?? '';
	const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
	const iso = british
		? `${british[3]}-${british[2]?.padStart(2, '0')}-${british[1]?.padStart(2, '0')}`
		: text.slice(0, 10);
	const real =
		/^\d{4}-\d{2}-\d{2}$/.test(iso) && new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso);
	return real && iso <= day ? iso : null;
}

/** ISO day a record was last assured, or changed; null for none and for days after `day`, which are slips. */
export function lastChecked(raw: Fields, day: string): string | null {
	const assured = fieldsOf(raw.pc_metadata).date_assured;
	const said = [raw.assured_date, assured, raw.last_modified, raw.updated_at];
	return said.map((value) => isoDay(value, day)).find((found) => found !== null) ?? null;
}
