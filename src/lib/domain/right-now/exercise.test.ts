import { expect, test } from 'vitest';
import { exercisesOf, KINDS, RightNowPack } from './exercise.ts';

const breath = {
	...{ id: 'slow-breath', kind: 'body', minutes: 2, timer: { kind: 'breathing', in: 4, out: 6 } },
	...{ reads: null, cautions: ['dizzy'], sources: ['nhs', 'book'] }
};
const pack = {
	exercises: [breath, { ...breath, id: 'look', kind: 'senses', timer: null, sources: ['nhs'] }],
	sources: { nhs: 'https://www.nhs.uk/breath', book: null }
};
const said = (title: string) => ({ title, what: `What ${title} is`, steps: ['One', 'Two'] });
const words = {
	checkedBy: null,
	exercises: { 'slow-breath': said('Slow breath'), look: said('Look round') },
	cautions: { dizzy: 'Stop when you feel dizzy.' },
	sources: { nhs: 'NHS', book: 'A book' }
};
const read = (value: unknown = words) => exercisesOf(RightNowPack.parse(pack), value, 'x.en.json');

test('an exercise is what it does with its words, its cautions in full, and each source with its address', () => {
	expect(read()[0]).toEqual({
		...{ ...breath, ...said('Slow breath'), cautions: ['Stop when you feel dizzy.'] },
		sources: [
			{ text: 'NHS', url: 'https://www.nhs.uk/breath' },
			{ text: 'A book', url: null }
		]
	});
	expect(read().map(({ id }) => id)).toEqual(['slow-breath', 'look']);
});

test('an address that the list of sources does not have is none', () => {
	const without = RightNowPack.parse({ ...pack, sources: {} });
	expect(exercisesOf(without, words, 'x')[0]?.sources).toEqual([
		{ text: 'NHS', url: null },
		{ text: 'A book', url: null }
	]);
});

test.each([
	['exercises.look', { exercises: { 'slow-breath': said('Slow breath') } }],
	['cautions.dizzy', { cautions: {} }],
	['sources.book', { sources: { nhs: 'NHS' } }]
])('words that are missing are named with their file: %s', (field, over) => {
	expect(() => read({ ...words, ...over })).toThrow(`x.en.json: ${field}: missing`);
});

test.each([
	['no second step', { exercises: { look: { ...said('Look'), steps: ['One'] } } }],
	['a field of their own', { more: 1 }],
	['an exercise with a field of its own', { exercises: { look: { ...said('Look'), how: '' } } }],
	['nothing of who read them', { checkedBy: undefined }]
])('words with %s are refused', (_, over) => {
	expect(() => read({ ...words, ...over })).toThrow('x.en.json');
});

test.each([
	['nought minutes', { minutes: 0 }],
	['eleven minutes', { minutes: 11 }],
	['half a minute', { minutes: 1.5 }],
	['a kind there is not', { kind: 'soul' }],
	['an id that is none', { id: 'Slow breath' }],
	['no caution', { cautions: [] }],
	['no source', { sources: [] }],
	['something unknown to read', { reads: 'letters' }],
	['a timer there is not', { timer: { kind: 'bell' } }],
	['breaths of half a second', { timer: { kind: 'breathing', in: 0.5, out: 6 } }],
	['minutes that say more', { timer: { kind: 'minutes', of: 3 } }],
	['a field of its own', { more: 1 }]
])('an exercise with %s is refused', (_, over) => {
	const spoilt = { ...pack, exercises: [{ ...breath, ...over }] };
	expect(RightNowPack.safeParse(spoilt).success).toBe(false);
});

test.each<[string, object]>([
	['one minute', { minutes: 1 }],
	['ten minutes', { minutes: 10 }],
	['minutes to sit through', { timer: { kind: 'minutes' } }],
	...KINDS.map((kind) => [`the kind ${kind}`, { kind }] as [string, object]),
	...['plan', 'people', 'moments'].map(
		(reads) => [`${reads} to read`, { reads }] as [string, object]
	)
])('an exercise with %s is one', (_, over) => {
	const other = { ...pack, exercises: [{ ...breath, ...over }] };
	expect(RightNowPack.parse(other)).toEqual(other);
});

test('kinds are offered in this order: the body, the senses, the mind, what is one’s own, people', () => {
	expect(KINDS).toEqual(['body', 'senses', 'mind', 'mine', 'people']);
});

test('a source may lead to the web and to nothing that runs', () => {
	const spoilt = { ...pack, sources: { nhs: 'data:text/html,run' } };
	expect(RightNowPack.safeParse(spoilt).success).toBe(false);
});
