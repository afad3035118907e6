import { expect, test } from 'vitest';
import { packsIn } from '../../../../tests/fixtures/summary.ts';
import { anchorsText, answerText, noticeOf, packOf, totalLabel } from './check-in-blocks.ts';
import type { Part, PartOf, SummaryPack } from './part.ts';
import { plainText } from './plain-text.ts';
import { sheetOf } from './sheet.ts';
import type { Speaker } from './sheet-line.ts';

/** Says its keys and values, so that a test reads which sentence was said. */
const speaker: Speaker = {
	say: (key, values) => [key.replace('summary:', ''), ...Object.values(values ?? {})].join(' '),
	date: (day) => `on ${day}`
};
const packs = packsIn('en');
const block = (part: Part, from = packs) => sheetOf([part], from, speaker)[0]?.blocks[0];

const goal: PartOf<'goal'> = {
	...{ kind: 'goal', id: 'goal:a', hope: 'Sleep', state: 'active', since: '2026-11-01' },
	...{ ten: '', enough: null, first: null, latest: null, steps: [] }
};

test('a goal says how it stands and since when, and nothing that was not entered', () => {
	expect(block(goal)).toEqual({
		...{ id: 'goal:a', title: 'Sleep', own: true },
		lines: [{ text: 'goal-active on 2026-11-01' }]
	});
	expect(block({ ...goal, state: 'let-go' })?.lines).toEqual([
		{ text: 'goal-let-go on 2026-11-01' }
	]);
});

test('a goal has its first and latest place, its ten, what is enough, and its steps, in this order', () => {
	const whole = {
		...{ ...goal, ten: 'Rested', enough: 0 },
		first: { day: '2026-11-02', value: 0 },
		latest: { day: '2026-11-09', value: 7 },
		steps: [
			{ text: 'Walk', done: '2026-11-05' },
			{ text: 'Bath', done: null }
		]
	};
	expect(block(whole)?.lines).toEqual([
		{ text: 'goal-active on 2026-11-01' },
		{ label: 'goal-first', text: 'placed 0 on 2026-11-02' },
		{ label: 'goal-latest', text: 'placed 7 on 2026-11-09' },
		{ label: 'goal-ten', text: 'Rested', own: true },
		{ label: 'goal-enough', text: 'out-of 0 10' },
		{ label: 'step-done on 2026-11-05', text: 'Walk', own: true },
		{ label: 'step-open', text: 'Bath', own: true }
	]);
});

test.each<[Part, string, object[]]>([
	[
		{ kind: 'option', id: 'o', service: 's', name: 'A café', said: { helped: 'some', time: 'no' } },
		'A café',
		[
			{ label: 'tried-helped', text: 'tried-some' },
			{ label: 'tried-time', text: 'tried-no' }
		]
	],
	[
		{ kind: 'option', id: 'o', service: 's', name: 'A choir', said: { place: 'yes' } },
		'A choir',
		[{ label: 'tried-place', text: 'tried-yes' }]
	],
	[
		{ kind: 'guide', id: 'g', guide: 'x', title: 'Sleep', day: '2026-11-03', felt: 'worse' },
		'Sleep',
		[{ text: 'guide-done on 2026-11-03 felt-worse' }]
	],
	[
		{ kind: 'guide', id: 'g', guide: 'x', title: 'Sleep', day: '2026-11-03', felt: null },
		'Sleep',
		[{ text: 'guide-done on 2026-11-03' }]
	],
	[
		{ kind: 'written', id: 'w', group: 'about', title: 'What matters', text: 'Tea' },
		'What matters',
		[{ text: 'Tea', own: true }]
	],
	[
		{ kind: 'moment', id: 'm', day: '2026-11-03', text: 'An owl' },
		'on 2026-11-03',
		[{ text: 'An owl', own: true }]
	],
	[
		{ kind: 'plan', id: 'p', headings: [{ title: 'Safer', text: 'Jo' }] },
		'plan-title',
		[{ label: 'Safer', text: 'Jo', own: true }]
	]
])('what stands of %j', (part, title, lines) => {
	expect(block(part)).toEqual({ id: part.id, title, lines });
});

test('each part stands under its own heading, and headings are in one order', () => {
	const written = (group: 'needs' | 'about' | 'well'): Part => ({
		...{ kind: 'written', id: group, group, title: group, text: 'x' }
	});
	const parts: Part[] = [
		{ kind: 'plan', id: 'p', headings: [] },
		{ kind: 'moment', id: 'm', day: '2026-11-03', text: 'An owl' },
		...[written('well'), written('about'), written('needs')],
		{ kind: 'guide', id: 'g', guide: 'x', title: 'Sleep', day: '2026-11-03', felt: null },
		{ kind: 'option', id: 'o', service: 's', name: 'A café', said: { helped: 'yes' } },
		goal
	];
	expect(sheetOf(parts, packs, speaker)).toMatchObject([
		{ group: 'goals', title: 'group-goals', notes: [] },
		{ group: 'helped', title: 'group-helped', blocks: [{ id: 'g' }, { id: 'o' }] },
		...['needs', 'about', 'well', 'moments', 'plan'].map((group) => ({ group }))
	]);
});

const choices: SummaryPack = {
	instrument: {
		...{ id: 'two', version: 1, kind: 'own', recall: 'nowadays', minutes: 1, asksDifferent: true },
		answer: {
			kind: 'choices',
			choices: [
				{ id: 'no', value: 0 },
				{ id: 'yes', value: 2 }
			]
		},
		items: [
			{ id: 'calm', better: 'higher', mayNotApply: false },
			{ id: 'tense', better: 'lower', mayNotApply: false }
		],
		...{ scoring: 'none', licence: { id: 'MIT' } },
		thresholds: { strong: 2, fair: 1, low: 0, sameItem: 0, sameTotal: null }
	} as SummaryPack['instrument'],
	words: {
		...{ title: 'Two', choices: { no: 'No', yes: 'Yes' }, different: 'To be different' },
		items: { calm: { statement: 'I am calm', label: 'Calm' }, tense: { statement: 'I am tense' } }
	} as unknown as SummaryPack['words']
};
const scaled: SummaryPack = {
	instrument: {
		...choices.instrument,
		...{ id: 'scale', answer: { kind: 'scale', min: 1, max: 9 } }
	} as SummaryPack['instrument'],
	words: {
		...choices.words,
		anchors: { low: 'never', high: 'always' },
		items: {
			calm: { statement: 'I am calm' },
			tense: { statement: 'I am tense', low: 'loose', high: 'tight' }
		}
	} as unknown as SummaryPack['words']
};
const answersOf = (pack: SummaryPack, over: Partial<PartOf<'answers'>>) =>
	block(
		{
			...{ kind: 'answers', id: 'a', pack: pack.instrument.id, day: '2026-11-03' },
			...{ answers: {}, different: [], total: null },
			...over
		},
		[pack]
	);

test('named choices that are the same for all are said once, before the answers', () => {
	const answers = { calm: 2, tense: 0, other: null };
	expect(answersOf(choices, { answers, different: ['calm'] })).toEqual({
		...{ id: 'a', title: 'answers-title Two on 2026-11-03' },
		lines: [
			{ text: 'choices No (0), Yes (2)' },
			{ label: 'I am calm', text: 'Yes. To be different' },
			{ label: 'I am tense', text: 'No. lower-better' },
			{ label: 'other', text: 'left-out' }
		]
	});
});

test('scales that differ are said beside each answer, and not beside one that was left out', () => {
	expect(answersOf(scaled, { answers: { calm: 3, tense: 4 } })?.lines).toEqual([
		{ label: 'I am calm', text: 'out-of 3 9. scale 1 never 9 always' },
		{ label: 'I am tense', text: 'out-of 4 9. scale 1 loose 9 tight lower-better' }
	]);
	expect(answersOf(scaled, { answers: { calm: 3, tense: null } })?.lines[1]).toEqual({
		...{ label: 'I am tense', text: 'left-out' }
	});
});

test('an answer without words is its number, and a scale without words has none', () => {
	const wordless = { ...choices, words: { ...choices.words, choices: {} } };
	expect(answerText(speaker, wordless, 2)).toBe('2');
	const bare = { ...scaled, words: { ...choices.words, anchors: undefined } };
	expect(anchorsText(speaker, bare, 'calm')).toBe('scale 1  9 ');
});

test('a line has each value with its day, in words where it has them, and says which way is better', () => {
	const points = [
		{ day: '2026-11-01', value: 0 },
		{ day: '2026-11-08', value: 2 }
	];
	const series = ['calm', 'tense', 'other'].map((item) => ({ item, points }));
	expect(block({ kind: 'line', id: 'l', pack: 'two', series }, [choices])).toEqual({
		...{ id: 'l', title: 'line-title Two' },
		lines: [
			{ label: 'Calm', text: 'on-day on 2026-11-01 No; on-day on 2026-11-08 Yes' },
			{
				label: 'I am tense',
				text: 'on-day on 2026-11-01 No; on-day on 2026-11-08 Yes. lower-better'
			},
			{ label: 'other', text: 'on-day on 2026-11-01 No; on-day on 2026-11-08 Yes' }
		]
	});
});

test('a total stands with the range that it lies in, and after the answers', () => {
	expect(packs.map((pack) => `${pack.instrument.id}: ${totalLabel(speaker, pack)}`)).toEqual(
		expect.arrayContaining([
			'swemwbs: total-metric 7 35',
			'wemwbs: total-raw 14 70',
			'wellbeing-short: total 7 35'
		])
	);
	const short = packOf(packs, 'wellbeing-short');
	const lines = answersOf(short, { total: 20 })?.lines;
	expect(lines).toEqual([{ label: 'total 7 35', text: '20' }]);
});

test('our own questions are said to be ours, and a licensed one’s line stands before whose answers they are', () => {
	const notice = (kind: string, licenceLine?: string) => {
		const instrument = { ...choices.instrument, kind } as SummaryPack['instrument'];
		return noticeOf(speaker, { instrument, words: { ...choices.words, licenceLine } });
	};
	expect(notice('own', 'Licensed')).toBe('own-questions');
	expect(notice('licensed', 'Licensed')).toBe('Licensed own-answers');
	expect(notice('public')).toBe('own-answers');
});

test('a check-in that is not there is named', () => {
	expect(() => packOf(packs, 'other')).toThrow('There is no check-in other');
});

test('as plain text a line stands behind its label, with a sign between them where it has none', () => {
	const line = (label: string) => ({ label, text: 'x' });
	const blocks = [
		{ id: 'a', title: 'A', lines: [line('No. 1'), line('Asked?'), line('Said.'), line('Two:')] },
		{ id: 'b', title: 'B', lines: [{ text: 'bare' }] }
	];
	const section = { group: 'goals', title: 'Goals', notes: ['Note'], blocks } as const;
	const sections = [{ ...section, notes: [...section.notes] }];
	expect(plainText(['One', 'Two'], [...sections, { ...section, notes: [], blocks: [] }])).toBe(
		'One\nTwo\n\n\nGOALS\n\nNote\n\nA\nNo. 1: x\nAsked? x\nSaid. x\nTwo: x\n\nB\nbare\n\n\nGOALS\n'
	);
});
