import { expect, test } from 'vitest';
import { reachLink } from './reach-link.ts';

test.each(['phone', 'text', 'video-bsl'] as const)(
	'a number to be reached by %s leads there',
	(by) => {
		expect(reachLink({ by, at: '01632 960123' })).toBe('tel:01632960123');
		expect(reachLink({ by, at: '+44 (0)1632-960123' })).toBe('tel:+4401632960123');
	}
);

test.each(['12345', '123456789012345'])('a number of five to fifteen digits is one: %s', (at) => {
	expect(reachLink({ by: 'phone', at })).toBe(`tel:${at}`);
});

test('an email address leads there', () => {
	const at = 'sian.o@example.org.uk';
	expect(reachLink({ by: 'email', at })).toBe(`mailto:${at}`);
});

test.each([
	['phone', 'data:text/html,alert(1)'],
	['phone', '*21*01632960123#'],
	['phone', '01632 960123;ext=1'],
	['phone', '01632\u202e960123'],
	['phone', '٠١٦٣٢٩٦٠'],
	['phone', ''],
	['phone', '1234'],
	['phone', '1234567890123456'],
	['email', 'a@example.org?bcc=b@example.org'],
	['email', 'a@example.org,b@example.org'],
	['email', 'a%0Abcc:b@example.org'],
	['email', 'a@exаmple.org'],
	['email', 'a@example.org\n'],
	['letter', '01632 960123'],
	['in-person', 'https://example.org']
] as const)('by %s nothing is made a link of %j', (by, at) => {
	expect(reachLink({ by, at })).toBeNull();
});
