import { expect, test } from 'vitest';
import { NOTHING_SAID } from '../situation/situation.ts';
import { Example, parseExampleWords, type ExampleWords } from './example.ts';
import { exampleRows } from './rows.ts';

const situation = Object.fromEntries(
	Object.entries(NOTHING_SAID).filter(([field]) => field !== 'words')
);
const example = Example.parse({
	situation,
	saved: [
		{ id: 'a', ago: 2, helped: 'some' },
		{ id: 'b', ago: 1 },
		{ id: 'c', ago: 1, helped: 'yes' },
		{ id: 'd', ago: 1, helped: 'no' }
	],
	checkIns: [
		{ id: 'late', ago: 0, pack: 'ons4', packVersion: 1, answers: { happy: 7 } },
		{ id: 'early', ago: 10, pack: 'ons4', packVersion: 1, answers: { happy: null } }
	],
	goals: [
		{
			id: 'g',
			ago: 30,
			enough: 7,
			areas: ['sleep'],
			options: [],
			guides: [],
			signs: [{ id: 'e1', by: 'me' }],
			moves: [
				{ id: 'm2', ago: 5, value: 4 },
				{ id: 'm1', ago: 20, value: 2 }
			],
			noticed: [{ id: 'n1', ago: 6, sign: 'e1' }],
			notes: [{ id: 'o1', ago: 7 }],
			steps: [
				{ id: 's1', day: null, done: { id: 'd1', ago: 4 } },
				{ id: 's2', day: -3, done: null }
			],
			review: null,
			turns: [{ ago: 29, to: 'active' }]
		}
	],
	guides: [
		{
			id: 'r',
			ago: 3,
			guide: 'example',
			version: 1,
			passed: ['kind'],
			end: { ago: 3, felt: 'better' },
			answers: {
				kind: { kind: 'choose', chosen: ['big'] },
				part: { kind: 'write' },
				things: { kind: 'list' },
				sorted: { kind: 'sort', groups: { e1: 'now' } },
				before: { kind: 'rate', value: 4 },
				nights: { kind: 'diary', from: 3, rows: [{ ago: 2, fields: { slept: '7' } }] },
				plan: { kind: 'plan', nextDay: -4 },
				later: { kind: 'plan', nextDay: null }
			}
		},
		{ id: 'open', ago: 8, guide: 'other', version: 1, passed: [], end: null, answers: {} }
	],
	plan: { matters: [{ id: 'e1' }, { id: 'e2', phone: '07700 900123' }] },
	moments: [{ id: 'sun', ago: 3 }],
	rightNow: [
		{ id: 't2', ago: 2, exercise: 'move', before: 7, after: null, said: null },
		{ id: 't1', ago: 9, exercise: 'move', before: 8, after: 5, said: 'keep' }
	]
});
const words: ExampleWords = {
	checkedBy: null,
	checkIns: { late: 'Rain' },
	goals: {
		g: {
			hope: 'Rest',
			already: 'Walks',
			tenWords: 'Peace',
			enoughWords: 'Quiet',
			signs: { e1: 'I sing' },
			moves: { m2: { why: 'Sam came' } },
			noticed: {},
			notes: { o1: 'A note' },
			steps: { s1: { text: 'Walk', when: 'after tea' }, s2: { text: 'Swim' } }
		}
	},
	guides: {
		r: {
			part: { what: 'The rent' },
			things: { e1: 'rent' },
			plan: { when: 'at noon' },
			later: { then: 'ring' }
		}
	},
	plan: { matters: { e1: 'The cat', e2: 'Sam' } },
	aboutMe: { likes: 'Tea' },
	stayingWell: { well: 'Sun' },
	moments: { sun: 'Sun on the step' }
};
const rows = exampleRows(example, words, '2026-11-22', '2026-11-22T10:00:00.000Z');
const value = (table: string, id: string) =>
	rows.find((row) => row.table === table && row.id === id)?.value;
const on = (day: string, seq: number) => ({ day, at: `${day}T10:00:00.000Z`, seq });

test('check-ins are numbered from the longest ago, each on its own day with its own note', () => {
	expect(value('checkIns', '2026')).toEqual([
		{
			id: 'early',
			pack: 'ons4',
			packVersion: 1,
			...on('2026-11-12', 1),
			answers: { happy: null },
			finished: true
		},
		{
			id: 'late',
			pack: 'ons4',
			packVersion: 1,
			...on('2026-11-22', 2),
			answers: { happy: 7 },
			finished: true,
			note: 'Rain'
		}
	]);
});

test('what was saved has its moment, and whether it helped where that was said', () => {
	expect(value('saved', 'options')).toEqual({
		a: { savedAt: '2026-11-20T10:00:00.000Z', helped: 'some' },
		b: { savedAt: '2026-11-21T10:00:00.000Z' },
		c: { savedAt: '2026-11-21T10:00:00.000Z', helped: 'yes' },
		d: { savedAt: '2026-11-21T10:00:00.000Z', helped: 'no' }
	});
	expect(value('situation', 'mine')).toEqual(NOTHING_SAID);
});

test('all entries of a goal stand in one order of time, and unsaid words are empty', () => {
	expect(value('goals', 'g')).toEqual({
		id: 'g',
		...on('2026-10-23', 1),
		hope: 'Rest',
		already: 'Walks',
		tenWords: 'Peace',
		enough: 7,
		enoughWords: 'Quiet',
		signs: [{ id: 'e1', by: 'me', text: 'I sing' }],
		areas: ['sleep'],
		options: [],
		guides: [],
		moves: [
			{ ...on('2026-11-17', 5), value: 4, why: 'Sam came', up: '' },
			{ ...on('2026-11-02', 2), value: 2, why: '', up: '' }
		],
		moving: null,
		noticed: [{ ...on('2026-11-16', 4), sign: 'e1', note: '' }],
		notes: [{ ...on('2026-11-15', 3), id: 'o1', text: 'A note' }],
		steps: [
			{
				id: 's1',
				text: 'Walk',
				when: 'after tea',
				then: '',
				day: '',
				done: on('2026-11-18', 6)
			},
			{ id: 's2', text: 'Swim', when: '', then: '', day: '2026-11-25', done: null }
		],
		review: '',
		turns: [{ ...on('2026-10-24', 1), to: 'active' }],
		passed: []
	});
});

test('each answer of a guide has its words, its days, and nothing that was not said', () => {
	const nothing = { when: '', then: '', where: '', who: '', nextDay: '' };
	expect(value('guides', 'r')).toEqual({
		id: 'r',
		guide: 'example',
		version: 1,
		...on('2026-11-19', 2),
		passed: ['kind'],
		answers: {
			kind: { kind: 'choose', chosen: ['big'], own: '' },
			part: { kind: 'write', fields: { what: 'The rent' } },
			things: { kind: 'list', entries: [{ id: 'e1', text: 'rent' }] },
			sorted: { kind: 'sort', groups: { e1: 'now' } },
			before: { kind: 'rate', value: 4 },
			nights: { kind: 'diary', from: '2026-11-19', rows: { '2026-11-20': { slept: '7' } } },
			plan: { ...nothing, kind: 'plan', when: 'at noon', nextDay: '2026-11-26' },
			later: { ...nothing, kind: 'plan', then: 'ring' }
		},
		end: { ...on('2026-11-19', 3), felt: 'better' }
	});
	expect(value('guides', 'open')).toMatchObject(on('2026-11-14', 1));
	expect(value('guides', 'open')).not.toHaveProperty('end');
});

test('lines of the plan, of About me and of staying well stand under their headings', () => {
	expect(value('plan', 'matters')).toEqual({
		entries: [
			{ id: 'e1', text: 'The cat' },
			{ id: 'e2', text: 'Sam', phone: '07700 900123' }
		],
		hidden: []
	});
	expect(value('aboutMe', 'likes')).toEqual({ text: 'Tea' });
	expect(value('stayingWell', 'well')).toEqual({ text: 'Sun' });
});

test('good moments have their day, and times right now are numbered from the longest ago', () => {
	const then = { day: '2026-11-19', at: '2026-11-19T10:00:00.000Z' };
	expect(value('moments', 'sun')).toEqual({ id: 'sun', text: 'Sun on the step', ...then });
	const time = { exercise: 'move', did: true };
	expect(value('rightNow', 't1')).toEqual({
		...{ ...time, id: 't1', before: 8, after: 5, said: 'keep' },
		...on('2026-11-13', 1)
	});
	expect(value('rightNow', 't2')).toMatchObject({ ...time, after: null, ...on('2026-11-20', 2) });
});

test.each([
	['goals.g.signs.e1', { ...words, goals: { g: { ...words.goals.g, signs: {} } } }],
	['goals.g.notes.o1', { ...words, goals: { g: { ...words.goals.g, notes: {} } } }],
	['goals.g.steps.s1', { ...words, goals: { g: { ...words.goals.g, steps: {} } } }],
	['goals.g.signs.e1', { ...words, goals: {} }],
	['guides.r.part', { ...words, guides: { r: {} } }],
	['plan.matters.e1', { ...words, plan: {} }],
	['moments.sun', { ...words, moments: {} }]
])('%s is named where it has no words', (path, less) => {
	expect(() => parseExampleWords(example, words, 'en.json')).not.toThrow();
	expect(() => parseExampleWords(example, less, 'en.json')).toThrow(`en.json: ${path}: missing`);
});

test.each([
	['words of their own', { situation: NOTHING_SAID }],
	['a place above ten', { goals: [{ ...example.goals[0], enough: 11 }] }],
	['a place below nought', { goals: [{ ...example.goals[0], enough: -1 }] }],
	['a judgement that is none', { saved: [{ id: 'a', ago: 1, helped: 'much' }] }]
])('a made-up person with %s is refused', (_, over) => {
	expect(Example.safeParse({ ...example, ...over }).success).toBe(false);
});
