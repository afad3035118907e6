import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Count {
	passed: number;
	failed: number;
	skipped: number;
}

export const none: Count = { passed: 0, failed: 0, skipped: 0 };

export const sum = (counts: readonly Count[]): Count =>
	counts.reduce(
		(all, one) => ({
			passed: all.passed + one.passed,
			failed: all.failed + one.failed,
			skipped: all.skipped + one.skipped
		}),
		none
	);

/** Runs a command, with its output shown as it comes, or all at its end; the exit code, 1 when it could not start. */
function run(command: string, args: string[], output: 'shown' | 'kept', env = {}): Promise<number> {
	const shell = process.platform === 'win32';
	const stdio = output === 'shown' ? 'inherit' : 'pipe';
	const child = spawn(command, args, { stdio, shell, env: { ...process.env, ...env } });
	const lines: Buffer[] = [];
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (line: Buffer) => lines.push(line));
	return new Promise((resolve) => {
		const end = (code: number | null) => {
			process.stdout.write(Buffer.concat(lines));
			resolve(code ?? 1);
		};
		child.once('error', () => end(1));
		child.once('close', end);
	});
}

/** A command that counts as one test; what it says is shown when it ends, since others run beside it. */
export async function one(title: string, command: string, ...args: string[]): Promise<Count> {
	const passed = (await run(command, args, 'kept')) === 0;
	console.log(`\n== ${title}: ${passed ? 'passed' : 'failed'}`);
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

/** Errors outside any test, such as a spec that cannot be loaded, count as failed. What passed at the second try is named by the reporter, and passes: a busy machine is nobody's fault. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Count {
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected + errors.length,
		skipped: stats.skipped
	};
}

/** The counts of a suite; never without a failure when its command failed or left no report. */
function counted<Report>(code: number, file: string, count: (report: Report) => Count): Count {
	if (!existsSync(file)) return { ...none, failed: 1 };
	const counts = count(JSON.parse(readFileSync(file, 'utf8')) as Report);
	return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

const reportAt = (name: string) => join(process.env.REPORTS ?? '.', `${name}.json`);

/** Unit and repository tests: all of them, or `related` and the files they are to bear on. */
export async function inVitest([how = 'run', ...files]: string[]): Promise<Count> {
	console.log('\n== unit and repository');
	const file = reportAt('vitest');
	const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const args = [how, ...files, '--run', '--passWithNoTests', ...reports];
	return counted(await run('vitest', args, 'shown'), file, countVitest);
}

/** One Playwright project against the built site. */
export async function inBrowser(project: string, more: string[]): Promise<Count> {
	console.log(`\n== ${project}`);
	const file = reportAt(project);
	const config = ['-c', 'tests/playwright.config.ts', `--project=${project}`];
	const args = ['test', ...config, '--reporter=list,json', ...more];
	const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
	return counted(await run('playwright', args, 'shown', env), file, countPlaywright);
}
