import fc from 'fast-check';
import { expect, test } from 'vitest';
import { faultsOf } from '../../../../../tests/fixtures/fhir.ts';
import { readBundle } from '../../../../../tests/fixtures/read-bundle.ts';
import { fileOf, packsIn, speakerOf, summaries } from '../../../../../tests/fixtures/summary.ts';
import { noticeOf } from '../check-in-blocks.ts';
import { groupOf, GROUPS } from '../part.ts';
import { questionnaireOf } from './questionnaire.ts';

const RUNS = { numRuns: 40, seed: 20261129 };

test('any summary passes a validator of FHIR R4 and the published schema, with no fault', () => {
	fc.assert(
		fc.property(summaries, (written) => {
			expect(faultsOf(fileOf(written))).toEqual([]);
		}),
		RUNS
	);
}, 120_000);

test('a second reader finds in the file what the person picked, and nothing else', () => {
	fc.assert(
		fc.property(summaries, (written) => {
			const found = readBundle(fileOf(written));
			const inOrder = GROUPS.flatMap((group) =>
				written.parts.filter((part) => groupOf(part) === group)
			);
			const picked = inOrder.map(({ id: _, ...part }) =>
				'said' in part ? { ...part, said: JSON.parse(JSON.stringify(part.said)) } : part
			);
			expect(found.parts).toEqual(picked);
			const { name, nhsNumber } = written.person;
			const { language, made } = written;
			expect(found).toMatchObject({ language, name, nhsNumber, day: made.day });
		}),
		RUNS
	);
}, 120_000);

test.each(['en', 'cy'] as const)('every check-in in %s has questions that pass', (language) => {
	const packs = packsIn(language).filter(({ instrument }) => instrument.kind !== 'licensed');
	expect(packs.length).toBeGreaterThan(5);
	for (const pack of packs) {
		const made = questionnaireOf(speakerOf(language), language, pack);
		expect(faultsOf(JSON.parse(JSON.stringify(made)))).toEqual([]);
	}
});

type Spoilt = Record<string, unknown>;
/** Spoils the first resource of a type in a file. */
const spoil = (type: string, how: (resource: Spoilt) => void) => (file: unknown) => {
	const { entry } = file as { entry: { resource: Spoilt }[] };
	const found = entry.find(({ resource }) => resource.resourceType === type);
	if (found) how(found.resource);
	return found !== undefined;
};

test.each([
	['an Observation without a code', spoil('Observation', (one) => delete one.code)],
	['a status that there is not', spoil('Observation', (one) => (one.status = 'done'))],
	['a goal of no known state', spoil('Goal', (one) => (one.lifecycleStatus = 'let-go'))],
	['a field of our own', spoil('Composition', (one) => (one.mood = 'low'))],
	['a day that is none', spoil('Composition', (one) => (one.date = '29/11/2026'))],
	['a text with a sign that FHIR refuses', spoil('Composition', (one) => (one.title = '\u2028'))],
	['answers without a status', spoil('QuestionnaireResponse', (one) => delete one.status)],
	[
		'an author who is not in the file',
		spoil('Composition', (one) => (one.author = [{ reference: 'urn:uuid:none' }]))
	]
])('%s is refused', (_, spoilt) => {
	const file = fc.sample(summaries, RUNS).map(fileOf).find(spoilt);
	expect(file).toBeDefined();
	expect(faultsOf(file)).not.toEqual([]);
});

interface Observed {
	resourceType: string;
	code: { coding: { system: string; code: string }[] };
}
const SNOMED = 'http://snomed.info/sct';

test('a published code stands with the total of the licensed measure it belongs to, and nowhere else', () => {
	const seen = new Set<string>();
	for (const written of fc.sample(summaries, { ...RUNS, numRuns: 100 })) {
		const text = JSON.stringify(fileOf(written));
		const { entry } = JSON.parse(text) as { entry: { resource: Observed }[] };
		const coded = entry.flatMap(({ resource }) =>
			resource.resourceType === 'Observation' ? [resource.code.coding] : []
		);
		for (const [first, second] of coded.filter(([one]) => one?.system === SNOMED))
			seen.add(`${first?.code} ${second?.code}`);
		expect(text.split(SNOMED).length - 1).toBe(
			coded.filter(([one]) => one?.system === SNOMED).length
		);
	}
	expect([...seen].sort()).toEqual(['718426000 wemwbs.total', '718466001 swemwbs.total']);
});

test('licensed statements are in no file, and neither is a name that was not typed', () => {
	for (const written of fc.sample(summaries, RUNS)) {
		const bare = { ...written, person: { name: '', nhsNumber: null } };
		const text = JSON.stringify(fileOf(bare));
		for (const { instrument, words } of written.packs)
			if (instrument.kind === 'licensed')
				for (const { statement } of Object.values(words.items))
					expect(text).not.toContain(statement);
		expect(text).toMatch(/"resource":\{"id":"[^"]+","resourceType":"Patient"\}/);
	}
});

// Marked as must support in UKCore-QuestionnaireResponse 1.2.0, which says nothing else of its own.
const SUPPORTED = [
	'identifier',
	'questionnaire',
	'status',
	'subject',
	'authored',
	'author',
	'item'
];

test('answers fill in all that UK Core asks for, and values say whose questions they are', () => {
	let [responses, values] = [0, 0];
	for (const written of fc.sample(summaries, RUNS)) {
		const { entry } = fileOf(written) as { entry: { resource: Spoilt }[] };
		const notices = written.packs.map((pack) => noticeOf(written.speaker, pack));
		for (const { resource } of entry)
			if (resource.resourceType === 'QuestionnaireResponse') {
				responses++;
				expect(Object.keys(resource)).toEqual(expect.arrayContaining(SUPPORTED));
			} else if (resource.derivedFrom) {
				values++;
				const { text } = (resource.note as { text: string }[]).at(-1) ?? {};
				expect(notices).toContain(text);
			}
	}
	expect(responses).toBeGreaterThan(10);
	expect(values).toBeGreaterThan(5);
});
