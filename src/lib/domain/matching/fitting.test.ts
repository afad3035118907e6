import { describe, expect, test } from 'vitest';
import { bareDirectory, bareNeed, type Given } from '../../../../tests/fixtures/directory/bare.ts';
import { fitting, generalOptions, optionOf } from './match.ts';
import type { Need } from './need.ts';

const need = { ...bareNeed, areas: [{ id: 'money', weight: 1 }], words: [] } as unknown as Need;
type Facts = NonNullable<Given['facts']>;
/** Rows shown for services that are so much about what was asked for. */
const shown = (
	about: number[],
	facts: Facts = [],
	more: Partial<Given> = {},
	said: Partial<Need> = {},
	unhelpful = new Set<number>()
) => {
	const lifeAreas = { money: Object.fromEntries(about.entries()) };
	const place = bareDirectory({
		lifeAreas,
		facts: about.map((_, row) => facts[row] ?? {}),
		...more
	});
	return fitting({ ...need, ...said }, place, unhelpful).fits.map(({ candidate }) => candidate.row);
};

describe('the list ends where the fit ends', () => {
	test('with what hardly scores at all', () => {
		expect(shown([0.032])).toEqual([0]);
		expect(shown([0.029])).toEqual([]);
		expect(shown([])).toEqual([]);
	});

	test('with what is less than a third as much about it as the best', () => {
		expect(shown([0.31, 1])).toEqual([1, 0]);
		expect(shown([0.29, 1])).toEqual([1]);
	});

	test('with what scores next to nothing beside the best, and beyond five with what is far behind', () => {
		const old = { ages: { min: 60, max: null, source: 'mention' }, hasContact: false } as never;
		expect(shown([0.9, 0.33], [{}, old])).toEqual([0, 1]);
		const special = { ...(old as object), level: 'specialist' } as never;
		expect(shown([1, 0.31], [{}, special])).toEqual([0]);
		const five = [1, 1, 1, 1, 1];
		expect(shown([...five, 0.36])).toContain(5);
		expect(shown([...five, 0.34])).toHaveLength(5);
		expect(shown([1, 1, 1, 1, 0.34])).toHaveLength(5);
	});

	test('but what did not help is told to stand lower, and stays', () => {
		const old = { ages: { min: 60, max: null, source: 'mention' } } as never;
		expect(shown([1, 0.35], [{}, old], {}, {}, new Set([1]))).toEqual([0, 1]);
	});

	test('with forty, and without what no reason ties to them', () => {
		expect(shown(Array.from({ length: 70 }, () => 1))).toHaveLength(40);
		const place = bareDirectory({ lifeAreas: { money: { 0: 1 } }, facts: [{}] });
		const untied = { ...place, isTagged: () => false, links: new Map() };
		untied.facts = () => ({ ...place.facts(0), oftenHelps: [] });
		expect(fitting(need, untied, new Set()).fits).toEqual([]);
	});
});

test('words of distress bring lines that listen first, each once', () => {
	const facts = [{}, { listens: true }, { listens: true }];
	const given = { listening: [2, 1] };
	expect(shown([1, 0.9, 0.8], facts, given, { crisis: true })).toEqual([2, 1, 0]);
	expect(shown([1, 0.9, 0.8], facts, given, { crisis: false })[0]).toBe(0);
	expect(shown([1, 0, 0], facts, given, { crisis: true })).toEqual([2, 1, 0]);
});

test('help with anything says of which kind it is, and leaves out what is shown', () => {
	const kinds = {
		gp: [
			{ row: 0, strength: 1, at: null },
			{ row: 1, strength: 0.9, at: null }
		]
	};
	const place = bareDirectory({ facts: [{}, {}, {}], kinds });
	const general = (taken: number[], at = place) =>
		generalOptions(need, at, new Set(taken), new Set());
	expect(general([0]).map(({ id, reasons }) => [id, reasons[0]])).toEqual([
		['id 1', { code: 'general', kind: 'gp' }]
	]);
	const nothing = bareDirectory({ facts: [{}, {}, {}] });
	expect(general([0], nothing)).toEqual([]);
	expect(general([], nothing).map(({ reasons }) => reasons[0])).toContainEqual({
		code: 'general',
		kind: 'any'
	});
});

test('an option gives miles only for what has a place', () => {
	const miles = (placed: boolean) => {
		const facts = [{ placed }] as never;
		const candidate = { row: 0, miles: 3, covers: true, didNotHelp: false } as never;
		return optionOf(candidate, [], need, bareDirectory({ facts })).miles;
	};
	expect([miles(true), miles(false)]).toEqual([3, null]);
});
