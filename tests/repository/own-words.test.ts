import { describe, expect, test } from 'vitest';
import { AboutMePack, AboutMeWords, aboutMeHeadings } from '#lib/domain/about-me/about-me.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { PlanPack, PlanWords, planHeadings } from '#lib/domain/plan/headings.ts';
import {
	OFFERS,
	stayingWellHeadings,
	StayingWellPack
} from '#lib/domain/staying-well/staying-well.ts';
import { ACCESS } from '#lib/domain/situation/situation.ts';
import { UrgentContacts } from '#lib/domain/urgent-help/urgent-help.ts';
import { grade } from './reading-age.ts';
import { readContent, readSources } from './sources.ts';

const plan = PlanPack.parse(readContent('plan.json'));
const aboutMe = AboutMePack.parse(readContent('about-me.json'));
const stayingWell = StayingWellPack.parse(readContent('staying-well.json'));
const contacts = UrgentContacts.parse(readContent('urgent-help.json'));

describe('the safety plan', () => {
	test('begins with what matters and goes in the house’s own order', () => {
		expect(plan.headings.map(({ id }) => id)).toEqual([
			'matters',
			'signs',
			'myself',
			'elsewhere',
			'tell',
			'services',
			'safer'
		]);
	});

	test.each(LANGUAGES)('has all its words in %s and none to spare', (language) => {
		const file = `plan.${language}.json`;
		const words = PlanWords.parse(readContent(file));
		const headings = planHeadings(plan, words, file);
		expect(Object.keys(words.headings)).toEqual(headings.map(({ id }) => id));
		expect(Object.keys(words.elsewhere)).toEqual(plan.elsewhere.map(({ id }) => id));
		for (const { id, ideas } of plan.headings)
			expect(Object.keys(words.headings[id]?.ideas ?? {})).toEqual(ideas);
	});

	test('names contacts and guides that there are', () => {
		const known = contacts.map(({ id }) => id);
		for (const { contacts: ids } of plan.headings)
			for (const id of ids) expect(known).toContain(id);
		for (const id of plan.guides) expect(readContent(`guides/${id}.json`).id).toBe(id);
	});

	test('gives a link as confirmed only with its source and day', () => {
		for (const { id, status, source, verifiedOn } of plan.elsewhere) {
			expect([id, verifiedOn !== null]).toEqual([id, status === 'confirmed']);
			if (status === 'confirmed') expect([id, source]).not.toEqual([id, null]);
		}
	});

	test('never asks how somebody might be hurt', () => {
		const said = JSON.stringify(readContent('plan.en.json'));
		expect(said).not.toMatch(
			/\b(pills?|tablets?|medicines?|medication|knife|rope|method|means)\b/i
		);
	});
});

function hasAllItsWords<Pack extends AboutMePack>(
	name: string,
	pack: Pack,
	headingsOf: (pack: Pack, words: AboutMeWords, file: string) => { id: string }[]
) {
	test.each(LANGUAGES)('has all its words in %s and none to spare', (language) => {
		const file = `${name}.${language}.json`;
		const words = AboutMeWords.parse(readContent(file));
		const headings = headingsOf(pack, words, file);
		expect(Object.keys(words.sections)).toEqual(headings.map(({ id }) => id));
		for (const { id, phrases } of pack.sections)
			expect(Object.keys(words.sections[id]?.phrases ?? {})).toEqual(phrases);
	});
}

describe('About me', () => {
	hasAllItsWords('about-me', aboutMe, aboutMeHeadings);

	test('has a phrase for every access need that can be said when looking for help', () => {
		const access = aboutMe.sections.find(({ id }) => id === 'access');
		expect(access?.phrases).toEqual(expect.arrayContaining([...ACCESS]));
	});
});

describe('staying well', () => {
	hasAllItsWords('staying-well', stayingWell, stayingWellHeadings);

	test('offers each kind of own lines under one heading', () => {
		const offers = stayingWell.sections.flatMap((section) => section.offers);
		expect([...offers].sort()).toEqual([...OFFERS].sort());
	});
});

test('all three are read at eleven or younger', () => {
	const said = [
		...Object.values(PlanWords.parse(readContent('plan.en.json')).headings),
		...Object.values(AboutMeWords.parse(readContent('about-me.en.json')).sections),
		...Object.values(AboutMeWords.parse(readContent('staying-well.en.json')).sections)
	];
	expect(grade(said.map(({ why }) => why))).toBeLessThanOrEqual(6);
});

describe('claims that the code does not bear out', () => {
	const files = [...readSources(['src/locales'], /\/(en|cy)\/[^/]+\.json$/)].map(
		([path, text]) => ({ path, words: JSON.parse(text) as Record<string, string> })
	);
	const sentences = files.flatMap(({ path, words }) =>
		Object.entries(words).map(([key, text]) => ({ at: `${path}/${key}`, text }))
	);

	test.each([
		[
			'that only the team can open a request: its spare key can too',
			/only the team can|dim ond y tîm all/i
		],
		[
			'that those who run the site can’t see answers: a request may hold some',
			/they (can’t|cannot) see your answers|allan nhw ddim gweld eich atebion/i
		]
	])('no page says %s', (_, claim) => {
		expect(sentences.length).toBeGreaterThan(1000);
		expect(sentences.filter(({ text }) => claim.test(text)).map(({ at }) => at)).toEqual([]);
	});

	test('no number is said to be checked: somebody read a source, and nobody rang', () => {
		const dates = sentences.filter(({ at }) =>
			/(urgent-help|plan)\.json\/(from-|source-)?checked$/.test(at)
		);
		expect(dates).toHaveLength(6);
		expect(dates.filter(({ text }) => /\b(checked|gwiriwyd)\b/i.test(text))).toEqual([]);
		const rung = dates.filter(({ text }) => /nobody has rung|does neb wedi ffonio/i.test(text));
		expect(rung).toHaveLength(4);
	});
});
