import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

/** The same tests as at every commit, with the numbers of a long run; each can be set from outside to run less. */
function atLength(runs: Record<string, string>, files: string[], more: string[] = []) {
	const env = { ...runs, ...process.env };
	const { status, stdout } = spawnSync('vitest', ['run', ...more, ...files], {
		...{ env, encoding: 'utf8' }
	});
	console.log(stdout);
	expect(status).toBe(0);
}

test('500 generated states come back, 20,000 bad files do no harm in 300 MB, and 300 stops leave old or new', () => {
	test.setTimeout(3_600_000);
	atLength(
		{ COPY_RUNS: '500', COPY_MUTANTS: '20000', COPY_KILLS: '300' },
		['src/lib/db/restore.test.ts', 'src/lib/db/bad-copies.test.ts'],
		// What takes more ends the worker, and so the test.
		['--execArgv=--max-old-space-size=300']
	);
});

test('of a thousand edits of each kind in three tabs none is lost or overwritten in silence', () => {
	test.setTimeout(3_600_000);
	atLength({ DRAFT_EDITS: '334' }, ['src/lib/draft/draft.test.ts']);
});
