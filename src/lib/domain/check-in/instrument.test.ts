import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseInstrument } from './instrument.ts';
import { parseWords, strengthKeys } from './instrument-words.ts';

const folder = new URL('../../../content/check-ins/', import.meta.url);
const read = (name: string): Record<string, unknown> =>
	JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const packs = readdirSync(folder).filter((name) => /^[a-z0-9-]+\.json$/.test(name));
const wellbeing = read('wellbeing.json');
const fault = (read: () => unknown) => {
	try {
		read();
	} catch (error) {
		const { file, field, code } = error as { file: string; field: string; code: string };
		return [file, field, code];
	}
	return null;
};

describe('every check-in pack', () => {
	it.each(packs)('%s reads, and has its words in both languages', (name) => {
		const instrument = parseInstrument(read(name), name);
		expect(`${instrument.id}.json`).toBe(name);
		const { shortOf } = instrument;
		for (const language of ['en', 'cy']) {
			const long =
				shortOf === undefined
					? undefined
					: parseWords(
							read(`${shortOf}.${language}.json`),
							shortOf,
							parseInstrument(read(`${shortOf}.json`), shortOf)
						);
			const words = parseWords(read(`${instrument.id}.${language}.json`), name, instrument, long);
			expect(words.language).toBe(language);
			expect(Object.keys(words.items)).toEqual(instrument.items.map(({ id }) => id));
		}
	});

	it('has every statement in its own words, once', () => {
		const items = Object.values(read('wellbeing.en.json').items as object);
		expect(new Set(items.map(({ statement }) => statement)).size).toBe(14);
	});

	it('asks of every life area and no other', () => {
		const { items } = parseInstrument(read('life-areas.json'), 'life-areas.json');
		expect(items).toHaveLength(18);
		expect(items.every(({ id, lifeArea, outcome }) => id === lifeArea && outcome)).toBe(true);
	});
});

describe('a broken structure', () => {
	it.each([
		['an unknown scoring rule', { scoring: 'average' }, 'scoring', 'invalid-value'],
		['a field nobody knows', { colour: 'red' }, 'colour', 'unrecognized-keys'],
		['an item twice', { items: [{ id: 'hope' }, { id: 'hope' }] }, 'items.1.id', 'twice'],
		[
			'a life area that is none',
			{ items: [{ id: 'a', lifeArea: 'x' }] },
			'items.0.lifeArea',
			'invalid-value'
		],
		[
			'a life area under another outcome',
			{ items: [{ id: 'a', lifeArea: 'sleep', outcome: 'safe' }] },
			'items.0.outcome',
			'not-the-areas-outcome'
		],
		['no version', { version: undefined }, 'version', 'invalid-type'],
		[
			'a threshold no answer can reach',
			{ thresholds: { strong: 9, fair: 3, low: 2, sameItem: 0, sameTotal: 3 } },
			'thresholds.strong',
			'out-of-range'
		],
		[
			'a value chosen twice',
			{
				answer: {
					kind: 'choices',
					choices: [
						{ id: 'never', value: 1 },
						{ id: 'always', value: 5 },
						{ id: 'ever', value: 5 }
					]
				}
			},
			'answer.choices',
			'twice'
		],
		[
			'a scale of one value',
			{ answer: { kind: 'scale', min: 3, max: 3 } },
			'answer.max',
			'not-above-min'
		],
		[
			'a threshold below every answer',
			{ thresholds: { strong: 4, fair: 3, low: 0, sameItem: 0, sameTotal: 3 } },
			'thresholds.low',
			'out-of-range'
		],
		['no statement', { items: [] }, 'items', 'too-small'],
		['a licence that is none', { licence: { id: 'free' } }, 'licence.id', 'invalid-value'],
		[
			'a way that is none',
			{ items: [{ id: 'a', better: 'up' }] },
			'items.0.better',
			'invalid-value'
		],
		[
			'a steady total where there is no total',
			{ scoring: 'none' },
			'thresholds.sameTotal',
			'does-not-suit-scoring'
		]
	])('with %s names the file and the field', (_, change, field, code) => {
		const broken = { ...wellbeing, ...change };
		expect(fault(() => parseInstrument(broken, 'x.json'))).toEqual(['x.json', field, code]);
	});

	it('of a scale says that no answer lies above the highest, and the ends are thresholds too', () => {
		const scale = { ...wellbeing, answer: { kind: 'scale', min: 1, max: 5 } };
		const thresholds = { strong: 5, fair: 3, low: 1, sameItem: 0, sameTotal: 3 };
		expect(parseInstrument({ ...scale, thresholds }, 'x.json').thresholds).toEqual(thresholds);
		const high = { ...thresholds, strong: 6 };
		expect(fault(() => parseInstrument({ ...scale, thresholds: high }, 'x.json'))).toEqual([
			'x.json',
			'thresholds.strong',
			'out-of-range'
		]);
	});

	it('that is no object at all names the file', () => {
		expect(fault(() => parseInstrument('<html>', 'x.json'))).toEqual([
			'x.json',
			'file',
			'invalid-type'
		]);
	});
});

describe('broken words', () => {
	const instrument = parseInstrument(wellbeing, 'wellbeing.json');
	const words = read('wellbeing.cy.json');
	const items = words.items as Record<string, Record<string, unknown>>;
	it.each([
		['without an item', { items: { ...items, rest: undefined } }, 'items.rest', 'invalid-type'],
		['with an unknown item', { items: { ...items, luck: items.rest } }, 'items.luck', 'unknown-id'],
		['without a choice', { choices: { none: 'Byth' } }, 'choices.rarely', 'missing'],
		['without the time looked back on', { recall: undefined }, 'recall', 'missing'],
		[
			'without a sentence of strength',
			{ items: { ...items, rest: { ...items.rest, strength: { some: 'x', often: 'x' } } } },
			'items.rest.strength.all',
			'missing'
		],
		['not official, and silent about it', { official: false }, 'officialNote', 'missing']
	])('%s name the file and the field', (_, change, field, code) => {
		const broken = { ...words, ...change };
		expect(fault(() => parseWords(broken, 'x.cy.json', instrument))).toEqual([
			'x.cy.json',
			field,
			code
		]);
	});
});

describe('what the words of a pack need', () => {
	const fixture = new URL('../../../../tests/fixtures/licensed/wemwbs.en.json', import.meta.url);
	const placeholder = JSON.parse(readFileSync(fixture, 'utf8')) as {
		items: Record<string, object>;
	};
	const licensed = { ...placeholder, licenceLine: 'A line' };
	const of = (name: string) => ({
		instrument: parseInstrument(read(`${name}.json`), `${name}.json`),
		words: name.includes('/') ? licensed : read(`${name}.en.json`)
	});
	const without = (name: string, item: string, field: string) => {
		const items = read(`${name}.en.json`).items as Record<string, object>;
		return { items: { ...items, [item]: { ...items[item], [field]: undefined } } };
	};

	it.each([
		['ons4', 'licenceLine', { licenceLine: undefined }],
		['ons4', 'bandSentence', { bandSentence: undefined }],
		['ons4', 'bands.low', { bands: {} }],
		['ons4', 'items.happy.low', without('ons4', 'happy', 'low')],
		['ons4', 'items.happy.high', without('ons4', 'happy', 'high')],
		['ons4', 'items.happy.label', without('ons4', 'happy', 'label')],
		['ons4', 'items.happy.strength.scale', without('ons4', 'happy', 'strength')],
		['life-areas', 'different', { different: undefined }],
		['life-areas', 'mayNotApply', { mayNotApply: undefined }],
		['life-areas', 'outcomes', { outcomes: undefined }],
		['life-areas', 'items.safety.low', { anchors: undefined }],
		['licensed/wemwbs', 'licenceLine', { licenceLine: undefined }],
		['licensed/wemwbs', 'choices.none', { choices: {} }]
	])('of %s are missing %s where they are left out', (name, field, change) => {
		const { instrument, words } = of(name);
		expect(fault(() => parseWords(words, 'x.json', instrument))).toBeNull();
		const broken = { ...words, ...change };
		expect(fault(() => parseWords(broken, 'x.json', instrument))).toEqual([
			'x.json',
			field,
			'missing'
		]);
	});

	it('of a licensed measure is its statement alone, which nobody may paraphrase', () => {
		const { instrument } = of('licensed/wemwbs');
		const own = { ...licensed.items['wemwbs-1'], strength: { all: 'x' } };
		const words = { ...licensed, items: { ...licensed.items, 'wemwbs-1': own } };
		expect(fault(() => parseWords(words, 'x.json', instrument))).toEqual([
			'x.json',
			'items.wemwbs-1.strength',
			'not-allowed'
		]);
	});

	it('of a short form are those of its long form, as far as both ask', () => {
		const instrument = parseInstrument(read('wellbeing-short.json'), 'wellbeing-short.json');
		const long = parseWords(
			read('wellbeing.en.json'),
			'wellbeing.en.json',
			parseInstrument(wellbeing, 'wellbeing.json')
		);
		const words = parseWords(read('wellbeing-short.en.json'), 'x.json', instrument, long);
		expect(Object.keys(words.items).sort()).toEqual(instrument.items.map(({ id }) => id).sort());
		expect(words.items.rest).toEqual(long.items.rest);
		expect(words.choices).toEqual(long.choices);
		const [first] = Object.entries(long.items);
		const fewer = { ...long, items: Object.fromEntries(first ? [first] : []) };
		expect(
			fault(() => parseWords(read('wellbeing-short.en.json'), 'x.json', instrument, fewer))
		).toEqual(['x.json', expect.stringMatching(/^items\./), 'missing']);
		for (const none of ['<html>', null, []])
			expect(fault(() => parseWords(none, 'x.json', instrument, long))).toEqual([
				'x.json',
				'file',
				'invalid-type'
			]);
	});

	it('an answer that is just fair has its sentence of strength', () => {
		const { instrument } = of('loneliness');
		const [item] = instrument.items;
		expect(item && strengthKeys(instrument, item)).toEqual([
			'occasionally',
			'hardly-ever',
			'never'
		]);
	});
});
