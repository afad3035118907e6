import { expect, test } from 'vitest';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { firstNumbers } from './first-numbers.ts';

test.each(LANGUAGES)(
	'Childline is kept by name for whoever said an age under 19, in %s',
	(language) => {
		const { under19, listening } = firstNumbers(language);
		expect(under19.map(({ href, option }) => [href, option])).toEqual([
			['tel:08001111', 'Childline 0800 1111']
		]);
		expect(listening.map(({ href }) => href)).not.toContain('tel:08001111');
	}
);
