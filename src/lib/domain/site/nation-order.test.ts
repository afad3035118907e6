import { expect, test } from 'vitest';
import { NATIONS } from './area.ts';
import { nationsFor } from './nation-order.ts';

test('who reads Welsh finds Wales first and every other nation in its usual order', () => {
	expect(nationsFor('cy')).toEqual(['wales', ...NATIONS.filter((one) => one !== 'wales')]);
});

test('English is read in every nation, so none is put first', () => {
	expect(nationsFor('en')).toEqual(NATIONS);
});
