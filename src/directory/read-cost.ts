import { clip, costSaid, type CostRead } from './cost-said.ts';
import { feedDay } from './feed-days.ts';
import { htmlToText, oneLine } from './html-text.ts';
import { fieldsOf, listOf, numberOrNull, textOrNull, type Fields } from './null-like.ts';

/** Pounds from which on an amount is a slip. */
const MOST = 100_000;
// What somebody may give is no price.
const GIVEN = /\b(?:donations?|rhoddion|rhodd)\b/i;

type Row = { amount: number | null; said: string };

function rowOf(row: Fields): Row {
	const parts = [row.option, row.amount_description, row.cost_type, null];
	const said = parts.map((part) => oneLine(textOrNull(part) ?? '', 80)).filter(Boolean);
	const given = textOrNull(row.amount)?.slice(0, 40) ?? null;
	const text =
		given
			?.replace(/,(?=\d{1,2}$)/, '.')
			.replace(/GBP|[£,\s]/gi, '')
			.replace(/^(?:free|nil|am ?ddim|rhad ac am ddim)$/i, '0') ?? null;
	const amount = text === null ? null : numberOrNull(text);
	const currency = textOrNull(row.currency)?.toUpperCase() ?? 'GBP';
	const sensible = amount !== null && amount >= 0 && amount < MOST && currency === 'GBP';
	const range = amount === null && given !== null ? [`£${given.replace(/^£/, '')}`] : [];
	const words = /^£\d+(?:\.\d\d)? ?(?:-|–|to) ?£?\d/.test(range[0] ?? '')
		? [...range, ...said]
		: said;
	return {
		amount: sensible && !GIVEN.test(said.join(' ')) ? amount : null,
		said: amount !== null && !sensible ? '' : words.join(' ')
	};
}

const pounds = (amount: number) => `£${Number.isInteger(amount) ? amount : amount.toFixed(2)}`;

/** What a record states of its cost: rows that are still valid, then a flag, then its field for fees, then its words. Nothing stated is never free. */
export function readCost(raw: Fields, text: string, day: string): CostRead {
	const rows = listOf(raw.cost_options)
		.slice(0, 60)
		.map(fieldsOf)
		.filter(
			({ valid_from, valid_to }) =>
				(feedDay(valid_to) ?? day) >= day && (feedDay(valid_from) ?? day) <= day
		)
		.map(rowOf);
	const priced = rows.filter(({ amount }) => amount !== null && amount > 0);
	const zero = rows.filter(({ amount }) => amount === 0);
	if (priced.length > 0) {
		const said = priced
			.slice(0, 3)
			.map(({ amount, said }) => clip(`${pounds(amount ?? 0)} ${said}`, 80));
		const freeFor = zero
			.map(({ said }) => said)
			.filter(Boolean)
			.join(', ')
			.slice(0, 80);
		return {
			cost: { id: 'paid', source: 'tag', price: said.join('; '), ...(freeFor && { freeFor }) },
			words: null
		};
	}
	if (zero.length > 0 || raw.free === true || /^(?:true|yes|1)$/i.test(textOrNull(raw.free) ?? ''))
		return { cost: { id: 'free', source: 'tag' }, words: null };
	const fees = [raw.fees_description, raw.fees, ...rows.map(({ said }) => said)]
		.map((part) => htmlToText(textOrNull(part) ?? '').slice(0, 600))
		.filter((part) => part !== '');
	for (const part of fees) {
		const read = costSaid(/^\d+(?:\.\d\d?)?$/.test(part) ? `£${part}` : part);
		if (/^(?:free|none|no charge|nil|0(?:\.00?)?|£0(?:\.00?)?|am ddim)\.?$/i.test(part))
			return { cost: { id: 'free', source: 'tag' }, words: part };
		if (read.cost.id !== 'not-stated') return read;
	}
	return costSaid(text);
}
