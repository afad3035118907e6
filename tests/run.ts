import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromiumPath } from './chromium.ts';
import { readyPostgres } from './postgres.ts';
import { inBrowser, inVitest, none, one, sum, type Count } from './suites.ts';

const sources = ['src', 'static', 'package.json', 'svelte.config.js', 'vite.config.ts'];

function newest(path: string): number {
	if (!existsSync(path)) return 0;
	const entry = statSync(path);
	if (!entry.isDirectory()) return entry.mtimeMs;
	return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

// _headers is the last file that a build writes.
const isBuilt = () =>
	existsSync('build/_headers') &&
	statSync('build/_headers').mtimeMs > Math.max(...sources.map(newest));

async function browserSuite(project: string, report: string, args: string[]): Promise<Count> {
	try {
		process.env.CHROMIUM_PATH = chromiumPath();
	} catch (error) {
		console.error((error as Error).message);
		return { ...none, failed: 1 };
	}
	return inBrowser(project, report, args);
}

/** A build with the demonstration team of this machine, whose desk the journeys open. */
async function built(): Promise<Count> {
	const team = await one('demonstration', 'npm', 'run', '--silent', 'keys', '--', 'demonstration');
	return team.failed > 0 ? team : one('build', 'npm', 'run', '--silent', 'build');
}

async function everything(folder: string): Promise<Count[]> {
	const counts = [
		await one('formatting', 'prettier', '--check', '--log-level=warn', '.'),
		await one('lint', 'eslint', '.'),
		await one('types', 'npm', 'run', '--silent', 'check')
	];
	const build = await built();
	if (!readyPostgres()) console.log('\nThere is no PostgreSQL here: its tests are skipped.');
	counts.push(build, await inVitest(join(folder, 'vitest.json')));
	if (build.failed === 0)
		counts.push(await browserSuite('journeys', join(folder, 'journeys.json'), []));
	else console.log('\nThe journeys did not run: there is no new build to run them on.');
	return counts;
}

async function onlyBrowser(project: string, folder: string, args: string[]): Promise<Count[]> {
	const build = isBuilt() ? none : await built();
	if (build.failed > 0) return [build];
	return [build, await browserSuite(project, join(folder, `${project}.json`), args)];
}

const [suite, ...args] = process.argv.slice(2);
if (suite && suite !== 'journeys' && suite !== 'long') {
	console.error(`"${suite}" is no suite. Name journeys or long, or nothing for everything.`);
	process.exit(2);
}
// A laptop's own Node may be older than the one this project brings along.
process.env.PATH = [join(process.cwd(), 'node_modules/.bin'), process.env.PATH].join(delimiter);
const folder = mkdtempSync(join(tmpdir(), 'tests-'));
const counts = suite ? await onlyBrowser(suite, folder, args) : await everything(folder);
rmSync(folder, { recursive: true });
const { passed, failed, skipped } = sum(counts);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
