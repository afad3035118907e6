import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { features } from '../../../tests/fixtures/drafts.ts';
import { breakAt, FAULTS, mend } from '../../../tests/fixtures/faults.ts';
import { eraseAll } from '#lib/db/erase.ts';
import { forget } from '#lib/db/vault/session.ts';

const TOLD = /^storage-(full|failed|shut)$/;
/** No page writes more often than this from its opening until two things are said. */
const WRITES = 12;

beforeEach(async () => void (await eraseAll()));
afterEach(mend);

describe.each(Object.entries(features))('%s', (name, made) => {
	async function keptOnDevice() {
		const { draft, shown, begin } = made();
		await draft.load();
		await begin?.();
		const last = shown().at(-1);
		draft.close();
		return last;
	}

	describe.each(FAULTS)('%s', (fault) => {
		test.each([false, true])(
			'at any write (lasting: %s): never "saved" falsely, nothing off the screen, told or kept after all',
			async (lasting) => {
				let faults = 0;
				for (let at = 1; at <= WRITES; at += 1) {
					const { draft, begin, say, shown } = made();
					await draft.load();
					// The check-in that a note belongs to is there before.
					if (name === 'a note to a check-in') await begin?.();
					const tried = breakAt(fault, at, lasting);
					await begin?.();
					await draft.settled();
					if (draft.failure) {
						// What could not be begun is told, and begins at the next try.
						expect(draft.failure).toMatch(TOLD);
						expect(draft.saved).toBeNull();
						mend();
						await begin?.();
					}
					for (const text of ['words 1', 'more 2']) {
						void say(text);
						expect([shown().at(-1), draft.saved]).toEqual([text.at(-1), null]);
						await draft.settled();
						expect(shown().at(-1)).toBe(text.at(-1));
						expect(draft.saved === null, text).toBe(draft.failure !== null);
						if (draft.failure) expect(draft.failure).toMatch(TOLD);
						else expect(await keptOnDevice()).toBe(text.at(-1));
					}
					if (tried() >= at) faults += 1;
					mend();
					await say('last 3');
					await draft.settled();
					expect([draft.failure, draft.saved === null]).toEqual([null, false]);
					draft.close();
					expect(await keptOnDevice()).toBe('3');
					await forget();
					await eraseAll();
					if (tried() < at) break;
				}
				expect(faults).toBeGreaterThan(1);
			}
		);
	});
});
