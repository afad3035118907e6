import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readSituation } from '#lib/db/situations.ts';
import { situationDraft } from './situation-draft.ts';

test('choosing life areas keeps when that was, and saying other things does not', async () => {
	const draft = situationDraft();
	await draft.load();
	await draft.keep({ age: 30 });
	expect((await readSituation())?.chosenAt).toBeUndefined();
	const before = new Date().toISOString();
	await draft.keep({ lifeAreas: ['sleep'] });
	const chosen = (await readSituation())?.chosenAt ?? '';
	expect(chosen >= before && chosen <= new Date().toISOString()).toBe(true);
	await draft.keep({ outcode: 'BA1' });
	expect(await readSituation()).toMatchObject({ lifeAreas: ['sleep'], chosenAt: chosen });
	draft.close();
});

test('taking back an earlier choice takes its moment back too', async () => {
	const draft = situationDraft();
	await draft.load();
	await draft.keep({ lifeAreas: ['money'], chosenAt: undefined });
	expect(await readSituation()).toMatchObject({ lifeAreas: ['money'] });
	expect((await readSituation())?.chosenAt).toBeUndefined();
	draft.close();
});
