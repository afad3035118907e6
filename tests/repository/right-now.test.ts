import { describe, expect, test } from 'vitest';
import { exercisesOf, KINDS, RightNowPack, RightNowWords } from '#lib/domain/right-now/exercise.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { importsOf } from './arrows.ts';
import { grade } from './reading-age.ts';
import { readContent, readSources } from './sources.ts';

const pack = RightNowPack.parse(readContent('right-now.json'));
const wordsOf = (language: string) =>
	RightNowWords.parse(readContent(`right-now.${language}.json`));
const ids = pack.exercises.map(({ id }) => id);
const named = (part: 'cautions' | 'sources') => [
	...new Set(pack.exercises.flatMap((exercise) => exercise[part]))
];

test('there are at least twelve exercises of one to five minutes, and of every kind', () => {
	expect(new Set(ids).size).toBe(ids.length);
	const short = pack.exercises.filter(({ minutes }) => minutes <= 5);
	expect(short.length).toBeGreaterThanOrEqual(12);
	expect(new Set(pack.exercises.map(({ kind }) => kind))).toEqual(new Set(KINDS));
});

test('the breath out is longer than the breath in', () => {
	for (const { id, timer } of pack.exercises)
		if (timer?.kind === 'breathing') expect([id, timer.out > timer.in]).toEqual([id, true]);
});

describe.each(LANGUAGES)('in %s', (language) => {
	const words = wordsOf(language);
	const exercises = exercisesOf(pack, words, `right-now.${language}.json`);

	test('each exercise has its words, its cautions and its sources, and none are left over', () => {
		expect(exercises.map(({ id }) => id)).toEqual(ids);
		expect(Object.keys(words.exercises).sort()).toEqual([...ids].sort());
		expect(Object.keys(words.cautions).sort()).toEqual(named('cautions').sort());
		expect(Object.keys(words.sources).sort()).toEqual(named('sources').sort());
		expect(Object.keys(pack.sources).sort()).toEqual(named('sources').sort());
	});

	test('it claims to treat nothing, and names no condition', () => {
		const said = JSON.stringify(words);
		expect(said).not.toMatch(
			/\b(treat\w*|therap\w*|cures?|anxiety|depress\w*|panic|disorder\w*|proven|reduces?)\b/i
		);
		expect(said).not.toMatch(
			/(?<!\p{L})(therap\p{L}*|triniaeth\p{L}*|gorbryder|iselder)(?!\p{L})/iu
		);
	});

	test('it never asks how somebody might be hurt', () => {
		expect(JSON.stringify(words)).not.toMatch(
			/\b(pills?|tablets?|medicines?|medication|knife|rope|method|tabledi|meddyginiaeth|cyllell|rhaff)\b/i
		);
	});
});

test('cold water and moving speak of the heart', () => {
	for (const id of ['cool-water', 'move']) {
		const exercise = exercisesOf(pack, readContent('right-now.en.json'), 'en').find(
			(one) => one.id === id
		);
		expect(exercise?.cautions.join(' ')).toMatch(/heart/);
	}
});

test('it is read at eleven or younger', () => {
	const { exercises, cautions } = wordsOf('en');
	const said = Object.values(exercises).flatMap(({ what, steps }) => [what, ...steps]);
	expect(grade([...said, ...Object.values(cautions)])).toBeLessThanOrEqual(6);
});

describe('no number leads to help, and no number keeps anyone from it', () => {
	const sources = readSources(['src'], /\.(ts|svelte)$/);
	const imports = (where: RegExp) =>
		[...sources]
			.filter(([path]) => where.test(path) && !path.endsWith('.test.ts'))
			.flatMap(([path, text]) => importsOf(text).map((to) => `${path} -> ${to}`));

	test('right now reads no check-in, no score and no match', () => {
		const found = imports(
			/^src\/lib\/domain\/right-now\/|^src\/routes\/\[lang=locale\]\/right-now\//
		);
		expect(found.length).toBeGreaterThan(5);
		expect(found.filter((line) => /scoring|check-in\/|matching|directory/.test(line))).toEqual([]);
	});

	test('matching, options and check-ins read nothing of right now', () => {
		const others = imports(
			/^src\/lib\/domain\/(?!right-now\/|example\/|copy\/)|^src\/(directory|receiver)\/|^src\/routes\/.*\/(options|check-in|history|contact)\//
		);
		expect(others.length).toBeGreaterThan(100);
		expect(others.filter((line) => /-> .*right-now/.test(line))).toEqual([]);
	});
});
