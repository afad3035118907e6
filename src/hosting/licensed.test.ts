import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { score, totalRange } from '#lib/domain/check-in/scoring.ts';
import { readLicensed } from './licensed.ts';

const fixture = fileURLToPath(new URL('../../tests/fixtures/licensed/', import.meta.url));
const today = '2026-06-01';
const unlicensed = { id: 'hill', licences: [] };
let folder = '';

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'licensed-'));
	cpSync(fixture, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const change = (name: string, fields: object) =>
	writeFileSync(join(folder, name), JSON.stringify({ ...read(name), ...fields }));
const fault = (day = today) => {
	try {
		readLicensed(folder, day, unlicensed);
	} catch (error) {
		return (error as Error).message;
	}
	return null;
};

describe('the licensed folder', () => {
	it('brings both forms, scored, with the copyright line', () => {
		const { packs } = readLicensed(folder, today, unlicensed);
		expect(packs.map(({ instrument }) => [instrument.id, totalRange(instrument)])).toEqual([
			['wemwbs', { min: 14, max: 70 }],
			['swemwbs', { min: 7, max: 35 }]
		]);
		for (const { words } of packs) expect(words.en?.licenceLine).toBe('Placeholder copyright line');
	});

	it('takes the record that the site file has, and names that file where it is out of date', () => {
		const licences = [{ ...read('licence.json'), copyright: 'From the site' }];
		rmSync(join(folder, 'licence.json'));
		const { packs } = readLicensed(folder, today, { id: 'hill', licences });
		expect(packs[1]?.words.en?.licenceLine).toBe('From the site');
		expect(() => readLicensed(folder, '2027-01-01', { id: 'hill', licences })).toThrow(
			'src/content/sites/hill.json: validTo: expired'
		);
	});

	it('has no Welsh where the holder has no Welsh wording', () => {
		expect(readLicensed(folder, today, unlicensed).packs[0]?.words.cy).toBeUndefined();
	});

	it('gives the short form items 1, 2, 3, 6, 7, 9 and 11, converted by the published table', () => {
		const short = readLicensed(folder, today, unlicensed).packs[1]?.instrument;
		if (!short) throw new Error('no short form');
		const ids = short.items.map(({ id }) => id);
		expect(ids).toEqual([1, 2, 3, 6, 7, 9, 11].map((number) => `wemwbs-${number}`));
		const all = (value: number) => Object.fromEntries(ids.map((id) => [id, value]));
		expect(score(short, all(3))).toEqual({ total: 19.25 });
		expect(score(short, { ...all(4), 'wemwbs-11': null })).toEqual({
			total: null,
			reason: 'incomplete'
		});
	});
});

describe('a fault in the folder stops with the file and the field', () => {
	it('no licence record', () => {
		rmSync(join(folder, 'licence.json'));
		expect(fault()).toBe('licence.json: file: missing');
	});

	it('a licence record that is not JSON', () => {
		writeFileSync(join(folder, 'licence.json'), '<html>');
		expect(fault()).toBe('licence.json: file: not-json');
	});

	it.each(['holder', 'organisation', 'scope', 'registration', 'copyright'])(
		'a licence record without %s',
		(field) => {
			change('licence.json', { [field]: '' });
			expect(fault()).toBe(`licence.json: ${field}: too-small`);
		}
	);

	it('an instrument that no licence covers here', () => {
		change('licence.json', { instruments: ['phq-9'] });
		expect(fault()).toBe('licence.json: instruments.0: invalid-value');
	});

	it('a licence on the day after its last, and on the day before its first', () => {
		expect(fault('2026-12-31')).toBeNull();
		expect(fault('2027-01-01')).toBe('licence.json: validTo: expired');
		expect(fault('2025-12-31')).toBe('licence.json: validFrom: not-yet-valid');
	});

	it('a wording file that is missing', () => {
		rmSync(join(folder, 'swemwbs.en.json'));
		expect(fault()).toBe('swemwbs.en.json: file: missing');
	});

	it('a wrong count of items', () => {
		const { items } = read('wemwbs.en.json');
		delete items['wemwbs-14'];
		change('wemwbs.en.json', { items });
		expect(fault()).toBe('wemwbs.en.json: items: wrong-count');
	});

	it('an unknown item id', () => {
		const { items } = read('wemwbs.en.json');
		delete items['wemwbs-14'];
		change('wemwbs.en.json', { items: { ...items, 'wemwbs-15': { statement: 'x' } } });
		expect(fault()).toBe('wemwbs.en.json: items.wemwbs-15: unknown-id');
	});

	it('a retelling of an item in other words', () => {
		const { items } = read('wemwbs.en.json');
		items['wemwbs-1'].strength = { often: 'x' };
		change('wemwbs.en.json', { items });
		expect(fault()).toBe('wemwbs.en.json: items.wemwbs-1.strength: not-allowed');
	});

	it('a file in another language than its name says', () => {
		cpSync(join(folder, 'wemwbs.en.json'), join(folder, 'wemwbs.cy.json'));
		expect(fault()).toBe('wemwbs.cy.json: language: not-as-named');
	});
});
