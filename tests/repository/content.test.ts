import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ELSEWHERE, nationsOf, NATIONS, OutcodeNations } from '#lib/domain/site/area.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { Site, SiteWords } from '#lib/domain/site/site.ts';
import { topContacts } from '#lib/domain/urgent-help/urgent-help.ts';
import { UrgentContacts, UrgentWords } from '#lib/domain/urgent-help/urgent-help.ts';
import { staleContacts } from '../../src/hosting/check-release.ts';
import { palettesCss } from '../../src/hosting/colours.ts';
import { chosenSite } from '../../src/hosting/site.ts';
import { CONTENT, readContent } from './sources.ts';

const contacts = UrgentContacts.parse(readContent('urgent-help.json'));
const site = Site.parse(readContent('sites/default.json'));
const outcodes: Record<string, number[]> = readContent('geo/outcodes.json');
const outcodeNations = OutcodeNations.parse(readContent('geo/outcode-nations.json'));

const bundles = globSync('directory/*.json', { cwd: CONTENT })
	.map((file) => basename(file, '.json'))
	.filter((name) => !name.includes('.'))
	.sort();

describe('urgent help', () => {
	test('the first numbers of each nation are fixed', () => {
		const first = NATIONS.map((nation) => topContacts(contacts, nation).map(({ id }) => id));
		expect(first).toEqual([
			['emergency', 'nhs-111-england', 'samaritans', 'shout'],
			['emergency', 'nhs-111-wales', 'samaritans', 'shout', 'call-wales', 'samaritans-welsh-line'],
			['emergency', 'nhs-24-scotland', 'samaritans', 'shout'],
			['emergency', 'lifeline-ni', 'samaritans', 'shout']
		]);
	});

	test.each(LANGUAGES)(
		'every contact has its words in %s, and no words are left over',
		(language) => {
			const words = UrgentWords.parse(readContent(`urgent-help.${language}.json`));
			expect(Object.keys(words.contacts).sort()).toEqual(contacts.map(({ id }) => id).sort());
			expect(Object.values(words.contacts).flatMap((c) => Object.values(c))).not.toContain('');
		}
	);

	test('what is confirmed names its source and day, and what is not has no day', () => {
		for (const { id, status, source, verifiedOn, unconfirmed } of contacts) {
			expect([id, verifiedOn !== null]).toEqual([id, status === 'confirmed']);
			if (status === 'confirmed') expect([id, source]).not.toEqual([id, null]);
			else expect([id, unconfirmed]).not.toEqual([id, []]);
		}
	});

	test('every contact can be reached in some way', () => {
		const mute = contacts.filter(({ phone, sms, email, url }) => !(phone || sms || email || url));
		expect(mute).toEqual([]);
	});

	test('nothing was overdue on the day the facts were checked', () => {
		expect(staleContacts('2026-11-22')).toEqual([]);
	});
});

describe('the directory that comes with the app', () => {
	test('each of its files belongs to the site', () => {
		const packs = globSync('directory/areas/*.json', { cwd: CONTENT })
			.map((file) => basename(file, '.json'))
			.filter((name) => !name.includes('.'));
		const used = [...site.directories, ...site.areas.map(({ directory }) => directory)];
		expect([...new Set(['national', ...bundles, ...packs])].sort()).toEqual(used.sort());
	});
});

describe('the site', () => {
	test.each(LANGUAGES)('every area says in %s what to do about somebody’s safety', (language) => {
		const words = SiteWords.parse(readContent(`sites/default.${language}.json`));
		expect(Object.keys(words.areas).sort()).toEqual(site.areas.map(({ id }) => id).sort());
	});

	test('each site that SITE may name can be built', () => {
		const names = globSync('sites/*.json', { cwd: CONTENT })
			.map((file) => basename(file, '.json'))
			.filter((name) => !name.includes('.'));
		expect(names).toContain('default');
		for (const SITE of names) expect(palettesCss(chosenSite({ SITE }).site)).toContain('--ink');
	});

	test('every council of an area is in the table of councils, in the same nation', () => {
		const councils: Record<string, { nation: string }> = readContent('geo/councils.json');
		for (const { councils: own, nation } of site.areas)
			for (const { slug } of own) expect([slug, councils[slug]?.nation]).toEqual([slug, nation]);
	});

	test('a number is never given as confirmed without a day, nor a day without a number', () => {
		for (const { safeguarding } of site.areas)
			for (const { id, status, phones, verifiedOn } of Object.values(safeguarding)) {
				expect([id, phones.length === 0]).toEqual([id, status === 'none']);
				expect([id, verifiedOn !== null]).toEqual([id, status === 'confirmed']);
			}
	});
});

describe('what stands first', () => {
	const order: Record<string, string[]> = readContent('order.json');
	const idsIn = (folder: string) =>
		globSync(`${folder}/*.json`, { cwd: CONTENT })
			.map((file) => basename(file, '.json'))
			.filter((name) => !name.includes('.'))
			.sort();

	test('every check-in has its place, once', () => {
		expect([...(order.checkIns ?? [])].sort()).toEqual(idsIn('check-ins'));
	});

	test('check-ins for young people and families are among them, and not all of them', () => {
		expect(order.checkIns).toEqual(expect.arrayContaining(order.checkInsForFamilies ?? []));
		expect(order.checkInsForFamilies?.length).toBeLessThan(order.checkIns?.length ?? 0);
	});

	test('guides and numbers that are named are there', () => {
		expect(idsIn('guides')).toEqual(expect.arrayContaining(order.guidesForAnyone ?? []));
		const known = contacts.filter(({ phone }) => phone).map(({ id }) => id);
		expect(known).toEqual(expect.arrayContaining(order.numbersForSupporters ?? []));
		const all = contacts.map(({ id }) => id);
		expect(all).toEqual(expect.arrayContaining(order.numbersForYoungPeople ?? []));
		expect(order.numbersForYoungPeople?.[0]).toBe('childline');
	});
});

describe('places', () => {
	test('every outcode that has a place has a nation', () => {
		const homeless = Object.keys(outcodes).filter(
			(code) => !nationsOf(code, outcodeNations).length
		);
		expect(homeless).toEqual([]);
		expect(Object.keys(outcodes).length).toBeGreaterThan(3000);
	});

	test('an exception is a real outcode', () => {
		expect(Object.keys(outcodeNations.exceptions).filter((code) => !outcodes[code])).toEqual([]);
	});

	test('outcodes lead to areas of the site, in a nation of theirs', () => {
		const areas = new Map(site.areas.map((area) => [area.id, area]));
		for (const [code, ids] of Object.entries(site.outcodes)) {
			expect(outcodes).toHaveProperty(code);
			for (const id of ids.filter((each) => each !== ELSEWHERE))
				expect(nationsOf(code, outcodeNations)).toContain(areas.get(id)?.nation);
		}
	});

	test('every table names the attribution it needs', () => {
		const { lines, files } = readContent('geo/ATTRIBUTIONS.json');
		const tables = globSync('geo/*.json', { cwd: CONTENT }).map((file) => basename(file));
		const own = ['ATTRIBUTIONS.json', 'councils.cy.json'];
		expect(Object.keys(files).sort()).toEqual(tables.filter((t) => !own.includes(t)).sort());
		for (const numbers of Object.values(files) as number[][])
			for (const number of numbers) expect(lines[number]).toMatch(/\.$/);
	});
});
