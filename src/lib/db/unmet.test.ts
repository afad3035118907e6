import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepOption, readKeptOptions } from './options.ts';
import { keepUnmet, readUnmet } from './unmet.ts';

test('that nothing fitted is kept beside the saved options, and can be taken back', async () => {
	await keepOption('national:a', { helped: 'no' });
	expect(await readUnmet()).toBeNull();
	const said = { at: '2026-11-28T10:00:00.000Z', day: '2026-11-28', wishes: ['sleep' as const] };
	await keepUnmet(said);
	expect(await readUnmet()).toEqual(said);
	expect(await readKeptOptions()).toEqual({ 'national:a': { helped: 'no' } });
	await keepUnmet(null);
	await keepUnmet(null);
	expect(await readUnmet()).toBeNull();
});

test('what was said of the right help, place and time is kept apart, and goes when all are taken away', async () => {
	await keepOption('national:b', { helped: 'yes', place: 'some' });
	await keepOption('national:b', { helped: undefined, time: 'no' });
	expect((await readKeptOptions())['national:b']).toMatchObject({ place: 'some', time: 'no' });
	await keepOption('national:b', { place: undefined, time: undefined });
	expect((await readKeptOptions())['national:b']).toBeUndefined();
});
