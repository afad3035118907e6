import { expect, test } from 'vitest';
import { isDemonstration } from './production.ts';
import { SHOWN, LANGUAGES, isComplete, languageFacts } from './language.ts';
import { standIn, within, written } from './stand-in.ts';

test.each([
	[true, { WAYMARK_DEMONSTRATION: '1' }],
	[true, { WAYMARK_DEMONSTRATION: '1', WAYMARK_PRODUCTION: '0' }],
	[false, { WAYMARK_DEMONSTRATION: '1', WAYMARK_PRODUCTION: '1' }],
	[false, { WAYMARK_PRODUCTION: '1' }],
	[false, { WAYMARK_DEMONSTRATION: 'true' }],
	[false, {}]
])(
	'it is a demonstration only where one is asked for and nothing says otherwise: %s for %j',
	(is, env) => {
		expect(isDemonstration(env)).toBe(is);
	}
);

test('words of another language keep to themselves and say which it is', () => {
	expect(within('cy', { a: ['Help (now).', 3] }, 'en')).toEqual({
		a: ['\u2068Help (now).\u2069', 3]
	});
	const same = { a: 'Help' };
	expect(within('en', same, 'en')).toBe(same);
	expect(within('cy', undefined, 'en')).toBe(undefined);
	expect(written('en', 'en')).toEqual({});
	expect(written('en', 'cy')).toEqual({ written: { lang: 'cy', dir: languageFacts('cy').dir } });
});

test('what has no words in a language stands in the first that is shown', () => {
	for (const language of LANGUAGES)
		expect(standIn(language)).toBe(isComplete(language) ? language : SHOWN[0]);
});
