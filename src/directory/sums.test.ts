import { expect, test } from 'vitest';
import { costSaid } from './cost-said.ts';

const priceOf = (text: string) => {
	const { cost } = costSaid(text);
	return cost.id === 'paid' ? (cost.price ?? 'paid') : cost.id;
};

test.each([
	['Membership is £1,200 a year.', '£1,200 a year'],
	['Costs £1 000 per term', '£1,000 per term'],
	['Cost £1,250.50 for a block of ten', '£1,250.50 for a block'],
	['Tickets £12,50 each.', '£12.50'],
	['Entry 50p on the door.', '50p'],
	['Cost: 5 pence per child', '5p per child'],
	['A nominal charge of 20p', '20p'],
	['50c y sesiwn i blant', '50p y sesiwn'],
	['It costs 5 pounds per session.', '£5 per session'],
	['We ask five pounds a week.', '£5 a week'],
	['3 GBP per session', '£3 per session'],
	['GBP 4.50 a session', '£4.50 a session'],
	['4 quid a session', '£4 a session'],
	['Mae’n costio 3 punt y sesiwn', '£3 y sesiwn'],
	['Dwy bunt y pen', '£2 y pen'],
	['Course fee: 120.00', '£120.00'],
	['Free to under 18s; adults 3 pounds', '£3'],
	['Nil charge', 'free'],
	['Gratis', 'free']
])('%s: %s', (text, price) => expect(priceOf(text)).toBe(price));

test.each([
	'For households with less than £1,200 a month.',
	'A grant of up to £2,000 towards your bills',
	'We raised £1,200 last year.',
	'Turnover of £50,000',
	'We lost 20 pounds in six weeks.',
	'The baby weighed 5 pounds, each of us held her.',
	'A grant of 5000 pounds',
	'Your first 50 pounds of vouchers',
	'Tea and coffee 50p',
	'Calls cost 7p per minute plus your phone company’s access charge.',
	'Texts are charged at 25p each',
	'Mileage is charged at 45p per mile',
	'Opens 5.00pm: price list at the door',
	'Suggested donation £3'
])('%s: no price of coming', (text) => expect(priceOf(text)).toBe('not-stated'));
