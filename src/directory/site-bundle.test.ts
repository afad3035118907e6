import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Service } from '#lib/domain/directory/service.ts';
import { byLanguage } from '#lib/domain/site/language.ts';
import { UrgentContacts, UrgentWords } from '#lib/domain/urgent-help/urgent-help.ts';
import { serviceOfContact } from './read-urgent-help.ts';
import { chosenSite } from '../hosting/site.ts';
import { siteBundle } from './site-bundle.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(`src/content/${file}`, 'utf8'));
const contacts = UrgentContacts.parse(read('urgent-help.json'));
const words = byLanguage((language) => UrgentWords.parse(read(`urgent-help.${language}.json`)));
const { services } = siteBundle(chosenSite({}).site);
const byId = new Map(services.map((service) => [service.id, service]));

test.each(contacts.filter(({ group }) => group !== 'emergency'))(
	'every number and address of $id is on its service',
	({ id, phone, sms, email, url }) => {
		const ways = byId.get(`national:${id}`)?.ways ?? [];
		const to = ways.map((way) => way.to);
		const stated = [phone, sms?.to, email, url].filter((one) => (one ?? null) !== null);
		expect([...to].sort()).toEqual([...stated].sort());
		if (sms?.body) expect(ways).toContainEqual({ kind: 'text', to: sms.to, body: sms.body });
	}
);

test('a contact with every kind of way in keeps each of them', () => {
	const [contact] = contacts;
	if (contact === undefined) throw new Error('no contact');
	const of = (more: Partial<typeof contact>) => serviceOfContact({ ...contact, ...more }, words);
	const sms = { to: '85258', body: 'SHOUT' };
	expect(of({ phone: '0345 46 47', sms, email: 'a@b.org', url: 'https://b.org/' }).ways).toEqual([
		{ kind: 'phone', to: '0345 46 47' },
		{ kind: 'text', to: '85258', body: 'SHOUT' },
		{ kind: 'email', to: 'a@b.org' },
		{ kind: 'website', to: 'https://b.org/' }
	]);
	const signed = of({ phone: '18001 0800 1111', bsl: true, url: 'https://b.org/' });
	expect(signed.ways.map(({ kind }) => kind)).toEqual(['bsl', 'relay']);
});

test('every service of the site is one that the record allows, under an id of its own', () => {
	for (const service of services) expect(Service.safeParse(service).error).toBeUndefined();
	expect(byId.size).toBe(services.length);
});

test('a number for danger to life is no service', () => {
	expect(services.flatMap(({ ways }) => ways.map(({ to }) => to))).not.toContain('999');
});

test('a line about one’s own behaviour is for that side alone', () => {
	expect(byId.get('national:respect-phoneline')?.roles).toEqual(['hurts-others']);
	expect(byId.get('national:live-fear-free')?.roles).toEqual(['hurt']);
});

test('a line for people from or up to an age says so', () => {
	expect(byId.get('national:rape-crisis')?.ages).toEqual({ min: 16, max: null, source: 'stated' });
	expect(byId.get('national:childline')?.ages).toEqual({ min: null, max: 18, source: 'stated' });
	expect(byId.get('national:samaritans')?.ages).toBeNull();
});
