import { expect, test } from 'vitest';
import { cardCautions, spacedNumber } from './sentences.ts';

test.each([
	['03001021234', '0300 102 1234'],
	['08001111', '0800 1111'],
	['0800585858', '0800 585 858'],
	['02920123456', '029 2012 3456'],
	['01225396312', '01225 396312'],
	['116123', '116 123'],
	['116 123', '116 123']
])('%s is read out as %s', (number, spaced) => {
	expect(spacedNumber(number)).toBe(spaced);
});

test('a card leaves out the cautions that one of its lines gives', () => {
	const option = {
		id: 'a:b',
		level: 'universal',
		route: 'self',
		reasons: [],
		miles: null
	} as const;
	expect(
		cardCautions({ ...option, reasons: [], cautions: ['cost-not-stated', 'age-may-not-fit'] })
	).toEqual(['age-may-not-fit']);
});
