import { describe, expect, test } from 'vitest';
import { GUIDE_WORDS, guideFile } from '../../../../tests/fixtures/guide.ts';
import { branchesOf } from './guide.ts';
import { parseGuide } from './parse-guide.ts';
import { parseGuideWords } from './words.ts';

const steps = [
	{ id: 'about', kind: 'read' },
	{ id: 'kind', kind: 'choose', options: ['big', 'small'], many: true, own: true },
	{ id: 'part', kind: 'write', fields: [{ id: 'what', size: 'long' }, { id: 'who' }] },
	{ id: 'things', kind: 'list', suggestions: ['rent', 'job'] },
	{ id: 'sorted', kind: 'sort', of: 'things', groups: ['now', 'later'] },
	{ id: 'before', kind: 'rate' },
	{ id: 'again', kind: 'rate', again: 'before' },
	{ id: 'hour', kind: 'time', asks: 'time' },
	{ id: 'notice', kind: 'timer', timer: { kind: 'prompts', prompts: [{ id: 'see', count: 5 }] } },
	{ id: 'calm', kind: 'timer', timer: { kind: 'breathing', in: 4, out: 6, minutes: [1, 3] } },
	{ id: 'wait', kind: 'timer', timer: { kind: 'minutes', minutes: [10] } },
	{
		id: 'nights',
		kind: 'diary',
		days: 7,
		fields: [
			{ id: 'slept', input: 'number' },
			{ id: 'rested', input: 'rate' },
			{ id: 'woke', input: 'time' },
			{ id: 'nap', input: 'yes-no' },
			{ id: 'note', input: 'short' },
			{ id: 'dream', input: 'long' }
		],
		chart: 'slept'
	},
	{ id: 'text', kind: 'message', from: ['part'] },
	{ id: 'plan', kind: 'plan', recalls: [{ step: 'sorted', group: 'now' }] }
];
const structure = guideFile(steps, {
	cautions: ['danger', 'anyone'],
	sources: [{ id: 'nhs' }, { id: 'mind' }]
});
const guide = () => parseGuide(structure, 'x.json');
const at = (id: string) => steps.findIndex((step) => step.id === id);
const withStep = (id: string, change: object) => ({
	...structure,
	steps: steps.map((step) => (step.id === id ? { ...step, ...change } : step))
});

test('a guide may have every kind of step, and what is left out is a no', () => {
	const read = guide();
	expect(read.steps.map(({ kind }) => kind)).toEqual(steps.map(({ kind }) => kind));
	expect(read.steps[at('nights')]).toEqual({ ...steps[at('nights')], recalls: [] });
	expect(read.steps[at('notice')]).toEqual({ ...steps[at('notice')], recalls: [] });
	expect(read.steps[at('part')]).toMatchObject({
		fields: [
			{ id: 'what', size: 'long' },
			{ id: 'who', size: 'short' }
		]
	});
	const plain = { options: ['big', 'small'], many: undefined, own: undefined };
	expect(parseGuide(withStep('kind', plain), 'x.json').steps[at('kind')]).toMatchObject({
		many: false,
		own: false
	});
	for (const asks of ['time', 'day', 'day-and-time'])
		expect(parseGuide(withStep('hour', { asks }), 'x.json').steps[at('hour')]).toMatchObject({
			asks
		});
	for (const chart of ['slept', 'rested', undefined])
		expect(() => parseGuide(withStep('nights', { chart }), 'x.json')).not.toThrow();
});

test('later steps may depend on choices, groups and ratings, and on nothing else', () => {
	expect(guide().steps.map((step) => [step.kind, branchesOf(step)])).toEqual(
		steps.map(({ kind }) => {
			if (kind === 'choose') return [kind, ['big', 'small']];
			if (kind === 'sort') return [kind, ['now', 'later']];
			return [kind, kind === 'rate' ? ['zero', 'above-zero'] : []];
		})
	);
});

describe('a fault in a step names its field', () => {
	const field = (id: string, path: string, code: string, change: object) =>
		[`steps.${at(id)}.${path}: ${code}`, withStep(id, change)] as const;
	test.each([
		field('part', 'fields.1', 'twice', { fields: [{ id: 'a' }, { id: 'a' }] }),
		field('things', 'suggestions.1', 'twice', { suggestions: ['rent', 'rent'] }),
		field('sorted', 'groups.2', 'twice', { groups: ['now', 'later', 'now'] }),
		field('nights', 'fields.1', 'twice', {
			fields: [
				{ id: 'slept', input: 'rate' },
				{ id: 'slept', input: 'rate' }
			]
		}),
		field('nights', 'chart', 'not-a-number', { chart: 'note' }),
		field('nights', 'chart', 'not-a-number', { chart: 'nobody' }),
		field('nights', 'days', 'too-big', { days: 15 }),
		field('text', 'from.0', 'not-an-earlier-writing', { from: ['things'] }),
		field('text', 'from.1', 'not-an-earlier-writing', { from: ['part', 'plan'] }),
		field('again', 'again', 'not-an-earlier-rating', { again: 'plan' }),
		field('wait', 'when.is', 'not-its-branches', { when: { step: 'kind', is: ['big', 'huge'] } }),
		field('hour', 'asks', 'invalid-value', { asks: 'week' }),
		field('notice', 'timer.prompts.0.count', 'too-small', {
			timer: { kind: 'prompts', prompts: [{ id: 'see', count: 0 }] }
		}),
		field('calm', 'timer.in', 'too-small', {
			timer: { kind: 'breathing', in: 1, out: 6, minutes: [1] }
		}),
		['cautions.1: twice', { ...structure, cautions: ['danger', 'danger'] }],
		['sources.1: twice', { ...structure, sources: [{ id: 'nhs' }, { id: 'nhs' }] }],
		['steps: too-small', { ...structure, steps: steps.slice(-1) }]
	] as const)('%s', (fault, value) => {
		expect(() => parseGuide(value, 'x.json')).toThrow(`x.json: ${fault}`);
	});
});

const said = {
	...GUIDE_WORDS,
	cautions: { danger: 'Ask for help today.', anyone: 'Stop at any time.' },
	sources: { nhs: 'NHS, 2024.', mind: 'Mind, 2025.' },
	steps: {
		about: { title: 'About', text: ['A paragraph.'] },
		kind: { title: 'Kind', options: { big: 'Big', small: 'Small' } },
		part: { title: 'Part', fields: { what: 'What', who: 'Who' } },
		things: { title: 'Things', label: 'A thing', suggestions: { rent: 'Rent', job: 'Job' } },
		sorted: { title: 'Sorted', groups: { now: 'Now', later: 'Later' } },
		before: { title: 'Before', anchors: { low: 'Not at all', high: 'Much' } },
		again: { title: 'Again' },
		hour: { title: 'Hour' },
		notice: { title: 'Notice', prompts: { see: 'Things to see' } },
		calm: { title: 'Calm' },
		wait: { title: 'Wait' },
		nights: {
			title: 'Nights',
			fields: {
				slept: 'Slept',
				rested: 'Rested',
				woke: 'Woke',
				nap: 'Nap',
				note: 'Note',
				dream: 'Dream'
			}
		},
		text: { title: 'Message', label: 'Your message' },
		plan: { title: 'Plan' }
	}
};
const words = (id: keyof typeof said.steps, change: object) => ({
	...said,
	steps: { ...said.steps, [id]: { ...said.steps[id], ...change } }
});

describe('a step without its words is named', () => {
	test('and with all of them is read', () => {
		expect(parseGuideWords(said, 'x.en.json', guide()).steps.calm).toEqual({
			title: 'Calm',
			text: []
		});
	});

	test.each([
		['steps.about.text: missing', words('about', { text: [] })],
		['steps.things.suggestions.job: missing', words('things', { suggestions: { rent: 'Rent' } })],
		['steps.notice.prompts.see: missing', words('notice', { prompts: undefined })],
		['steps.calm.prompts.see: unknown-id', words('calm', { prompts: { see: 'See' } })],
		[
			'steps.nights.fields.nap: missing',
			words('nights', { fields: { slept: 'a', rested: 'b', woke: 'c' } })
		],
		['steps.text.label: missing', words('text', { label: undefined })],
		['steps.wait: missing', { ...said, steps: { ...said.steps, wait: undefined } }]
	])('%s', (fault, value) => {
		const { wait, ...others } = value.steps;
		const whole = { ...value, steps: wait ? value.steps : others };
		expect(() => parseGuideWords(whole, 'x.en.json', guide())).toThrow(`x.en.json: ${fault}`);
	});
});
