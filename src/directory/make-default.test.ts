import { expect, test } from 'vitest';
import type { UrgentContact } from '#lib/domain/urgent-help/urgent-help.ts';
import { serviceOfContact, serviceOfRow } from './default-service.ts';
import { helplineWords } from './make-default.ts';

const words = { name: 'Aid', description: 'Help with things.' };
const row = {
	id: 'one',
	area: 'essex',
	organisation: 'A council',
	tier: 'targeted',
	life_areas: 'money;work',
	circumstances: '',
	for_whom: 'adults',
	min_age: '18',
	max_age: '',
	route: 'self|professional',
	contact_as_stated: '01225 396312 or 01225 396313; out of hours 01454 615165',
	source_year: '2021'
};
const contact: UrgentContact = {
	id: 'line',
	group: 'listening',
	top: false,
	order: 1,
	nations: ['wales'],
	forWhom: 'under-19',
	phone: '0800 000 000',
	sms: null,
	email: null,
	url: null,
	hours: null,
	cost: 'free',
	bsl: false,
	languages: ['en'],
	lifeAreas: ['worry'],
	source: null,
	verifiedOn: '2026-11-22',
	reviewBy: '2027-02-22',
	status: 'confirmed',
	unconfirmed: ['hours']
};
const terms = (made: object) =>
	(made as { attributes: { taxonomy_term: { id: string; taxonomy: string } }[] }).attributes.map(
		({ taxonomy_term: { id, taxonomy } }) => `${taxonomy}:${id}`
	);

test('what a row does not state is left out', () => {
	const made = serviceOfRow(row, words);
	expect(made).toMatchObject({ id: 'one', name: 'Aid', status: 'active', minimum_age: 18 });
	expect(made).not.toHaveProperty('maximum_age');
	expect(made).not.toHaveProperty('assured_date');
	expect(made).toHaveProperty('service_areas', [{ id: 'essex', name: 'Essex' }]);
});

test('every stated number and tag of a row is kept', () => {
	const made = serviceOfRow(row, words);
	expect(JSON.stringify(made).match(/"number":"[^"]+"/g)).toHaveLength(3);
	expect(terms(made)).toEqual([
		'waymark-life-area:money',
		'waymark-life-area:work',
		'waymark-level:targeted',
		'waymark-route:self',
		'waymark-route:professional',
		'waymark-source-year:2021'
	]);
});

test('the age of a child does not shut the parent out', () => {
	const made = serviceOfRow({ ...row, for_whom: 'families', max_age: '25' }, words);
	expect(made).not.toHaveProperty('maximum_age');
});

test('a helpline keeps its nation and what nobody has confirmed', () => {
	const made = serviceOfContact(contact, words);
	expect(made).toMatchObject({ maximum_age: 18, service_areas: [{ name: 'Wales' }] });
	expect(terms(made)).toContain('waymark-check:unconfirmed-hours');
});

test('emergency and urgent numbers stay out of the directory', () => {
	const contacts = [contact, { ...contact, id: 'now', group: 'emergency' as const }];
	const said = { name: 'Line', what: 'Talk.', when: 'Always', how: 'Call.' };
	const made = helplineWords(contacts, { checkedBy: null, contacts: { line: said, now: said } });
	expect(made).toEqual({ line: { name: 'Line', description: 'Talk. Call. Always.' } });
});
