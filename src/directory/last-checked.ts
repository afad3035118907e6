import { feedDay } from './feed-days.ts';
import { fieldsOf, type Fields } from './null-like.ts';

/** ISO day a record was last assured, or changed; null for none and for days after `day`, which are slips. */
export function lastChecked(raw: Fields, day: string): string | null {
	const { date_assured, date_modified } = fieldsOf(raw.pc_metadata);
	const said = [raw.assured_date, date_assured, raw.last_modified, date_modified, raw.updated_at];
	return said.map(feedDay).find((found) => found !== null && found <= day) ?? null;
}
