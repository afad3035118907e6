import { expect, test } from 'vitest';
import { reachLink } from './reach-link.ts';

test.each(['phone', 'text', 'video-bsl'] as const)(
	'a number to be reached by %s leads there',
	(by) => {
		expect(reachLink({ by, at: '01632 960123' })).toBe('tel:01632960123');
		expect(reachLink({ by, at: '+44 (0)1632-960123' })).toBe('tel:+441632960123');
	}
);

test.each(['email', 'video-bsl'] as const)('an email address to be reached by %s does', (by) => {
	const at = 'sian.o@example.org.uk';
	expect(reachLink({ by, at })).toBe(`mailto:${at}`);
});

test.each([
	['phone', 'data:text/html,alert(1)'],
	['phone', 'vbscript:alert(1)'],
	['phone', '*21*01632960123#'],
	['phone', '01632 960123;ext=1'],
	['phone', '01632 960123 or 01632 960124'],
	['phone', ''],
	['email', 'a@example.org?bcc=b@example.org'],
	['email', 'a@example.org,b@example.org'],
	['email', 'a%0Abcc:b@example.org'],
	['email', 'a@exаmple.org'],
	['email', '01632 960123'],
	['video-bsl', 'https://example.org/call'],
	['video-bsl', 'vbscript:alert(1)'],
	['letter', '01632 960123'],
	['letter', 'a@example.org'],
	['in-person', 'https://example.org']
] as const)('by %s nothing is made a link of %j', (by, at) => {
	expect(reachLink({ by, at })).toBeNull();
});
