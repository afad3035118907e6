import { expect, test } from 'vitest';
import type { I18n } from '#lib/i18n/context.ts';
import { cardCautions, milesPhrase, spacedNumber } from './sentences.ts';

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

test.each([
	[0.31, 'options:miles-half'],
	[0.9, 'options:miles 1'],
	[2.2345, 'options:miles 2'],
	[11.8, 'options:miles 10']
])('%s miles are said no finer than an outcode is known', (miles, words) => {
	const t = (key: string, values?: { count: number }) => (values ? `${key} ${values.count}` : key);
	expect(milesPhrase({ t } as unknown as I18n, miles)).toBe(words);
});
