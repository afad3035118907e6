import { expect, test } from 'vitest';
import { checkAnswer } from '#lib/domain/check-in/check-in.ts';
import { Example, parseExampleWords } from '#lib/domain/example/example.ts';
import { exampleRows } from '#lib/domain/example/rows.ts';
import { isDone, visibleSteps, type GuideRun } from '#lib/domain/guide/run.ts';
import { parseGuide } from '#lib/domain/guide/parse-guide.ts';
import { parseInstrument } from '#lib/domain/check-in/instrument.ts';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { LIFE_AREAS } from '#lib/domain/situation/situation.ts';
import { siteBundle } from '../../src/directory/site-bundle.ts';
import { chosenSite } from '../../src/hosting/site.ts';
import { grade } from './reading-age.ts';
import { readContent } from './sources.ts';

const example = Example.parse(readContent('example.json'));
const wordsOf = (language: string) =>
	parseExampleWords(example, readContent(`example.${language}.json`), `example.${language}.json`);
const guideOf = (id: string) => parseGuide(readContent(`guides/${id}.json`), id);
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

test('every answer is one that its check-in offers, of the version there is', () => {
	for (const { pack, packVersion, answers } of example.checkIns) {
		const instrument = parseInstrument(readContent(`check-ins/${pack}.json`), pack);
		expect([pack, packVersion]).toEqual([pack, instrument.version]);
		for (const [key, value] of Object.entries(answers)) checkAnswer(instrument, key, value);
	}
});

test.each(LANGUAGES)('every answer of a guide fits its step in %s', (language) => {
	const rows = exampleRows(example, wordsOf(language), '2026-11-22', '2026-11-22T10:00:00.000Z');
	const runs = rows.filter(({ table }) => table === 'guides').map(({ value }) => value as GuideRun);
	for (const run of runs) {
		const guide = guideOf(run.guide);
		expect([run.id, run.version]).toEqual([run.id, guide.version]);
		expect([run.id, isDone(guide, run)]).toEqual([run.id, run.end !== undefined]);
		const steps = new Map(visibleSteps(guide, run.answers).map((step) => [step.id, step]));
		expect(run.passed.filter((id) => !steps.has(id))).toEqual([]);
		for (const [id, answer] of Object.entries(run.answers)) {
			const step = steps.get(id);
			expect([id, step?.kind]).toEqual([id, answer.kind]);
			if (step?.kind === 'choose' && answer.kind === 'choose')
				expect(step.options).toEqual(expect.arrayContaining(answer.chosen));
			if (step?.kind === 'write' && answer.kind === 'write')
				expect(Object.keys(answer.fields)).toEqual(ids(step.fields));
			if (step?.kind === 'sort' && answer.kind === 'sort')
				expect(step.groups).toEqual(expect.arrayContaining(Object.values(answer.groups)));
			if (step?.kind === 'diary' && answer.kind === 'diary')
				for (const row of Object.values(answer.rows))
					expect(ids(step.fields)).toEqual(expect.arrayContaining(Object.keys(row)));
		}
	}
});

test('what it points at is there', () => {
	const services = siteBundle(chosenSite({}).site).services;
	const listed = (id: string) => ids(services).includes(id);
	const goals = example.goals;
	const options = [...ids(example.saved), ...goals.flatMap((goal) => goal.options)];
	expect(options.filter((id) => !listed(id))).toEqual([]);
	expect(LIFE_AREAS).toEqual(expect.arrayContaining(goals.flatMap(({ areas }) => areas)));
	for (const id of goals.flatMap(({ guides }) => guides)) expect(guideOf(id).id).toBe(id);
	for (const { signs, noticed } of goals)
		expect(ids(signs)).toEqual(expect.arrayContaining(noticed.map(({ sign }) => sign)));
	expect(readContent('sites/default.json').outcodes).toHaveProperty(
		example.situation.outcode ?? ''
	);
	expect(ids(readContent('plan.json').headings)).toEqual(
		expect.arrayContaining(Object.keys(example.plan))
	);
	const exercises = ids(readContent('right-now.json').exercises);
	expect(exercises).toEqual(
		expect.arrayContaining(example.rightNow.map(({ exercise }) => exercise))
	);
});

test.each(LANGUAGES)('no words in %s are left over', (language) => {
	const words = wordsOf(language);
	const known: Record<string, string[]> = {
		checkIns: ids(example.checkIns),
		goals: ids(example.goals),
		guides: ids(example.guides),
		plan: Object.keys(example.plan),
		aboutMe: ids(readContent('about-me.json').sections),
		stayingWell: ids(readContent('staying-well.json').sections),
		moments: ids(example.moments)
	};
	for (const [part, all] of Object.entries(known))
		expect(all).toEqual(expect.arrayContaining(Object.keys(words[part as 'goals'])));
	for (const goal of example.goals)
		for (const part of ['signs', 'moves', 'noticed', 'notes', 'steps'] as const)
			expect(ids(goal[part])).toEqual(
				expect.arrayContaining(Object.keys(words.goals[goal.id]?.[part] ?? {}))
			);
});

test('it is read at eleven or younger', () => {
	const { aboutMe, stayingWell, goals, checkIns, moments } = wordsOf('en');
	const moves = Object.values(goals).flatMap((goal) => Object.values(goal.moves));
	const said = [
		...Object.values(checkIns),
		...Object.values(moments),
		...moves.map(({ why }) => why),
		aboutMe.matters ?? '',
		...Object.values(stayingWell)
	];
	expect(grade(said)).toBeLessThanOrEqual(6);
});
