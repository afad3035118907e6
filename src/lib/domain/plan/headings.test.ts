import { expect, test } from 'vitest';
import pack from '#content/plan.json';
import welsh from '#content/plan.cy.json';
import english from '#content/plan.en.json';
import { planHeadings, PlanPack } from './headings.ts';

const plan = pack as PlanPack;

test('the plan that the app brings is read as it stands', () => {
	expect(PlanPack.parse(pack)).toEqual(pack);
});

test('each heading has its words and its ideas, in the order of the plan', () => {
	const headings = planHeadings(plan, english, 'plan.en.json');
	expect(headings.map(({ id }) => id)).toEqual(plan.headings.map(({ id }) => id));
	const { title, why, ideas } = english.headings.elsewhere;
	expect(headings.find(({ id }) => id === 'elsewhere')).toEqual({
		...pack.headings.find(({ id }) => id === 'elsewhere'),
		title,
		why,
		ideas: [ideas.cafe, ideas.library, ideas.park, ideas.friend, ideas.worship]
	});
});

test('the words of each language fit', () => {
	for (const words of [english, welsh])
		expect(planHeadings(plan, words, 'plan.json')).toHaveLength(plan.headings.length);
	const misspelt = { ...english, heading: {} };
	expect(() => planHeadings(plan, misspelt, 'plan.en.json')).toThrow('heading: unrecognized-keys');
});

test('a heading or an idea without words is named', () => {
	const [matters] = plan.headings;
	if (!matters) throw new Error('no heading');
	const read = (heading: object) =>
		planHeadings({ ...plan, headings: [{ ...matters, ...heading }] }, english, 'plan.en.json');
	expect(() => read({ id: 'luck' })).toThrow('plan.en.json: headings.luck: missing');
	expect(() => read({ ideas: ['luck'] })).toThrow(
		'plan.en.json: headings.matters.ideas.luck: missing'
	);
});

test.each([
	['an address that is none', { elsewhere: [{ ...pack.elsewhere[0], url: 'stayingsafe' }] }],
	['no day to look at it again', { elsewhere: [{ ...pack.elsewhere[0], reviewBy: 'soon' }] }],
	['a status that is none', { elsewhere: [{ ...pack.elsewhere[0], status: 'likely' }] }],
	['a picture that there is none of', { headings: [{ ...pack.headings[0], icon: 'anchor' }] }],
	['a misspelt field', { headings: [{ ...pack.headings[0], idea: [] }] }]
])('a plan with %s is refused', (_, over) => {
	expect(PlanPack.safeParse({ ...pack, ...over }).success).toBe(false);
});

test('a link of the plan is confirmed or says that it is not', () => {
	const elsewhere = (['confirmed', 'unconfirmed'] as const).map((status) => ({
		...pack.elsewhere[0],
		status
	}));
	expect(PlanPack.safeParse({ ...pack, elsewhere }).success).toBe(true);
});
