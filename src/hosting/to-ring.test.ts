import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
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

test('a number that a site adds is on the list until somebody has rung it; one that is made up never is', () => {
	const folder = mkdtempSync(join(tmpdir(), 'content-'));
	mkdirSync(join(folder, 'sites'));
	const { site } = chosenSite({ SITE: 'example-council' });
	const write = (id: string, over: object) =>
		writeFileSync(join(folder, `sites/${id}.json`), JSON.stringify({ ...site, ...over, id }));
	write('hill', { example: false });
	write('made-up', {});
	const urgent = site.urgent.map((own) => ({ ...own, verifiedOn: '2026-11-02' }));
	write('rung', { example: false, urgent });
	expect(contactsToRing(folder)).toEqual([
		{
			...{ file: 'sites/hill.json', id: 'hillshire-night-line', ways: ['phone 01632 960199'] },
			...{ source: 'the site file', readOn: null }
		}
	]);
	rmSync(folder, { recursive: true });
});
