import { expect, test } from 'vitest';
import { journeysOf } from '../changed.ts';
import { countPlaywright, countVitest, sum } from '../suites.ts';

test('a test file that cannot be loaded counts as a failure', () => {
	const counts = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 0 };
	const testResults = [
		{ status: 'failed', assertionResults: [{}, {}] },
		{ status: 'failed', assertionResults: [] },
		{ status: 'passed', assertionResults: [{}] }
	];
	expect(countVitest({ ...counts, testResults })).toEqual({ passed: 3, failed: 2, skipped: 1 });
});

test('an error outside any journey counts as a failure, and a second try that passes does not', () => {
	const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
	expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 6, failed: 2, skipped: 2 });
});

test('the last line counts over all suites', () => {
	const total = sum([
		{ passed: 1, failed: 0, skipped: 0 },
		{ passed: 4, failed: 2, skipped: 1 }
	]);
	expect(total).toEqual({ passed: 5, failed: 2, skipped: 1 });
});

test.each([
	['src/lib/domain/goal/goal.ts', ['goals']],
	['src/routes/[lang=locale]/history/Lines.svelte', ['history']],
	['src/lib/domain/request/gaps.ts', ['contact', 'desk', 'marked']],
	['src/service-worker.ts', ['keeping', 'network', 'offline', 'update', 'worker']],
	['tests/journeys/plan.spec.ts', ['plan']],
	['docs/releases.md', []]
])('a change of %s is walked by the journeys of its feature', (file, specs) => {
	expect(journeysOf([file])).toEqual(specs.map((name) => `journeys/${name}.spec.ts`));
});
