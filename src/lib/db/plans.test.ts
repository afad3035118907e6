import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { putEntry, removeEntry } from '#lib/domain/plan/plan.ts';
import { planDraft } from '#lib/draft/plan-draft.ts';
import { changeAboutMe, readAboutMe } from './about-me.ts';
import { eraseAll } from './erase.ts';
import { countNotes, readNotes } from './export.ts';
import { changePlan, readPlan } from './plans.ts';

const entry = (id: string) => ({ id, text: id });

beforeEach(async () => void (await eraseAll()));

test('two tabs on one heading keep both lines', async () => {
	await Promise.all([
		changePlan('tell', putEntry(entry('a'))),
		changePlan('tell', putEntry(entry('b')))
	]);
	expect((await readPlan())['tell']?.entries.map(({ id }) => id).sort()).toEqual(['a', 'b']);
});

test('a heading with nothing left under it is kept no longer', async () => {
	await changePlan('tell', putEntry(entry('a')));
	expect(countNotes(await readNotes()).plan).toBe(1);
	await changePlan('tell', removeEntry(entry('a')));
	expect(await readPlan()).toEqual({});
	expect(countNotes(await readNotes()).plan).toBe(0);
});

test('texts about oneself are kept heading by heading', async () => {
	await Promise.all([
		changeAboutMe('matters', () => 'My garden'),
		changeAboutMe('tried', () => 'Walking')
	]);
	expect(await readAboutMe()).toEqual({ matters: 'My garden', tried: 'Walking' });
	expect(await changeAboutMe('tried', () => ' ')).toBe(' ');
	expect(await readAboutMe()).toEqual({ matters: 'My garden' });
});

test('what is written is on the page at once and on the device soon after', async () => {
	const draft = planDraft();
	await draft.load();
	const first = draft.edit('tell', putEntry(entry('a')));
	const second = draft.edit('tell', putEntry({ id: 'a', text: 'later' }));
	expect(draft.docs['tell']?.entries).toEqual([{ id: 'a', text: 'later' }]);
	expect(draft.saved).toBeNull();
	await Promise.all([first, second]);
	expect(draft.saved).toBe('tell');
	expect((await readPlan())['tell']?.entries).toEqual([{ id: 'a', text: 'later' }]);
	draft.close();
});

test('what another tab wrote comes in, and own words on another line stay', async () => {
	const draft = planDraft();
	await draft.load();
	await changePlan('tell', putEntry(entry('theirs')));
	await draft.edit('tell', putEntry(entry('mine')));
	expect(draft.docs['tell']?.entries.map(({ id }) => id)).toEqual(['theirs', 'mine']);
	draft.close();
});
