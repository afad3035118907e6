import {
	existsSync,
	globSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import './demonstration.ts';
import { changedFiles, journeysOf } from './changed.ts';
import { chromiumPath } from './chromium.ts';
import { readyEngines } from './engines/found.ts';
import { readyPostgres } from './postgres.ts';
import { inBrowser, inVitest, none, one, sum, type Count } from './suites.ts';

const DATA_DIR = process.env.DATA_DIR || '.data';
const team = join(DATA_DIR, 'demonstration-team.json');
const sources = [team, 'src', 'static', 'package.json', 'svelte.config.js', 'vite.config.ts'];

function newest(path: string): number {
	if (!existsSync(path)) return 0;
	const entry = statSync(path);
	if (!entry.isDirectory()) return entry.mtimeMs;
	return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

// _headers is the last file that a build writes; a demonstration's name the receiver of this machine.
const isBuilt = () =>
	existsSync('build/_headers') &&
	readFileSync('build/_headers', 'utf8').includes(' http://localhost:') &&
	statSync('build/_headers').mtimeMs > Math.max(...sources.map(newest));

/** The one build that repository tests and journeys share, with a team to ask, as npm start makes one. */
async function built(): Promise<Count> {
	if (isBuilt()) return none;
	if (!existsSync(team))
		await one('a team to ask', 'npm', 'run', '--silent', 'keys', 'demonstration');
	return one('build', 'npm', 'run', '--silent', 'build', '--', '--demonstration');
}

async function journeys(project: string, build: Count, args: string[]): Promise<Count> {
	if (build.failed > 0) {
		console.log('\nThe journeys did not run: there is no new build to run them on.');
		return none;
	}
	try {
		process.env.CHROMIUM_PATH = chromiumPath();
	} catch (error) {
		console.error((error as Error).message);
		return { ...none, failed: 1 };
	}
	return inBrowser(project, args);
}

/** What needs no build and no browser: one after another, beside whatever else runs. */
async function checks(): Promise<Count> {
	return sum([
		await one('types', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings'),
		await one('lint', 'eslint', '.'),
		await one('formatting', 'prettier', '--check', '--log-level=warn', '.')
	]);
}

async function everything(): Promise<Count[]> {
	process.env.IN_TURNS = '1';
	if (!readyPostgres()) console.log('\nThere is no PostgreSQL here: its tests are skipped.');
	const units = async () => {
		const build = await built();
		return { build, unit: await inVitest([]) };
	};
	const [checked, { build, unit }] = await Promise.all([checks(), units()]);
	const walked = await journeys('journeys', build, []);
	return [checked, build, unit, walked, await engines(build, [])];
}

/** The main journeys in other engines too. */
async function engines(build: Count, args: string[]): Promise<Count> {
	readyEngines();
	return journeys('engines', build, args);
}

// These read files instead of importing them, so no change shows that it bears on them.
const wholeRepositoryTests = () => globSync('tests/repository/*.test.ts');

/** Types, lint, and the unit tests and journeys that bear on what has changed. */
async function quick(): Promise<Count[]> {
	const files = changedFiles();
	const specs = journeysOf(files);
	console.log(`${files.length} files changed; journeys: ${specs.join(', ') || 'none'}`);
	const units = async () => {
		const build = specs.length > 0 ? await built() : none;
		return { build, unit: await inVitest(['related', ...files, ...wholeRepositoryTests()]) };
	};
	const [checked, { build, unit }] = await Promise.all([checks(), units()]);
	return [checked, build, unit, specs.length > 0 ? await journeys('journeys', build, specs) : none];
}

const [suite, ...args] = process.argv.slice(2);
if (suite && !['quick', 'journeys', 'engines', 'long'].includes(suite)) {
	console.error(
		`"${suite}" is no suite. Name quick, journeys, engines or long, or nothing for everything.`
	);
	process.exit(2);
}
// A laptop's own Node may be older than the one this project brings along.
process.env.PATH = [join(process.cwd(), 'node_modules/.bin'), process.env.PATH].join(delimiter);
process.env.REPORTS = mkdtempSync(join(tmpdir(), 'tests-'));
await one('files that Kit makes', 'svelte-kit', 'sync');
let counts: Count[];
if (suite === 'quick') counts = await quick();
else if (suite) {
	const build = await built();
	counts = [
		build,
		await (suite === 'engines' ? engines(build, args) : journeys(suite, build, args))
	];
} else counts = await everything();
rmSync(process.env.REPORTS, { recursive: true });
const { passed, failed, skipped } = sum(counts);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
