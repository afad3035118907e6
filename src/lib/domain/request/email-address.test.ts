import { expect, test } from 'vitest';
import { emailLink, isEmail, plainEmail } from './email-address.ts';

test.each([
	['sian.o@example.org.uk', 'sian.o@example.org.uk'],
	["o'brien@example.org", "o'brien@example.org"],
	['siân@example.org', 'si%C3%A2n@example.org'],
	['sia\u0302n@example.org', 'si%C3%A2n@example.org'],
	['\u202asian@example.org\u202c', 'sian@example.org'],
	['sian＠example.org', 'sian@example.org'],
	['a+b_c@example.org', 'a%2Bb_c@example.org'],
	['a&b=c?d#e%f@example.org', 'a%26b%3Dc%3Fd%23e%25f@example.org'],
	['dai@tŷ.cymru', 'dai@t%C5%B7.cymru'],
	['用户@例子.广告', '%E7%94%A8%E6%88%B7@%E4%BE%8B%E5%AD%90.%E5%B9%BF%E5%91%8A'],
	['a@xn--fsqu00a.xn--4rr70v', 'a@xn--fsqu00a.xn--4rr70v']
])('%s can be written to, and the link does nothing else', (typed, to) => {
	expect(isEmail(typed)).toBe(true);
	expect(emailLink(typed)).toBe(`mailto:${to}`);
	const link = new URL(emailLink(typed) ?? '');
	expect([link.search, link.hash]).toEqual(['', '']);
	expect(decodeURIComponent(link.pathname)).toBe(plainEmail(typed));
});

test.each([
	'',
	'a at b',
	'a@b',
	'x@y..org',
	'x@y.org.',
	'.x@y.org',
	'x.@y.org',
	'x..y@z.org',
	'x@-y.org',
	'x@y.o',
	'x@1.2.3.4',
	'x@y@z.org',
	'x y@z.org',
	'Siân <sian@example.org>',
	'a@b.example or a@c.example',
	'a@b.example,c@d.example',
	'a@b.org\nbcc:c@d.org',
	'a@exаmple.org',
	'a@example.org?bcc=b@example.org',
	`${'a'.repeat(65)}@example.org`
])('%j is no one address', (typed) => {
	expect(isEmail(typed)).toBe(false);
	expect(emailLink(typed)).toBeNull();
});
