import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepOption, readKeptOptions } from './options.ts';
import { NOTHING_SAID } from '#lib/domain/situation/situation.ts';
import { forgetSituation, readSituation, rewriteSituation, type Said } from './situations.ts';

const keep = (said: Partial<Said>) =>
	rewriteSituation((kept = NOTHING_SAID) => ({ ...kept, ...said }));

test('a situation is kept part by part, and two writers don’t wipe out each other', async () => {
	expect(await readSituation()).toBeNull();
	await Promise.all([keep({ age: 30 }), keep({ lifeAreas: ['sleep'] })]);
	expect(await readSituation()).toEqual({ ...NOTHING_SAID, age: 30, lifeAreas: ['sleep'] });
	await forgetSituation();
	expect(await readSituation()).toBeNull();
});

test('an option taken off the list keeps whether it helped, and goes when nothing is left', async () => {
	await keepOption('national:a', { savedAt: '2026-03-01T10:00:00.000Z' });
	await keepOption('national:a', { helped: 'some' });
	await keepOption('national:a', { savedAt: undefined });
	expect(await readKeptOptions()).toMatchObject({ 'national:a': { helped: 'some' } });
	await keepOption('national:a', { helped: undefined });
	expect(await readKeptOptions()).toEqual({});
});
