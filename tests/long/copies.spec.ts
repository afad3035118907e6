import { spawnSync } from 'node:child_process';
import { expect, test } from '@playwright/test';

// The same tests as at every commit, with the numbers of a long run.
const runs = { COPY_RUNS: '500', COPY_MUTANTS: '20000', COPY_KILLS: '300' };
const files = ['src/lib/db/restore.test.ts', 'src/lib/db/bad-copies.test.ts'];

test('500 generated states come back, 20,000 bad files do no harm, and 300 stops leave old or new', () => {
	test.setTimeout(3_600_000);
	const env = { ...process.env, ...runs };
	const { status, stdout } = spawnSync('vitest', ['run', ...files], { env, encoding: 'utf8' });
	console.log(stdout);
	expect(status).toBe(0);
});
