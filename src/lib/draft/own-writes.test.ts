import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { features, type Tab } from '../../../tests/fixtures/drafts.ts';
import { eraseAll } from '#lib/db/erase.ts';

const open: Tab[] = [];
beforeEach(eraseAll);
afterEach(() => {
	vi.restoreAllMocks();
	open.splice(0).forEach(({ draft }) => draft.close());
});
// Longer than a message takes from one tab to another.
const quiet = () => new Promise((over) => setTimeout(over, 20));

describe.each(Object.entries(features))('%s', (name, made) => {
	// To write one, the row of its check-in is looked for.
	const writing = name === 'a note to a check-in' ? 1 : 0;

	async function tab() {
		const one = made();
		open.push(one);
		await one.draft.load();
		await one.begin?.();
		await one.say('first 1');
		await one.draft.settled();
		await quiet();
		return one;
	}

	test('what is written here is not read again, and what another draft wrote is', async () => {
		const one = await tab();
		const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
		await one.say('words 2');
		await one.draft.settled();
		await quiet();
		expect(read).toHaveBeenCalledTimes(writing);
		const other = await tab();
		await other.say('theirs 3', 'other');
		await other.draft.settled();
		await vi.waitFor(() => expect(one.shown('other').at(-1)).toBe('3'));
	});

	test('what two drafts write at once is shown by both', async () => {
		const [one, other] = [await tab(), await tab()];
		await quiet();
		one.say('mine 4');
		other.say('theirs 5', 'other');
		await Promise.all([one.draft.settled(), other.draft.settled()]);
		await vi.waitFor(() => {
			expect([one.shown('other').at(-1), other.shown().at(-1)]).toEqual(['5', '4']);
		});
	});
});
