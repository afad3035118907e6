import { expect, test } from 'vitest';
import { inLanguage } from './names.ts';

test('a name is given in the language asked for, else in the first that there is', () => {
	expect(inLanguage({ en: 'Harbour team', cy: 'Tîm yr harbwr' }, 'cy')).toBe('Tîm yr harbwr');
	expect(inLanguage({ cy: 'Tîm yr harbwr' }, 'en')).toBe('Tîm yr harbwr');
	expect(inLanguage({}, 'en')).toBe('');
});
