import { expect, test } from 'vitest';
import { chosenSite } from '../../../hosting/site.ts';
import { siteBundle } from '../../../directory/site-bundle.ts';
import { addressesOf, linkOf, linksOf, mapOf } from './ways-in.ts';

const { services } = siteBundle(chosenSite({}).site);

test('every way in of every service is a button that works, or an address to copy', () => {
	for (const service of services) {
		const links = linksOf(service);
		const addresses = addressesOf(service);
		const stated = links.filter((link) => service.ways.includes(link));
		expect([...stated, ...addresses].map(({ to }) => to).sort(), service.id).toEqual(
			service.ways.map(({ to }) => to).sort()
		);
		for (const way of links) {
			const { href, leaves } = linkOf(way);
			expect(href, service.id).toMatch(
				/^(tel:\d{3,18}|sms:\d{5,11}(\?&body=\w+)?|mailto:\S+@\S+\.\S+|https?:\/\/\S+)$/
			);
			expect([service.id, leaves]).toEqual([service.id, href.startsWith('http')]);
		}
		for (const { to } of addresses) expect(new URL(mapOf(to)).searchParams.get('query')).toBe(to);
	}
});

test('whoever cannot use a voice on the phone has a way in wherever there is a phone', () => {
	const byVoice = services.filter(({ ways }) => ways.some(({ kind }) => kind === 'phone'));
	expect(byVoice.length).toBeGreaterThan(50);
	const without = byVoice.filter(
		(service) =>
			!linksOf(service).some(({ kind }) => !['phone', 'website'].includes(kind)) &&
			!service.ways.some(({ to }) => to === '999')
	);
	expect(without.map(({ id }) => id)).toEqual([]);
	// What a service states itself is enough.
	for (const service of byVoice) {
		const added = linksOf(service).filter((link) => !service.ways.includes(link));
		expect(added.length, service.id).toBeLessThanOrEqual(1);
		if (service.ways.some(({ kind }) => kind === 'text')) expect(added, service.id).toEqual([]);
	}
});

test('no service of the site is without a way in', () => {
	expect(services.filter(({ ways }) => ways.length === 0).map(({ id }) => id)).toEqual([]);
});

test.each([
	[{ kind: 'phone', to: '0800 1111' }, 'tel:08001111'],
	[{ kind: 'relay', to: '18001 0800 1111' }, 'tel:1800108001111'],
	[{ kind: 'text', to: '85258', body: 'SHOUT' }, 'sms:85258?&body=SHOUT'],
	[{ kind: 'text', to: '86463' }, 'sms:86463'],
	[{ kind: 'email', to: 'pat@papyrus-uk.org' }, 'mailto:pat@papyrus-uk.org'],
	[{ kind: 'chat', to: 'https://www.childline.org.uk/chat' }, 'https://www.childline.org.uk/chat'],
	[{ kind: 'bsl', to: 'https://signvideo.net/nhs111' }, 'https://signvideo.net/nhs111'],
	[{ kind: 'form', to: 'https://council.example.org.uk/ask' }, 'https://council.example.org.uk/ask']
] as const)('%j opens %s', (way, href) => {
	expect(linkOf(way).href).toBe(href);
});
