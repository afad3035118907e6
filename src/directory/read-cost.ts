import { clip, costSaid, type CostRead } from './cost-said.ts';
import { feedDay } from './feed-days.ts';
import { htmlToText, oneLine } from './html-text.ts';
import { fieldsOf, listOf, numberOrNull, textOrNull, type Fields } from './null-like.ts';

type Row = { amount: number | null; said: string };

function rowOf(row: Fields): Row {
	const parts = [
		row.option,
		row.amount_description,
		row.cost_type,
		row.currency === 'GBP' ? null : row.currency
	];
	const said = parts.map((part) => oneLine(textOrNull(part) ?? '', 80)).filter(Boolean);
	const text = textOrNull(row.amount)?.replace(/[£,\s]/g, '') ?? null;
	const amount = text === null ? null : numberOrNull(text);
	return { amount: amount !== null && amount >= 0 ? amount : null, said: said.join(' ') };
}

const pounds = (amount: number) => `£${Number.isInteger(amount) ? amount : amount.toFixed(2)}`;

/** What a record states of its cost: rows that are still valid, then a flag, then its field for fees, then its words. Nothing stated is never free. */
export function readCost(raw: Fields, text: string, day: string): CostRead {
	const rows = listOf(raw.cost_options)
		.slice(0, 60)
		.map(fieldsOf)
		.filter(({ valid_to }) => (feedDay(valid_to) ?? day) >= day)
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
