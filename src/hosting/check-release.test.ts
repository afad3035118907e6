import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dueContacts, sayStale, staleContacts } from './check-release.ts';

const folder = mkdtempSync(join(tmpdir(), 'content-'));
mkdirSync(join(folder, 'sites'));
writeFileSync(
	join(folder, 'urgent-help.json'),
	JSON.stringify([
		{ id: 'old', reviewBy: '2027-02-22' },
		{ id: 'fresh', reviewBy: '2027-08-01' }
	])
);
writeFileSync(
	join(folder, 'sites/one.json'),
	JSON.stringify({ areas: [{ id: 'bath', children: { reviewBy: '2027-02-01' } }] })
);

test('nothing is overdue on the review day itself, and everything past it is the day after', () => {
	expect(staleContacts('2027-02-01', folder)).toEqual([]);
	expect(staleContacts('2027-02-23', folder).map(({ id }) => id)).toEqual(['bath', 'old']);
});

test('the sentence names the file and the id', () => {
	const [first] = staleContacts('2027-02-02', folder);
	expect(first && sayStale(first)).toContain('src/content/sites/one.json: "bath"');
});

test('what falls due within four weeks is known before it is overdue', () => {
	expect(dueContacts('2027-02-20', folder).map(({ id }) => id)).toEqual(['old']);
});
