import { expect, test } from 'vitest';
import { PackError } from '../pack.ts';
import { parseLifeEvent, parseLifeEventWords, rightsByNation, type Right } from './life-event.ts';

const right = (id: string, nations: Right['nations']): Right => ({
	id,
	nations,
	source: { publisher: 'GOV.UK', page: 'https://www.gov.uk/', year: null, readOn: '2026-11-28' }
});
const file = {
	id: 'moving',
	lifeAreas: ['housing'],
	steps: { today: { to: 'guide', id: 'grounding' } },
	guides: ['grounding'],
	lines: ['shelter'],
	rights: [right('council', ['england'])]
};
const words = {
	checkedBy: null,
	title: 'Moving',
	summary: 'A new home.',
	opening: ['It is a lot.', 'It takes time.'],
	steps: { today: 'Rest.', 'this-week': 'Ask.', later: 'Plan.' },
	rights: { council: { title: 'The council', text: 'It must help.' } }
};
const faultOf = (parse: () => unknown) => {
	try {
		parse();
	} catch (fault) {
		if (fault instanceof PackError) return `${fault.field}: ${fault.code}`;
	}
	return 'fits';
};
const event = parseLifeEvent(file, 'moving.json');

test('a right without an address that can be read safely stops the build', () => {
	const rights = [
		{ ...file.rights[0], source: { ...right('a', []).source, page: 'http://a.org' } }
	];
	expect(faultOf(() => parseLifeEvent({ ...file, rights }, 'moving.json'))).toMatch(
		/^rights\.0\.source\.page/
	);
});

test.each([
	['fits', words],
	['rights.council: missing', { ...words, rights: {} }],
	['rights.gone: unknown', { ...words, rights: { ...words.rights, gone: words.rights.council } }],
	['safety: unknown', { ...words, safety: ['Call 999.'] }]
])(
	'words of a right that is not there, or none where there is one, are named: %s',
	(fault, own) => {
		expect(faultOf(() => parseLifeEventWords(own, 'moving.en.json', event))).toBe(fault);
	}
);

test('an event that puts safety first needs its words', () => {
	const first = parseLifeEvent({ ...file, safetyFirst: true }, 'moving.json');
	expect(faultOf(() => parseLifeEventWords(words, 'moving.en.json', first))).toBe(
		'safety: missing'
	);
});

test('what holds in all four nations stands apart from what holds in some', () => {
	const all = right('all', ['england', 'wales', 'scotland', 'northern-ireland']);
	const some = right('some', ['england', 'wales']);
	const { everywhere, in: own } = rightsByNation([all, some]);
	expect(everywhere).toEqual([all]);
	expect([own.england, own.wales, own.scotland, own['northern-ireland']]).toEqual([
		[some],
		[some],
		[],
		[]
	]);
});
