import { describe, expect, test } from 'vitest';
import { directory, lexicon, tables } from '../../../../tests/fixtures/directory/matching.ts';
import { buildService as service } from '../../../../tests/fixtures/directory/service.ts';
import type { Service } from '../directory/service.ts';
import { conceptOf, nextOf, strengthOf } from './bearings.ts';
import { buildIndex } from './build-index.ts';
import type { Pairs } from './index-data.ts';
import { Lexicon } from './lexicon.ts';

const index = (...services: Partial<Service>[]) =>
	buildIndex(
		services.map((more, at) => service(`s${at}`, { name: 'Club', ...more })),
		lexicon,
		tables
	);
/** How strongly the first service is about something, in hundredths. */
const strength = (lists: Pairs, id: string) => {
	const at = lists[id]?.findIndex((row, i) => i % 2 === 0 && row === 0) ?? -1;
	return at === -1 ? 0 : (lists[id]?.[at + 1] ?? 0);
};
const area = (id: string, ...services: Partial<Service>[]) =>
	strength(index(...services).lifeAreas, id);
const about = (id: string, more: Partial<Service>) => strength(index(more).concepts, id);
const tag = (id: string) => ({ id, source: 'tag' as const });

describe('how far a service is one for a life area', () => {
	const lonely = { name: 'Befriending' };
	const own = { publisher: 'p', page: null, year: null, readOn: null };

	test('is what its words say, by how much their subject is about that', () => {
		expect(area('loneliness', lonely)).toBe(63);
		expect(area('loneliness', { name: 'Shy' })).toBe(57);
		expect(area('money', lonely)).toBe(0);
	});

	test('is what a tag says: more of one than of many, and more of our own', () => {
		const tagged = (ids: string[], more: Partial<Service> = {}) =>
			area('money', { lifeAreas: ids.map(tag) as never, ...more });
		const others = ['money', 'sleep', 'worry', 'housing', 'work', 'food'];
		expect(tagged(['money'])).toBe(75);
		expect(tagged(others.slice(0, 3))).toBe(75);
		expect(tagged(others)).toBe(38);
		expect(tagged(others.slice(0, 3), { audience: others.slice(3).map(tag) as never })).toBe(38);
		expect(tagged(['money'], { source: own })).toBe(85);
		expect(tagged(others.slice(0, 3), { source: own, audience: others.map(tag) as never })).toBe(
			85
		);
		expect(area('money', { lifeAreas: [{ id: 'money', source: 'text' }] })).toBe(0);
	});

	test('is our link that it often helps, and all of it joined as chances are', () => {
		expect(area('money', { oftenHelps: ['money'] })).toBe(50);
		expect(area('money', { name: 'Debt', oftenHelps: ['money'] })).toBe(82);
		expect(area('money', { lifeAreas: [tag('money')] as never, oftenHelps: ['money'] })).toBe(88);
	});

	test('is what its text answers of a search for that area, as a share of the best', () => {
		const words = { ...lexicon, areaWords: { ...lexicon.areaWords, en: { sleep: 'pillow' } } };
		const at = (...summaries: string[]) =>
			buildIndex(
				summaries.map((summary, row) => service(`s${row}`, { name: 'Club', summary })),
				words,
				tables
			).lifeAreas.sleep;
		expect(at('A pillow.', 'Tea.')).toEqual([0, 45]);
		expect(at('Tea.', 'Tea.')).toBeUndefined();
	});
});

describe('whom a service is for', () => {
	test('is what tags say, less of each where many are ticked', () => {
		const ticked = (...ids: string[]) => about('student', { audience: ids.map(tag) as never });
		expect(ticked('student')).toBe(40);
		expect(ticked('student', 'refugee', 'woman', 'carer', 'man', 'lgbtq')).toBe(20);
		expect(about('student', { name: 'Students', audience: [tag('student')] as never })).toBe(82);
	});

	test('is one gender where its name says so, whichever boxes are ticked', () => {
		const both = { audience: [tag('woman'), tag('man')] as never };
		expect(about('woman', { name: 'Club', ...both })).toBe(40);
		expect(about('man', { name: 'Club', ...both })).toBe(40);
		expect(about('man', { name: 'Women’s club', ...both })).toBe(0);
		expect(about('woman', { name: 'Women’s club', ...both })).toBe(82);
	});
});

describe('a service that is told in two languages', () => {
	test('says half of what only one of them says', () => {
		expect(about('friends', { name: { en: 'Befriending', cy: 'Cyfeillio' } })).toBe(70);
		expect(about('friends', { name: { en: 'Befriending', cy: 'Clwb' } })).toBe(35);
		expect(about('friends', { name: { en: 'Befriending' } })).toBe(70);
	});

	test('is read by the words of each language alone', () => {
		expect(about('friends', { name: { en: 'Club', cy: 'Befriending' } })).toBe(0);
		expect(about('friends', { name: 'Cyfeillio' })).toBe(70);
		const name = { en: 'Club', cy: 'Clwb' };
		expect(about('friends', { name, summary: { en: 'Coffee morning', cy: 'Unigrwydd' } })).toBe(50);
		expect(about('friends', { name, summary: 'Coffee morning' })).toBe(0);
		expect(about('friends', { name: 'Club', summary: { en: 'Coffee morning' } })).toBe(50);
	});
});

describe('what an index keeps', () => {
	test('are ids in order, tags of feeds, and phrases for each row of a concept', () => {
		const data = index(
			{ name: 'Debt club', lifeAreas: [tag('money')] as never },
			{ audience: [tag('student')] as never, lifeAreas: [{ id: 'work', source: 'text' }] },
			{ name: 'Debts', lifeAreas: [tag('money')] as never }
		);
		expect(data.ids).toEqual(['t:s0', 't:s1', 't:s2']);
		expect(data.tagged).toEqual({ money: [0, 2], student: [1] });
		expect(data.concepts.debt).toEqual([0, 70, 2, 70]);
		expect(data.phrases.debt).toEqual(['Debt', 'Debts']);
		expect(data.phrases.student).toEqual(['']);
		expect(data.rows).toHaveLength(3);
	});

	test('is nothing that is hardly said', () => {
		const faint = { name: 'Club', summary: `${'x '.repeat(1990)}debt` };
		expect(about('debt', faint)).toBe(11);
		expect(index(faint).concepts.trains).toBeUndefined();
	});

	test('are words of people: their own, or those of services where they have none', () => {
		const { people, roles } = index({});
		const terms = (id: string) => people.find((one) => one.id === id)?.terms;
		expect(terms('friends')).toEqual(['alone']);
		expect(terms('debt')).toEqual(['debt*']);
		expect(terms('crisis-line')).toEqual([]);
		expect(roles.find(({ id }) => id === 'hurt')).toEqual({
			...{ id: 'hurt', lifeAreas: ['safety'], circumstances: [], ageUpTo: null },
			terms: ['hits me']
		});
		expect(people.find(({ id }) => id === 'shyness')).toEqual({
			...{ id: 'shyness', kind: 'subject', areas: { loneliness: 0.9 }, about: [] },
			...{
				dimension: null,
				narrow: 0.6,
				within: null,
				of: ['autistic'],
				ofAll: [],
				from: null,
				against: []
			},
			terms: ['shy']
		});
		const titled = Lexicon.parse({
			...lexicon,
			terms: { en: { ...lexicon.terms.en, debt: { service: ['^owe', 'debt'] } }, cy: {} },
			providers: { debt: ['StepChange'] }
		});
		const own = buildIndex([], titled, tables).people.find(({ id }) => id === 'debt');
		expect(own?.terms).toEqual(['owe', 'debt', 'StepChange']);
	});

	test('are words of distress, short forms, words that say little and names of places', () => {
		const words = { ...lexicon, crisis: { ...lexicon.crisis, en: ['end it'], cy: ['!dod'] } };
		const shortForms = { ...lexicon.shortForms, cy: { dw: 'dwi' } };
		const data = buildIndex(
			[service('a', { summary: 'Easton Park, Easton, BS5 0AA' })],
			{ ...words, shortForms },
			tables
		);
		expect(data.crisis).toEqual(['end it', '!dod']);
		expect(data.shortForms).toEqual({ im: 'i m', dw: 'dwi' });
		expect(data.stopWords.toSorted()).toEqual(['a', 'am', 'i', 'the', 'y', 'yr']);
		expect(data.commonWords).toEqual(['night']);
		expect(data.placeWords).toEqual(['bristol', 'bath', 'cardiff', 'easton']);
		expect(data.words.get('easton')?.rows[0]).toBe(0);
	});
});

describe('what is for its neighbourhood', () => {
	const words = Lexicon.parse({
		...lexicon,
		concepts: {
			...lexicon.concepts,
			...Object.fromEntries(
				['food', 'warm-space', 'community-place', 'gentle-movement', 'social-group', 'hall'].map(
					(id) => [id, { kind: 'subject' }]
				)
			)
		},
		terms: {
			en: {
				...lexicon.terms.en,
				food: { service: ['foodbank'] },
				'warm-space': { service: ['warm'] },
				'community-place': { service: ['hub'] },
				'gentle-movement': { service: ['yoga'] },
				'social-group': { service: ['natter'] },
				hall: { service: ['hall'] }
			},
			cy: {}
		}
	});
	const local = (more: Partial<Service>) =>
		buildIndex([service('s', { name: 'Club', ...more })], words, tables).rows[0]?.local;

	test.each(['Foodbank', 'Warm', 'Hub', 'Yoga', 'Natter', 'Hall'])(
		'is a %s by its name',
		(name) => {
			expect(local({ name })).toBe(true);
			expect(local({ summary: name })).toBe(false);
		}
	);

	test('is a group', () => {
		expect(local({ company: { id: 'group', source: 'text' } })).toBe(true);
		expect(local({ company: { id: 'one-to-one', source: 'text' } })).toBe(false);
	});
});

describe('an index that was written and read', () => {
	const read = directory(
		service('a', { name: 'Debt club', listens: true, lifeAreas: [tag('money')] as never }),
		service('b', { name: 'Women’s night', national: true, lastChecked: null }),
		service('c', { name: 'Model trains', summary: 'For students.' })
	);

	test('finds rows by id, and what each is about', () => {
		expect([read.size, read.idOf(1), read.rowOf('t:c'), read.rowOf('t:d')]).toEqual([
			3,
			't:b',
			2,
			-1
		]);
		expect([...(read.concepts.get('debt')?.rows ?? [])]).toEqual([0]);
		expect(read.concepts.get('debt')?.strengths[0]).toBeCloseTo(0.7, 5);
		expect(read.concepts.get('debt')).toBe(read.concepts.get('debt'));
		expect(read.concepts.get('not one')).toBeUndefined();
		expect(read.phraseOf('trains', 2)).toBe('Model trains');
		expect([read.phraseOf('trains', 1), read.phraseOf('not one', 0)]).toEqual(['', '']);
		expect([
			read.isTagged('money', 0),
			read.isTagged('money', 1),
			read.isTagged('sleep', 0)
		]).toEqual([true, false, false]);
	});

	test('knows what listens, what is national, and when each was checked', () => {
		expect([read.listening, read.national]).toEqual([[0], [1]]);
		expect(read.checkedDay(0)).toBe(Date.parse('2026-10-01') / 86_400_000);
		expect(read.checkedDay(1)).toBeNaN();
		expect(read.facts(1)).toMatchObject({ name: 'women s night', national: true });
	});

	test('links life areas with what names them and with what we link with them', () => {
		expect(read.links.get('loneliness')).toEqual({ literal: ['friends'], linked: ['shyness'] });
		expect(read.links.get('money')).toEqual({ literal: [], linked: ['debt'] });
	});

	test('has words of terms, of records, and those that say little', () => {
		for (const word of ['alone', 'student', 'night', 'the', 'client'])
			expect([word, read.termVocabulary().has(word)]).toEqual([word, true]);
		expect(read.termVocabulary().has('club')).toBe(false);
		expect(read.words.has('club')).toBe(true);
		expect(read.termWords.has('alone')).toBe(true);
		expect(read.words.get('night')).toBeUndefined();
		expect([read.words.countOf('night'), read.words.countOf('zebra')]).toEqual([1, 0]);
		expect([...(read.words.get('train')?.rows ?? [])]).toEqual([2]);
		expect(read.words.beginning('c', 5)).toEqual(['club']);
	});

	test('lists what bears on each row, in the order of concepts', () => {
		const { bearings, people } = read;
		const of = (row: number) => {
			const found: string[] = [];
			for (let i = bearings.first[row] ?? 0; i > 0; i = nextOf(bearings, i))
				found.push(
					`${people[conceptOf(bearings, i)]?.id} ${Math.round(strengthOf(bearings, i) * 100)}`
				);
			return found;
		};
		expect([of(0), of(1), of(2)]).toEqual([[], ['woman 70'], ['trains 70', 'student 50']]);
	});
});
