import { expect, test } from 'vitest';
import { readCost } from './read-cost.ts';

const DAY = '2026-11-30';
const of = (raw: object, text = '') => {
	const { id, price, freeFor } = readCost(raw as Record<string, unknown>, text, DAY).cost;
	return [id, price, freeFor].filter(Boolean).join(', ');
};
const rows = (...cost_options: unknown[]) => ({ cost_options });

test.each<[unknown, string]>([
	[{ amount: '£1,200.00' }, 'paid, £1,200'],
	[{ amount: '1.200,00' }, 'paid, £1,200'],
	[{ amount: '50p' }, 'paid, 50p'],
	[{ amount: 50, currency: 'GBp' }, 'paid, 50p'],
	[{ amount: '5 pounds' }, 'paid, £5'],
	[{ cost_description: '£3 a session' }, 'paid, £3 a session'],
	['£3 per session', 'paid, £3 per session'],
	[{ amount: 0 }, 'free'],
	[{ amount: 0, option: 'Adults and children' }, 'free'],
	[{ amount: '0.00', amount_description: 'Free of charge' }, 'free']
])('a row %j: %s', (row, cost) => expect(of(rows(row))).toBe(cost));

test.each<[string, string]>([
	['First session', 'not-stated'],
	['Initial assessment', 'not-stated'],
	['Free parking', 'not-stated'],
	['Please contact us for prices', 'not-stated'],
	['Varies', 'not-stated'],
	['Child under 5', 'not-stated, Child under 5'],
	['Members', 'not-stated, Members']
])('nought for %s says nothing of the whole', (option, cost) => {
	expect(of(rows({ amount: 0, option }))).toBe(cost);
	expect(of(rows({ amount: '0', amount_description: option }), 'Classes £6 each.')).toMatch(
		/^paid, £6/
	);
});

test('nought for each who comes is free', () => {
	expect(of(rows({ amount: 0, option: 'Adults' }, { amount: 0, option: 'Children' }))).toBe('free');
});

test.each<[object, string]>([
	[{ fees: '5' }, 'paid, £5'],
	[{ fees: '1,200' }, 'paid, £1,200'],
	[{ fees: '50p' }, 'paid, 50p'],
	[{ fees: '£0 - £5' }, 'paid, £0 - £5'],
	[{ cost: 'Free' }, 'free'],
	[{ price: '£3' }, 'paid, £3'],
	[{ charges: '£5 per visit' }, 'paid, £5 per visit'],
	[{ free: 'Y' }, 'free'],
	[{ is_free: true }, 'free'],
	[{ isFree: 'true' }, 'free'],
	[{ free_of_charge: 1 }, 'free'],
	[{ free: 'No' }, 'not-stated'],
	[{ free: null, fees: 'Varies' }, 'not-stated']
])('%j: %s', (raw, cost) => expect(of(raw)).toBe(cost));
