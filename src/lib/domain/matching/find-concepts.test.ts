import { describe, expect, test } from 'vitest';
import { compiled, findConcepts } from './find-concepts.ts';
import type { JoinedConcept } from './lexicon.ts';
import { phraseReader } from './phrases.ts';
import { partsOf } from './strength.ts';
import { buildService } from '../../../../tests/fixtures/directory/service.ts';
import type { Service } from '../directory/service.ts';
import { byLanguage } from '../site/language.ts';

const concept = (id: string, more: Partial<JoinedConcept> = {}) =>
	({ id, kind: 'subject', dimension: null, service: [id], named: [], ...more }) as JoinedConcept;
const group = (id: string, dimension: string, more: Partial<JoinedConcept> = {}) =>
	concept(id, { kind: 'audience', dimension, ...more });
const found = (concepts: JoinedConcept[], name: string, summary = '') =>
	findConcepts(compiled(concepts), partsOf(name, summary));
const one = (concepts: JoinedConcept[], name: string, summary = '') =>
	found(concepts, name, summary).get(concepts[0]?.id ?? '');

describe('what a text is about', () => {
	test('is what its words say, and nothing that they do not', () => {
		expect([...found([concept('tea'), concept('debt')], 'Tea club').keys()]).toEqual(['tea']);
		expect(one([concept('tea')], 'Tea')).toBeCloseTo(0.7, 5);
	});

	test('is by the name of a known provider about half as much, and for its people in full', () => {
		const named = { service: [], named: ['mind'] };
		expect(one([concept('worry', named)], 'Mind')).toBeCloseTo(0.7 * 0.55, 5);
		expect(one([group('woman', 'gender', named)], 'Mind')).toBeCloseTo(0.7, 5);
		expect(one([concept('worry', { named: ['mind'] })], 'Mind worry')).toBeCloseTo(0.7, 5);
	});

	const people = ['open', 'gender', 'family', 'identity'].map((dimension, at) =>
		group(`people${at}`, dimension)
	);
	const list = (some: JoinedConcept[]) => some.map(({ id }) => id).join(', ');

	test('is for all when it lists four kinds of people, but for those its name names', () => {
		const three = people.slice(0, 3);
		const alone = one(three, 'Club', list(three)) ?? 0;
		expect(alone).toBeCloseTo(0.5, 5);
		expect(one(people, 'Club', list(people))).toBeCloseTo(alone / 2, 5);
		const titled = one(people, 'people0 club', list(people)) ?? 0;
		expect(titled).toBeCloseTo(0.7 + (1 - 0.3 * 0.5 - 0.7) * 0.5, 5);
		const withSubject = [...three, concept('tea')];
		expect(one(withSubject, 'Club', list(withSubject))).toBeCloseTo(alone, 5);
		expect(one(people, 'Club', list(three))).toBeCloseTo(alone, 5);
		const alike = people.map((each) => ({ ...each, dimension: 'open' }));
		expect(one(alike, 'Club', list(alike))).toBeCloseTo(alone, 5);
	});

	test('is of many subjects each less, from the sixth on', () => {
		const many = (count: number) => Array.from({ length: count }, (_, at) => concept(`s${at}`));
		expect(one(many(5), 'Club', list(many(5)))).toBeCloseTo(0.5, 5);
		expect(one(many(6), 'Club', list(many(6)))).toBeCloseTo(0.5 / 1.07, 5);
		expect(one(many(8), 'Club', list(many(8)))).toBeCloseTo(0.5 / 1.21, 5);
		const faint = [...many(5), concept('late')];
		const text = `${list(many(5))} ${'x '.repeat(3000)}`;
		expect(one(faint, 'Club', `${text.slice(0, 3900)} late`)).toBeCloseTo(0.5, 5);
		const kinds = [...many(5), concept('hall', { kind: 'kind' })];
		expect(one(kinds, 'Club', `${list(many(5))} hall`)).toBeCloseTo(0.5, 5);
	});
});

describe('the words of a record that say something', () => {
	const said = (more: Partial<Service>, terms = concept('tea', { service: ['tea*', '^brew'] })) => {
		const list = compiled([terms]);
		const welsh = compiled([{ ...terms, service: ['te'] }]);
		const each = byLanguage((language) => (language === 'cy' ? welsh : list));
		return phraseReader(buildService('s', more), list, each)(0);
	};

	test('are those of its name first, then of its opening, then of the rest, as it writes them', () => {
		expect(said({ name: 'The TEA Room', summary: 'Teas' })).toBe('TEA');
		expect(said({ name: 'Room', summary: 'We serve Teas and tea.' })).toBe('Teas');
		expect(said({ name: 'Room', summary: `${'x '.repeat(170)}Teabags` })).toBe('Teabags');
		expect(said({ name: 'Brew room', summary: '' })).toBe('Brew');
		expect(said({ name: 'Room', summary: 'Brew' })).toBe('');
		expect(said({ name: 'Room', summary: null })).toBe('');
	});

	test('are of a gender those of its name alone, and of other people anywhere', () => {
		const women = group('woman', 'gender', { service: ['women'] });
		expect(said({ name: 'Women’s room' }, women)).toBe('Women');
		expect(said({ name: 'Room', summary: 'For women' }, women)).toBe('');
		expect(said({ name: 'Room', summary: 'For women' }, { ...women, dimension: 'family' })).toBe(
			'women'
		);
		expect(said({ name: 'Room', summary: 'For women' }, { ...women, kind: 'subject' })).toBe(
			'women'
		);
	});

	test('are in each of its languages, or in none', () => {
		const both = { name: { en: 'Tea room', cy: 'Caffi te' } };
		expect(said(both)).toEqual({ en: 'Tea', cy: 'te' });
		expect(said({ name: { en: 'Tea room', cy: 'Caffi' } })).toBe('');
		expect(
			said({ ...both, name: { en: 'Room', cy: 'Te' }, summary: { en: 'Teas', cy: '' } })
		).toEqual({ en: 'Teas', cy: 'Te' });
		expect(said({ name: { cy: 'Te' } })).toEqual({ cy: 'Te' });
		expect(said({ name: { en: 'Room' }, summary: 'Tea' })).toBe('');
		expect(said({ name: { en: 'Room' }, summary: null })).toBe('');
	});
});
