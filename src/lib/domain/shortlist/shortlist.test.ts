import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_PICKED, readShortlist, shortlistCode } from './shortlist.ts';

const all = Array.from({ length: 500 }, (_, at) => `essex:${at * 7}`);

test('a list comes back in the order it was picked', () => {
	fc.assert(
		fc.property(
			fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: MOST_PICKED }),
			(ids) => {
				const code = shortlistCode(ids);
				expect(code).toMatch(/^pick-\w+$/);
				expect(readShortlist(`#${code}`, all)).toEqual({ ids, gone: 0 });
			}
		)
	);
});

test('what the site no longer has is counted', () => {
	const code = shortlistCode(['essex:7', 'essex:1', 'essex:14']);
	expect(readShortlist(code, all)).toEqual({ ids: ['essex:7', 'essex:14'], gone: 1 });
});

test('no more than the most is handed over', () => {
	const code = shortlistCode(all);
	expect(readShortlist(code, all)?.ids).toEqual(all.slice(0, MOST_PICKED));
});

test.each([
	'',
	'#',
	'#saved',
	'#pick-',
	'#pick-2345678',
	`#pick-${'2'.repeat(8 * 13)}`,
	'#pick-<b>45678'
])('%s is no list', (hash) => {
	expect(readShortlist(hash, all)).toBeNull();
});
