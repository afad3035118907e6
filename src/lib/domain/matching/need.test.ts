import { describe, expect, test } from 'vitest';
import { NOTHING_SAID, type Situation } from '../situation/situation.ts';
import type { Directory } from './directory-index.ts';
import { PLACE } from './fit-weights.ts';
import type { Person } from './index-data.ts';
import { readNeed } from './need.ts';
import { termPattern } from './term-pattern.ts';
import { RELEVANCE } from './weights.ts';

const concept = (id: string, more: Partial<Person> = {}, terms = [id]) => ({
	...{ id, kind: 'subject', narrow: 0, areas: {}, about: [], of: [], ofAll: [], from: null },
	...more,
	terms,
	pattern: termPattern(terms)
});
const PEOPLE = [
	concept('debt', { areas: { money: 1, worry: 0.4 }, about: ['money'] }),
	concept('rent', { areas: { money: 0.8, housing: 1 }, about: ['housing'] }),
	concept('wages', { areas: { work: 0.9, money: 0.8 } }),
	concept('crowds', { areas: { worry: 1 }, narrow: RELEVANCE.oneOfFew }),
	concept('calm', { areas: { worry: 0.8 }, narrow: 0.54 }),
	concept('stray', { areas: { worry: 0.79 } }),
	concept('woman', { kind: 'audience', about: ['safety'] }),
	concept('shy', { of: ['autistic', 'student'], narrow: 0.9 }),
	concept('perinatal', {}, ['baby', 'pregnant']),
	concept('painting', { areas: { arts: 1 } })
];
const role = (id: string, terms: string[]) => ({
	...{ id, lifeAreas: [], circumstances: [], ageUpTo: null },
	pattern: termPattern(terms)
});
const DIRECTORY = {
	people: PEOPLE,
	roles: [
		role('parent', ['my son', 'my child']),
		role('expecting', ['pregnant']),
		role('new-baby', ['baby'])
	],
	crisis: [{ pattern: termPattern(['end it']) }],
	notCrisis: { pattern: null },
	shortForms: new Map(),
	stopWords: new Set(['the', 'and', 'my']),
	commonWords: new Set(['night']),
	placeWords: new Set(['bristol']),
	termWords: new Set(['gp']),
	words: new Set(['ox']),
	tables: {
		outcodes: { BS5: [51.465, -2.555], NP16: [51.64, -2.68], ZE1: [60.15, -1.15] },
		areas: [
			{ slug: 'bristol', nation: 'england', names: [], lat: 51.46, lon: -2.59, radius: 5 },
			{ slug: 'cardiff', nation: 'wales', names: [], lat: 51.48, lon: -3.18, radius: 4 }
		],
		outcodeAreas: { NP16: ['monmouthshire'] }
	}
} as unknown as Directory;
const read = (said: Partial<Situation>, typed?: boolean) =>
	readNeed({ ...NOTHING_SAID, day: '2026-11-22', ...said } as Situation, DIRECTORY, typed);
const weights = (said: Partial<Situation>) =>
	read(said).areas.map(({ id, weight }) => [id, Math.round(weight * 100) / 100]);

describe('life areas', () => {
	test('that were chosen weigh less by their place, and none is forgotten', () => {
		expect(weights({ lifeAreas: ['sleep', 'money', 'worry', 'work'] })).toEqual([
			['sleep', 1],
			['money', 0.85],
			['worry', 0.4],
			['work', 0.35]
		]);
	});

	test('that words name outright stand beside the chosen ones, each once, by name', () => {
		expect(weights({ lifeAreas: ['sleep', 'worry'], words: 'debt rent and woman' })).toEqual([
			['sleep', 1],
			['worry', 0.85],
			['housing', RELEVANCE.namedArea],
			['money', RELEVANCE.namedArea]
		]);
		expect(weights({ lifeAreas: ['money', 'sleep'], words: 'debt' })).toEqual([
			['money', 1],
			['sleep', 0.85]
		]);
		expect(weights({ lifeAreas: ['sleep'], words: 'wages' })).toEqual([['sleep', 1]]);
	});

	test('of what words speak of stand in for chosen ones, the strongest first', () => {
		expect(weights({ words: 'debt' })).toEqual([['money', 1]]);
		expect(weights({ words: 'rent and debt' })).toEqual([['money', 1]]);
		expect(weights({ words: 'rent' })).toEqual([
			['housing', 1],
			['money', 0.8]
		]);
		expect(weights({ words: 'rent wages crowds' })).toEqual([['money', 1]]);
		// Three at most; of as strong ones the first by name.
		expect(weights({ words: 'rent crowds calm' })).toEqual([['worry', 1]]);
		expect(weights({ words: 'rent wages' }).at(0)).toEqual(['money', 1]);
		expect(weights({ words: 'wages crowds' })).toEqual([
			['worry', 1],
			['work', 0.9],
			['money', 0.8]
		]);
		expect(weights({ words: 'rent crowds' })).toEqual([
			['housing', 1],
			['worry', 1],
			['money', 0.8]
		]);
		expect(weights({ words: 'crowds and painting' }).map(([id]) => id)).toEqual(['arts', 'worry']);
		expect(weights({})).toEqual([]);
	});
});

describe('where they are', () => {
	const where = (outcode: string | null, area: string | null = null) => {
		const { point, vague, councils, nation } = read({ outcode, area });
		return [point && Math.round(point.lat * 100) / 100, vague, [...councils], nation];
	};

	test('is their outcode, with the councils it may lie in', () => {
		expect(where('bs5 0aa')).toEqual([51.47, 0, ['bristol'], 'england']);
		expect(where('BS5', 'cardiff')).toEqual([51.47, 0, ['cardiff', 'bristol'], 'wales']);
		expect(where('NP16')).toEqual([51.64, 0, ['monmouthshire'], null]);
		expect(where('ZE1')).toEqual([60.15, 0, [], null]);
	});

	test('is the middle of their council, as vague as it is wide', () => {
		expect(where(null, 'cardiff')).toEqual([51.48, 4 * PLACE.vague, ['cardiff'], 'wales']);
		expect(where('XX1', 'cardiff')).toEqual([51.48, 4 * PLACE.vague, ['cardiff'], 'wales']);
	});

	test('is nowhere when nothing known was said', () => {
		expect(where(null)).toEqual([null, 0, [], null]);
		expect(where('XX1')).toEqual([null, 0, [], null]);
		expect(where(null, 'atlantis')).toEqual([null, 0, ['atlantis'], null]);
	});
});

describe('words that may match by themselves', () => {
	test('are those that say something: no common ones, no places, none too short', () => {
		const words = 'the gp and my choir in Bristol at night, 42 of ox';
		expect(read({ words }).words).toEqual(['gp', 'choir']);
	});

	test('are in a search short ones too, when some record has them', () => {
		expect(read({ words: 'an ox and my gp' }, true).words).toEqual(['ox', 'gp']);
	});
});

describe('who has children', () => {
	test.each<[boolean, Partial<Situation>]>([
		[true, { circumstances: ['student', 'new-parent'] }],
		[true, { circumstances: ['single-parent'] }],
		[true, { circumstances: ['child-with-send'] }],
		[false, { circumstances: ['student'] }],
		[true, { words: 'my son is sad' }],
		[false, { words: 'pregnant' }],
		[false, { words: 'pregnant with my child' }],
		[true, { words: 'the baby cries' }],
		[false, {}]
	])('is %s for %j', (family, said) => expect(read(said).family).toBe(family));

	test('a baby of three years is no birth, and one of two is', () => {
		const spoken = (words: string) => read({ words }).subjects.map(({ id }) => id);
		expect(spoken('my baby is 2')).toEqual(['perinatal']);
		expect(spoken('my baby is 3')).toEqual([]);
		expect(spoken('my baby is 1 and my son is 9')).toEqual(['perinatal']);
		expect(spoken('my baby is 3 and debt')).toEqual(['debt']);
		expect(spoken('pregnant')).toEqual(['perinatal']);
		expect([...read({ words: 'my baby is 3' }).roles.own]).toEqual([]);
		expect([...read({ words: 'my baby is 2' }).roles.own]).toEqual(['new-baby']);
		expect(read({ words: 'my baby is 3' }).childAges).toEqual([3]);
	});
});

describe('what is theirs', () => {
	const theirs = (said: Partial<Situation>) => {
		const { meant } = read(said);
		return PEOPLE.filter((_, at) => meant[at] === 1).map(({ id }) => id);
	};

	test('is what they are, what they speak of and what is so without a word', () => {
		expect(theirs({ circumstances: ['woman'] })).toEqual(['woman']);
		expect(theirs({ words: 'crowds' })).toContain('crowds');
		expect(theirs({ circumstances: ['carer', 'student'] })).toEqual(['shy']);
		expect(theirs({})).toEqual([]);
	});

	test('is of a life area its main parts, and none that only few ask for', () => {
		expect(theirs({ lifeAreas: ['worry'] })).toEqual(['calm']);
		expect(theirs({ lifeAreas: ['sleep', 'money'] })).toEqual(['debt', 'rent', 'wages']);
	});

	test('concerns them as a word or as a circumstance; only a subject is one they ask about', () => {
		const need = read({ circumstances: ['carer'], words: 'debt, as a woman' });
		expect([...need.concerns]).toEqual(['carer', 'debt', 'woman']);
		expect(need.subjects.map(({ id }) => id)).toEqual(['debt']);
		expect([need.crisis, read({ words: 'end it' }).crisis]).toEqual([false, true]);
	});
});
