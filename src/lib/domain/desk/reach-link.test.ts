import { expect, test } from 'vitest';
import { reachLink } from './reach-link.ts';

test.each([
	['phone', '01632 960123', 'tel:01632960123'],
	['text', '+44 (0)1632-960123', 'tel:+4401632960123'],
	['video-bsl', '01632 960123', 'tel:01632960123'],
	['phone', '12345', 'tel:12345'],
	['phone', '123456789012345', 'tel:123456789012345'],
	['email', 'sian.o@example.org.uk', 'mailto:sian.o@example.org.uk']
] as const)('a plain way to be reached by %s leads there: %s', (by, at, expected) => {
	expect(reachLink({ by, at })).toBe(expected);
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
