import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { askOn } from '#lib/domain/today/ask.ts';
import {
	endAsk,
	keepInTouch,
	noteAsk,
	putOffAsk,
	readBeforeAnswer,
	takeAnswerBack
} from './asks.ts';
import { eraseAll } from './erase.ts';
import { beginGuide, listGuideRuns } from './guides.ts';
import { keepOption, readKeptOptions, savedOptions } from './options.ts';

const DAY = '2026-11-20';
const about = { kind: 'in-touch' as const, option: 'national:a' };
const ask = async (day: string) =>
	askOn(day, savedOptions(await readKeptOptions()), [], await listGuideRuns());

beforeEach(async () => {
	await eraseAll();
	await keepOption('national:a', { savedAt: '2026-11-13T12:00:00.000Z' });
});

test('a saved option is asked about a week after the own day it was saved on', async () => {
	expect(await ask('2026-11-19')).toBeNull();
	expect((await ask(DAY))?.about).toEqual(about);
});

test('asking is noted once a day, also from two tabs', async () => {
	await Promise.all([noteAsk(about, DAY), noteAsk(about, DAY)]);
	expect((await readKeptOptions())['national:a']?.asked).toEqual({ days: [DAY] });
});

test('not yet, not again, and got in touch each do what they say', async () => {
	await putOffAsk(about, DAY);
	expect(await ask(DAY)).toBeNull();
	expect(await ask('2026-11-27')).toMatchObject({ about, isLast: true });
	await keepInTouch('national:a', '2026-11-27');
	expect((await ask('2026-11-27'))?.about.kind).toBe('helped');
	await endAsk({ kind: 'helped', option: 'national:a' }, '2026-11-27');
	expect(await ask('2027-11-27')).toBeNull();
});

test('an answer can be taken back', async () => {
	await noteAsk(about, DAY);
	const before = await readBeforeAnswer(about);
	await keepInTouch('national:a', DAY);
	await takeAnswerBack(about, before);
	expect((await ask(DAY))?.about).toEqual(about);
	await endAsk(about, DAY);
	await takeAnswerBack(about, before);
	expect((await ask(DAY))?.about).toEqual(about);
});

test('what is taken off the list leaves nothing to ask, and saved again begins anew', async () => {
	await endAsk(about, DAY);
	await keepOption('national:a', { savedAt: undefined });
	await noteAsk(about, DAY);
	expect(await readKeptOptions()).toEqual({});
	await keepOption('national:a', { savedAt: '2026-11-20T12:00:00.000Z' });
	expect((await ask('2026-11-27'))?.about).toEqual(about);
});

test('a guide that is let rest stays, and is not asked about again', async () => {
	await keepOption('national:a', { savedAt: undefined });
	const { id } = await beginGuide(
		{ id: 'worry-time', version: 1 },
		{ day: '2026-11-13', at: '2026-11-13T12:00:00.000Z' }
	);
	const left = { kind: 'left-guide' as const, guide: 'worry-time', run: id };
	expect((await ask('2026-11-16'))?.about).toEqual(left);
	const before = await readBeforeAnswer(left);
	await endAsk(left, '2026-11-16');
	expect(await ask('2026-12-16')).toBeNull();
	expect(await listGuideRuns()).toHaveLength(1);
	await takeAnswerBack(left, before);
	expect((await ask('2026-11-16'))?.about).toEqual(left);
});
