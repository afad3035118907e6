import { fieldsOf, listOf, textOrNull, type Fields } from './null-like.ts';

const DAYS: Record<string, string> = {
	MO: 'Mon',
	TU: 'Tue',
	WE: 'Wed',
	TH: 'Thu',
	FR: 'Fri',
	SA: 'Sat',
	SU: 'Sun'
};

const time = (value: unknown) => {
	const [, hour, minute] = /^(\d{1,2}):(\d{2})/.exec(textOrNull(value) ?? '') ?? [];
	return hour === undefined ? null : `${hour.padStart(2, '0')}:${minute}`;
};

function line(row: Fields): string | null {
	const said = textOrNull(row.byday) ?? textOrNull(row.weekday) ?? '';
	const codes = said.split(',').map(
		(d) =>
			DAYS[
				d
					.replace(/[^a-z]/gi, '')
					.slice(0, 2)
					.toUpperCase()
			]
	);
	const days = codes.filter((day) => day !== undefined).join(', ');
	const opens = time(row.opens_at);
	const closes = time(row.closes_at);
	const open = opens !== null && closes !== null && opens !== closes ? `${opens}–${closes}` : '';
	return `${days} ${open}`.trim() || textOrNull(row.description);
}

/** Hours as listed, one row a line, UK wall time, never a claim that a place is open; null when none are listed. */
export function listedHours(raw: Fields): string | null {
	const nested = listOf(raw.service_at_locations)
		.map(fieldsOf)
		.flatMap((at) => [...listOf(at.regular_schedule), ...listOf(at.schedules)]);
	const rows = [...listOf(raw.regular_schedules), ...listOf(raw.schedules), ...nested];
	const lines = rows.map((row) => line(fieldsOf(row))).filter((text) => text !== null);
	return [...new Set(lines)].join('\n') || null;
}
