import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface Count {
	passed: number;
	failed: number;
	skipped: number;
}

export const none: Count = { passed: 0, failed: 0, skipped: 0 };

export function sum(counts: readonly Count[]): Count {
	const total = { ...none };
	for (const count of counts) {
		total.passed += count.passed;
		total.failed += count.failed;
		total.skipped += count.skipped;
	}
	return total;
}

/** Runs a command with its output shown as it comes; the exit code, 1 when it could not start. */
function run(command: string, args: string[], env: Record<string, string> = {}): Promise<number> {
	const shell = process.platform === 'win32';
	const child = spawn(command, args, { stdio: 'inherit', shell, env: { ...process.env, ...env } });
	return new Promise((resolve) => {
		child.once('error', () => resolve(1));
		child.once('exit', (code) => resolve(code ?? 1));
	});
}

/** A command that counts as one test. */
export async function one(title: string, command: string, ...args: string[]): Promise<Count> {
	console.log(`\n== ${title}`);
	const passed = (await run(command, args)) === 0;
	console.log(`${title}: ${passed ? 'passed' : 'failed'}`);
	return passed ? { ...none, passed: 1 } : { ...none, failed: 1 };
}

interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
	numPendingTests: number;
	numTodoTests: number;
	testResults: { status: string; assertionResults: unknown[] }[];
}

/** A file that cannot be loaded holds no tests, and counts as one that failed. */
export function countVitest(report: VitestReport): Count {
	const unread = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + unread.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

interface PlaywrightReport {
	stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	errors: unknown[];
}

/** Errors outside any test, such as a spec that cannot be loaded, count as failed. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Count {
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky + errors.length,
		skipped: stats.skipped
	};
}

/** The counts of a suite; never without a failure when its command failed or left no report. */
function counted<Report>(code: number, file: string, count: (report: Report) => Count): Count {
	if (!existsSync(file)) return { ...none, failed: 1 };
	const counts = count(JSON.parse(readFileSync(file, 'utf8')) as Report);
	return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** Unit and repository tests. */
export async function inVitest(file: string): Promise<Count> {
	console.log('\n== unit and repository');
	const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	return counted(await run('vitest', args), file, countVitest);
}

/** One Playwright project against the built site. */
export async function inBrowser(project: string, file: string, more: string[]): Promise<Count> {
	console.log(`\n== ${project}`);
	const config = ['-c', 'tests/playwright.config.ts', `--project=${project}`];
	const args = ['test', ...config, '--reporter=list,json', ...more];
	return counted(
		await run('playwright', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
		file,
		countPlaywright
	);
}
