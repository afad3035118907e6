import { expect, test } from 'vitest';
import { goalAfter, moved, on } from '../../../../tests/fixtures/goals.ts';
import { setField, setNote, setSign, setStep } from '../goal/changes.ts';
import { sayOfMove, moveTo, sayOfNoticed, setNoticed } from '../goal/moves.ts';
import type { GuideAnswer } from '../guide/answer.ts';
import type { Labels } from './labels.ts';
import { pageOf, writtenParts } from './page.ts';
import { COPY_TABLES, type CopyTable } from './rows.ts';

const labels: Labels = {
	checkIns: { mood: { title: 'Mood', items: { calm: 'I am calm' }, choices: { 3: 'Often' } } },
	guides: {
		sleep: {
			title: 'Sleep better',
			steps: { wind: { title: 'Winding down', names: { bath: 'A bath' } } }
		}
	},
	plan: { signs: 'Warning signs' },
	aboutMe: { needs: 'What I need' },
	stayingWell: { early: 'Early signs' }
};
const words = { different: 'to be different', yes: 'Yes', none: 'No answer' };
const partsOf = (some: Partial<Record<CopyTable, Record<string, unknown>>>) => {
	const none = Object.fromEntries(COPY_TABLES.map((table) => [table, {}]));
	return writtenParts({ ...none, ...some } as never, labels, words);
};

test('what was written under a heading stands there by its name, or by its id where it has none', () => {
	const text = (said: string) => ({ text: said });
	const plan = {
		signs: {
			entries: [
				{ id: 'a', text: 'Short nights' },
				{ id: 'b', text: 'Sam', phone: '01632 960 001' },
				{ id: 'c', text: ' ' }
			],
			hidden: ['x']
		},
		other: { entries: [{ id: 'a', text: 'Anything' }], hidden: [] },
		empty: { entries: [], hidden: ['x'] }
	};
	expect(
		partsOf({
			plan,
			aboutMe: { needs: text('A chair'), own: text('Tea') },
			stayingWell: { early: text('Tired'), own: text('Cross') }
		})
	).toEqual([
		[
			'plan',
			[
				{ heading: 'Warning signs', lines: ['Short nights', 'Sam · 01632 960 001'] },
				{ heading: 'other', lines: ['Anything'] }
			]
		],
		[
			'aboutMe',
			[
				{ heading: 'What I need', lines: ['A chair'] },
				{ heading: 'own', lines: ['Tea'] }
			]
		],
		[
			'stayingWell',
			[
				{ heading: 'Early signs', lines: ['Tired'] },
				{ heading: 'own', lines: ['Cross'] }
			]
		]
	]);
});

test('of a goal all that was written stands on the page, in its order, and nothing that is empty', () => {
	const step = { id: 's1', text: 'Walk', when: 'After tea', then: 'Shoes on', day: '' };
	const written = goalAfter(
		...[setField('hope', 'Sleep through'), setField('already', 'Quiet room')],
		...[setField('tenWords', 'Rested'), setField('enoughWords', 'Most nights')],
		...[setSign('n1', 'me', 'I hum'), setSign('n2', 'close', 'They smile')],
		...moved('2026-11-02', 3, 'A calm week'),
		moveTo(5, on('2026-11-03')),
		sayOfMove('up', 'Fewer calls'),
		setNoticed('n1', on('2026-11-04'), true),
		...[setStep(step), setStep({ ...step, id: 's2', when: '', then: '' })],
		setNote('o1', 'It helps to plan', on('2026-11-05'))
	);
	const goal = sayOfNoticed(written.noticed[0]?.seq ?? 0, 'On the bus').write(written);
	const gone = { ...goalAfter(setField('hope', 'Gone')), deletedAt: '2026-11-02T09:00:00.000Z' };
	expect(partsOf({ goals: { a: goal, b: gone } })).toEqual([
		[
			'goals',
			[
				{
					heading: 'Sleep through',
					day: '2026-11-01',
					lines: [
						...['Quiet room', 'Rested', 'Most nights', 'I hum', 'They smile'],
						...['2026-11-02: 3 · A calm week', '2026-11-03: 5 · Fewer calls'],
						...['2026-11-04: I hum · On the bus'],
						...['Walk · After tea · Shoes on', 'Walk', 'It helps to plan']
					]
				}
			]
		]
	]);
});

const run = (answers: Record<string, GuideAnswer>, guide = 'sleep') => ({
	...{ id: 'r', guide, version: 1, day: '2026-11-06', at: '2026-11-06T09:00:00.000Z', seq: 1 },
	...{ passed: [], answers }
});
const linesOf = (answer: GuideAnswer) =>
	partsOf({ guides: { r: run({ wind: answer }) } })[0]?.[1][0]?.lines;

test.each<[GuideAnswer, string]>([
	[{ kind: 'choose', chosen: ['bath', 'own'], own: 'Tea' }, 'A bath · own · Tea'],
	[{ kind: 'choose', chosen: ['bath'], own: ' ' }, 'A bath'],
	[{ kind: 'write', fields: { a: 'One', b: '', c: 'Two' } }, 'One · Two'],
	[{ kind: 'rate', value: 0 }, '0'],
	[{ kind: 'time', day: '2026-11-07', time: '21:30' }, '2026-11-07 · 21:30'],
	[{ kind: 'message', text: 'Dear Sam' }, 'Dear Sam'],
	[
		{ kind: 'plan', when: 'Nine', then: 'Bath', where: 'Home', who: 'Me', nextDay: 'Again' },
		'Nine · Bath · Home · Me · Again'
	],
	[
		{
			kind: 'list',
			entries: [
				{ id: '1', text: 'Lamp' },
				{ id: '2', text: 'Book' }
			]
		},
		'Lamp · Book'
	],
	[
		{
			kind: 'diary',
			from: '2026-11-06',
			rows: { '1': { a: 'Late', b: 'Woke' }, '2': { a: 'Ok' } }
		},
		'1: Late, Woke · 2: Ok'
	]
])('an answer of a guide stands behind the name of its step: %j', (answer, line) => {
	expect(linesOf(answer)).toEqual([`Winding down: ${line}`]);
});

test('a guide in which nothing was written is not on the page, and one without words has its ids', () => {
	expect(linesOf({ kind: 'sort', groups: { 1: 'mine' } })).toBeUndefined();
	expect(linesOf({ kind: 'message', text: ' ' })).toBeUndefined();
	const unknown = run({ first: { kind: 'choose', chosen: ['bath'], own: '' } }, 'other');
	expect(partsOf({ guides: { r: unknown } })).toEqual([
		['guides', [{ heading: 'other', day: '2026-11-06', lines: ['first: bath'] }]]
	]);
});

test('check-ins stand from the latest back, with what was to be different and the note', () => {
	const checkIn = (day: string, more: object) => ({
		...{ id: day, pack: 'mood', packVersion: 1, day, at: `${day}T09:00:00.000Z`, seq: 1 },
		...{ finished: true, answers: {} },
		...more
	});
	const rows = {
		2026: [
			checkIn('2026-11-01', { answers: { calm: 3, 'calm:different': true }, note: 'A note' }),
			checkIn('2026-11-08', { answers: { rest: 2, tea: null }, pack: 'other' }),
			checkIn('2026-11-09', { answers: {} })
		]
	};
	expect(partsOf({ checkIns: rows })).toEqual([
		[
			'checkIns',
			[
				{ heading: 'other', day: '2026-11-08', lines: ['rest: 2', 'tea: No answer'] },
				{
					heading: 'Mood',
					day: '2026-11-01',
					lines: ['I am calm: Often · to be different', 'A note']
				}
			]
		]
	]);
});

test('good moments stand with their day and no heading, and those that were deleted do not', () => {
	const moment = (id: string, more = {}) => ({
		id,
		text: `Saw ${id}`,
		day: '2026-11-02',
		at: id,
		...more
	});
	const moments = { a: moment('owl'), b: moment('fox', { deletedAt: 'then' }) };
	expect(partsOf({ moments })).toEqual([
		['moments', [{ heading: '', day: '2026-11-02', lines: ['Saw owl'] }]]
	]);
});

test('kinds stand in one order whatever came first', () => {
	const text = { needs: { text: 'x' } };
	const moments = { a: { id: 'a', text: 'x', day: '2026-11-02', at: 'x' } };
	const goals = { a: goalAfter(setField('hope', 'Sleep'), setField('already', 'x')) };
	const guides = { r: run({ wind: { kind: 'message', text: 'x' } }) };
	const all = partsOf({ moments, guides, goals, stayingWell: text, aboutMe: text });
	expect(all.map(([kind]) => kind)).toEqual([
		...['aboutMe', 'stayingWell', 'goals', 'guides', 'moments']
	]);
});

test('the page is in its language, and says what it is, when it was made, and each thing with its day', () => {
	const all = [{ heading: 'A & B', day: '1 November', lines: ["it's", '<b>'] }];
	const bare = { heading: '', day: '2 November', lines: ['x'] };
	const page = pageOf({ language: 'cy', title: 'Notes <1>', made: 'Made "today"' }, [
		{ title: 'Goals > all', all: [...all, bare] },
		{ title: 'None', all: [{ heading: 'Alone', lines: ['y'] }] }
	]);
	expect(page).toMatch(/^<!doctype html>\n<html lang="cy">/);
	for (const part of [
		'<title>Notes &#60;1&#62;</title>',
		'<h1>Notes &#60;1&#62;</h1>\n<p>Made &#34;today&#34;</p>',
		'<h2>Goals &#62; all</h2>\n<article>\n<h3>A &#38; B · 1 November</h3>',
		'<ul>\n<li>it&#39;s</li>\n<li>&#60;b&#62;</li>\n</ul>\n</article>',
		'<article>\n<h3>2 November</h3>',
		'</section>\n<section>\n<h2>None</h2>\n<article>\n<h3>Alone</h3>'
	])
		expect(page).toContain(part);
});
