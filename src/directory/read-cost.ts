import { clip, costSaid, type CostRead } from './cost-said.ts';
import { feedDay } from './feed-days.ts';
import { htmlToText, oneLine } from './html-text.ts';
import { listOf, namedRow, numberOrNull, textOrNull, type Fields } from './null-like.ts';
import { asAPrice } from './sums.ts';

/** Pounds from which on an amount is a slip. */
const MOST = 100_000;
// What somebody may give is no price.
const GIVEN = /\b(?:donations?|rhoddion|rhodd)\b/i;

const PENCE = /^(?:GBp|GBX|p|pence)$/;

type Row = { amount: number | null; said: string };

// Whoever keeps the list was made to give a number, and says to ask.
const TO_ASK =
	/\b(?:contact|ask|enquir\w*|call|ring|phone|see|check|visit|varies|vary|variable|various|depend\w*|tb[ca]|to be (?:confirmed|agreed)|unknown|not known|on request|cysylltwch|gofynnwch|amrywio)\b/i;

const EVERYBODY = /\badults?\b.*\bchild|\bchild.*\badults?\b|\b(?:all|everyone|everybody|pawb)\b/i;

/** Whether a row of nought says it of the whole service, and not of parking, a first visit or who comes along. */
const ofTheWhole = ({ said }: Row): boolean =>
	!TO_ASK.test(said) &&
	(said === '' || EVERYBODY.test(said) || costSaid(free(said)).cost.id === 'free');

const free = (said: string) => (/\bfree\b|am ddim/i.test(said) ? said : `${said} free`);

function rowOf(row: Fields): Row {
	const parts = [row.option, row.amount_description ?? row.cost_description, row.cost_type, null];
	const said = parts.map((part) => oneLine(textOrNull(part) ?? '', 80)).filter(Boolean);
	const given = textOrNull(row.amount)?.slice(0, 40) ?? null;
	const text =
		given
			?.replace(/^(\d{1,3})\.(\d{3}),(\d\d)$/, '$1$2.$3')
			.replace(/,(?=\d{1,2}$)/, '.')
			.replace(
				/^(\d{1,2}) ?(?:p|pence|c|ceiniog)$/i,
				(_, pence: string) => `${Number(pence) / 100}`
			)
			.replace(/GBP|pounds?|punt|[£,\s]/gi, '')
			.replace(/^(?:free|nil|am ?ddim|rhad ac am ddim)$/i, '0') ?? null;
	const code = textOrNull(row.currency ?? row.currency_code) ?? 'GBP';
	const number = text === null ? null : numberOrNull(text);
	const amount = number !== null && PENCE.test(code) ? number / 100 : number;
	const currency = PENCE.test(code) ? 'GBP' : code.toUpperCase();
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

const pounds = (amount: number) =>
	asAPrice(`£${Number.isInteger(amount) ? amount : amount.toFixed(2)}`);

const FREE = ['free', 'is_free', 'isFree', 'free_of_charge', 'freeOfCharge'] as const;
const FEES = ['fees_description', 'fees', 'fee', 'cost', 'costs', 'price', 'charges'] as const;
const flagOf = (value: unknown) => (value === true ? 'true' : (textOrNull(value) ?? ''));
const isForSome = ({ said }: Row) => costSaid(free(said)).cost.freeFor !== undefined;

/** What a record states of its cost: rows that are still valid, then a flag, then its field for fees, then its words. Nothing stated is never free. */
export function readCost(raw: Fields, text: string, day: string): CostRead {
	const rows = listOf(raw.cost_options)
		.slice(0, 60)
		.map((row) => namedRow(row, 'amount_description'))
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
	const partly = zero.filter((row) => !ofTheWhole(row));
	// Several who each come for nothing are all who come.
	const allFree = zero.length > partly.length || partly.filter(isForSome).length > 1;
	if (allFree || FREE.some((key) => /^(?:true|yes|y|1|free)$/i.test(flagOf(raw[key]))))
		return { cost: { id: 'free', source: 'tag' }, words: null };
	const fees = [...FEES.map((key) => raw[key]), ...rows.map(({ said }) => said)]
		.map((part) => htmlToText(textOrNull(part) ?? '').slice(0, 600))
		.filter((part) => part !== '');
	for (const part of fees) {
		const number = /^\d{1,3}(?:,?\d{3})?(?:\.\d\d?)?$/.test(part);
		// What stands in such a field is a price, though it says no more than `50p`.
		const said = number ? `£${part}` : part;
		const plain = costSaid(said);
		const read = plain.cost.id === 'not-stated' ? costSaid(`Fee: ${said}`) : plain;
		if (/^(?:free|none|no charge|nil|0(?:\.00?)?|£0(?:\.00?)?|am ddim)\.?$/i.test(part))
			return { cost: { id: 'free', source: 'tag' }, words: part };
		if (read.cost.id !== 'not-stated') return read;
	}
	const read = costSaid(text);
	const freeFor = partly.find(isForSome)?.said;
	return freeFor && read.cost.id !== 'free' ? { ...read, cost: { freeFor, ...read.cost } } : read;
}
