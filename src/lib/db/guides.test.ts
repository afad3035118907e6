import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { GuideAnswer } from '#lib/domain/guide/answer.ts';
import { eraseAll } from './erase.ts';
import {
	beginGuide,
	deleteGuideRun,
	endGuide,
	listGuideRuns,
	passGuideStep,
	restoreGuideRun,
	rewriteGuideRun
} from './guides.ts';

const guide = { id: 'example', version: 2 };
const now = { day: '2026-11-22', at: '2026-11-22T09:00:00.000Z' };
const text = (said: string): GuideAnswer => ({ kind: 'write', fields: { said } });

const answer = (id: string, step: string, said: GuideAnswer) =>
	rewriteGuideRun(id, (run) => ({ ...run, answers: { ...run.answers, [step]: said } }));

beforeEach(async () => void (await eraseAll()));

test('answers and steps gone on from are kept one by one', async () => {
	const { id } = await beginGuide(guide, now);
	await answer(id, 'a', text('one'));
	await passGuideStep(id, 'a', now.day);
	await passGuideStep(id, 'a', now.day);
	expect(await listGuideRuns()).toMatchObject([
		{
			id,
			guide: 'example',
			version: 2,
			day: now.day,
			answers: { a: text('one') },
			passed: ['a'],
			passedOn: now.day
		}
	]);
});

test('two tabs on different steps keep both answers', async () => {
	const { id } = await beginGuide(guide, now);
	await Promise.all([answer(id, 'a', text('one')), answer(id, 'b', text('two'))]);
	const [run] = await listGuideRuns();
	expect(run?.answers).toEqual({ a: text('one'), b: text('two') });
});

test('starting again keeps the earlier run, and a clock set back does not reorder them', async () => {
	const first = await beginGuide(guide, now);
	await answer(first.id, 'a', text('one'));
	const second = await beginGuide(guide, { day: '2026-11-01', at: '2026-11-01T09:00:00.000Z' });
	const runs = await listGuideRuns();
	expect(runs.map(({ id }) => id)).toEqual([first.id, second.id]);
	expect(runs[0]?.answers).toEqual({ a: text('one') });
});

test('an end keeps its first day when the person says later how it felt', async () => {
	const { id } = await beginGuide(guide, now);
	await endGuide(id, now);
	const later = { day: '2026-11-25', at: '2026-11-25T09:00:00.000Z' };
	const { end } = await endGuide(id, later, 'same');
	expect(end).toEqual({ ...now, seq: 2, felt: 'same' });
});

test('a deletion can be taken back whole', async () => {
	const run = await beginGuide(guide, now);
	await deleteGuideRun(run.id);
	expect(await listGuideRuns()).toEqual([]);
	await expect(passGuideStep(run.id, 'a', now.day)).rejects.toMatchObject({
		code: 'changed-elsewhere'
	});
	await restoreGuideRun(run);
	expect(await listGuideRuns()).toEqual([run]);
});
