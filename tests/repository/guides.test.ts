import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isDone, visibleSteps } from '#lib/domain/guide/run.ts';
import { everyWay } from '#lib/domain/guide/ways.ts';
import { parseGuideWords, type GuideWords } from '#lib/domain/guide/words.ts';
import { DOORS } from '#lib/domain/guide/guide.ts';
import { parseGuide } from '#lib/domain/guide/parse-guide.ts';
import { LANGUAGES, type Language } from '#lib/domain/site/language.ts';
import { grade, syllables } from './reading-age.ts';

const FOLDER = join(import.meta.dirname, '../../src/content/guides');
const read = (name: string): unknown => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));
const ids = globSync('*.json', { cwd: FOLDER })
	.map((file) => basename(file, '.json'))
	.filter((name) => !name.includes('.'))
	.sort();
const guideOf = (id: string) => parseGuide(read(`${id}.json`), `${id}.json`);
const wordsOf = (id: string, language: Language) => {
	const file = `${id}.${language}.json`;
	return parseGuideWords(read(file), file, guideOf(id));
};
const prose = ({ summary, purpose, cautions, steps }: GuideWords) => [
	summary,
	...purpose,
	...Object.values(cautions),
	...Object.values(steps).flatMap(({ text, example }) => [...text, ...(example ? [example] : [])])
];

test('there are guides behind each of the four doors', () => {
	const doors = new Set(ids.flatMap((id) => guideOf(id).doors));
	expect(ids.length).toBeGreaterThan(0);
	for (const door of doors) expect(DOORS).toContain(door);
});

// What a step tells a person to read stands on its page; what is sorted does anyhow.
const READ_AGAIN =
	/(?:^|[.?!] )(Read|Look( back)? (at|through)|Go back to) your (notes|list|words|plan)\b/;

describe.each(ids)('%s', (id) => {
	test('shows the words that a step asks to read again', () => {
		const { steps } = wordsOf(id, 'en');
		for (const { id: step, kind, recalls } of guideOf(id).steps)
			if (kind !== 'sort' && steps[step]?.text.some((text) => READ_AGAIN.test(text)))
				expect(recalls.length, step).toBeGreaterThan(0);
	});

	test('is whole, in every language', () => {
		const guide = guideOf(id);
		expect(guide.id).toBe(id);
		for (const language of LANGUAGES) {
			const words = wordsOf(id, language);
			expect(words.language).toBe(language);
			for (const said of [...Object.values(words.cautions), ...Object.values(words.sources)])
				expect(said).toMatch(/[.?]$/);
		}
	});

	test('comes to its end on every way, and every step lies on one', () => {
		const guide = guideOf(id);
		const seen = new Set<string>();
		for (const way of everyWay(guide)) {
			const steps = visibleSteps(guide, way.answers);
			expect(isDone(guide, way)).toBe(true);
			expect(steps.at(-1)?.kind).toBe('plan');
			for (const step of steps) seen.add(step.id);
		}
		expect(guide.steps.filter((step) => !seen.has(step.id))).toEqual([]);
	});

	test('names where it comes from, and what to be careful about', () => {
		const { sources, cautions, steps } = guideOf(id);
		expect(sources.length).toBeGreaterThan(0);
		expect(cautions.length).toBeGreaterThan(0);
		expect(steps.at(-1)?.kind).toBe('plan');
	});

	test('asks for a reading age of at most eleven in English', () => {
		expect(grade(prose(wordsOf(id, 'en')))).toBeLessThanOrEqual(6);
	});

	test.runIf(guideOf(id).audience)('asks young people for a reading age of at most nine', () => {
		expect(grade(prose(wordsOf(id, 'en')))).toBeLessThanOrEqual(4);
	});

	test.each(LANGUAGES)('keeps to the words of the house in %s', (language) => {
		const said =
			JSON.stringify(wordsOf(id, language).steps) + prose(wordsOf(id, language)).join(' ');
		expect(said).not.toMatch(/!|\b(diagnos|symptom|disorder|triage|screening|therapy|treatment)/i);
		for (const text of prose(wordsOf(id, language)))
			for (const sentence of text.split(/[.?:;](?:\s|$)/))
				expect([sentence, sentence.split(/\s+/).length <= 24]).toEqual([sentence, true]);
	});
});

test.each([
	['cat', 1],
	['time', 1],
	['worries', 2],
	['asked', 1],
	['wanted', 2],
	['little', 2],
	['changes', 2],
	['family', 3],
	['important', 3],
	['you', 1]
])('%s is counted with %i syllables', (word, count) => {
	expect(syllables(word)).toBe(count);
});

test('long words and long sentences are seen', () => {
	expect(grade(['The cat sat on the mat.'])).toBeLessThan(1);
	expect(
		grade(['Considerable deliberation accompanies organisational responsibilities everywhere.'])
	).toBeGreaterThan(12);
});
