import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chosenSite } from './site.ts';
import { siteBundle } from '../directory/site-bundle.ts';
import { contactsToRing, sayToRing } from './to-ring.ts';

const CONTENT = join(import.meta.dirname, '../content');
const list = contactsToRing(CONTENT);

test('a person is given every service and number of the site to ring with its source, but none for danger to life', () => {
	const services = siteBundle(chosenSite({}).site).services.map(({ id }) => id.split(':')[1]);
	expect(list.map(({ id }) => id).sort()).toEqual(services.sort());
	expect(list.flatMap(({ ways }) => ways)).not.toContain('phone 999');
	for (const { id, ways, source } of list) {
		expect(ways.length, id).toBeGreaterThan(0);
		expect(source, id).not.toBe('');
	}
});

test('a line of the list is one that a spreadsheet takes', () => {
	const childline = list.find(({ id }) => id === 'childline');
	expect(childline && sayToRing(childline).split('\t')).toEqual([
		'urgent-help.json',
		'childline',
		'phone 0800 1111',
		expect.any(String),
		'2026-11-22'
	]);
});
