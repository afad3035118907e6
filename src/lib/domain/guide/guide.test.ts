import { describe, expect, test } from 'vitest';
import { GUIDE_WORDS, guideFile } from '../../../../tests/fixtures/guide.ts';
import { parseGuideWords } from './words.ts';
import { parseGuide } from './parse-guide.ts';

const steps = [
	{ id: 'kind', kind: 'choose', options: ['big', 'small'] },
	{ id: 'things', kind: 'list' },
	{ id: 'sorted', kind: 'sort', of: 'things', groups: ['now', 'later'] },
	{ id: 'before', kind: 'rate' },
	{ id: 'part', kind: 'write', fields: [{ id: 'part' }], when: { step: 'kind', is: ['big'] } },
	{ id: 'plan', kind: 'plan', recalls: [{ step: 'sorted', group: 'now' }] }
];
const structure = guideFile(steps, { sources: [{ id: 'nhs', url: 'https://www.nhs.uk/' }] });
const said = {
	...GUIDE_WORDS,
	cautions: { danger: 'Ask for help today.' },
	sources: { nhs: 'NHS, 2024.' },
	steps: {
		kind: { title: 'Kind', options: { big: 'Big', small: 'Small' } },
		things: { title: 'Things', label: 'A thing' },
		sorted: { title: 'Sorted', groups: { now: 'Now', later: 'Later' } },
		before: { title: 'Before', anchors: { low: 'Not at all', high: 'All the time' } },
		part: { title: 'Part', fields: { part: 'The part' } },
		plan: { title: 'Plan' }
	}
};
const withStep = (at: number, change: object) => ({
	...structure,
	steps: steps.map((step, place) => (place === at ? { ...step, ...change } : step))
});
const withWords = (id: keyof typeof said.steps, change: object) => ({
	...said,
	steps: { ...said.steps, [id]: { ...said.steps[id], ...change } }
});

test('a guide and its words are read together', () => {
	const guide = parseGuide(structure, 'example.json');
	expect(guide.steps.map(({ id }) => id)).toEqual(steps.map(({ id }) => id));
	expect(parseGuideWords(said, 'example.en.json', guide).title).toBe('Example');
});

test('a guide is for anyone, unless it says that it is for young people', () => {
	expect(parseGuide(structure, 'x.json').audience).toBeUndefined();
	const guide = parseGuide({ ...structure, audience: 'young-people' }, 'x.json');
	expect(guide.audience).toBe('young-people');
});

describe('a fault in the structure names its field', () => {
	test.each([
		['steps.4.when.step: not-an-earlier-step', withStep(4, { when: { step: 'plan', is: ['a'] } })],
		['steps.4.when.is: not-its-branches', withStep(4, { when: { step: 'kind', is: ['huge'] } })],
		['steps.2.of: not-an-earlier-list', withStep(2, { of: 'kind' })],
		[
			'steps.5.recalls.0.group: not-its-group',
			withStep(5, { recalls: [{ step: 'kind', group: 'a' }] })
		],
		['steps.5.recalls.0.step: not-an-earlier-step', withStep(5, { recalls: [{ step: 'nobody' }] })],
		['steps.3.again: not-an-earlier-rating', withStep(3, { again: 'kind' })],
		['steps.0.options.1: twice', withStep(0, { options: ['big', 'big'] })],
		['steps.1: twice', withStep(1, { id: 'kind' })],
		['steps.4: not-a-plan-for-all', { ...structure, steps: steps.slice(0, -1) }],
		['steps.5: not-a-plan-for-all', withStep(5, { when: { step: 'kind', is: ['big'] } })],
		['steps.0.many: invalid-type', withStep(0, { many: 'yes' })],
		['audience: invalid-value', { ...structure, audience: 'everybody' }],
		['minutes: too-small', { ...structure, minutes: 0 }],
		['hurry: unrecognized-keys', { ...structure, hurry: true }]
	])('%s', (fault, value) => {
		expect(() => parseGuide(value, 'x.json')).toThrow(`x.json: ${fault}`);
	});
});

describe('a fault in the words names its field', () => {
	test.each([
		['cautions.danger: missing', { ...said, cautions: {} }],
		['sources.other: unknown-id', { ...said, sources: { ...said.sources, other: 'x' } }],
		['steps.kind.options.small: missing', withWords('kind', { options: { big: 'Big' } })],
		['steps.kind.groups.now: unknown-id', withWords('kind', { groups: { now: 'Now' } })],
		['steps.things.label: missing', withWords('things', { label: undefined })],
		['steps.before.anchors: missing', withWords('before', { anchors: undefined })],
		['steps.part.fields.part: missing', withWords('part', { fields: {} })],
		['title: too-small', { ...said, title: '' }]
	])('%s', (fault, value) => {
		const guide = parseGuide(structure, 'x.json');
		expect(() => parseGuideWords(value, 'x.en.json', guide)).toThrow(`x.en.json: ${fault}`);
	});
});
