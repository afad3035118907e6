import { expect, test } from 'vitest';
import { capital } from './capital.ts';

test('a day that stands alone has its capital, and the rest is left as it is', () => {
	expect(capital('dydd Mercher 2 Rhagfyr')).toBe('Dydd Mercher 2 Rhagfyr');
	expect(capital('Wednesday 2 December')).toBe('Wednesday 2 December');
	expect(capital('')).toBe('');
});
