/* How many changed programs the tests notice, folder by folder: npm run test:mutants -- [--quick] [FOLDER ...] */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { quick } from './quick-mutants.ts';

const CONFIG = 'tests/stryker.config.json';
const PARTS = ['src/lib/domain', 'src/receiver'];
/** What only a started program runs; `keys.test.ts` and `delivery.test.ts` start them. */
const PROGRAMS = ['src/receiver/main.ts', 'src/receiver/keys.ts'];

type Report = { files: Record<string, { mutants: { status: string }[] }> };
type Tally = { noticed: number; missed: number };

const {
	jsonReporter: { fileName: reportFile },
	thresholds: { break: least }
} = JSON.parse(readFileSync(CONFIG, 'utf8')) as {
	jsonReporter: { fileName: string };
	thresholds: { break: number };
};

const foldersOf = (part: string) =>
	readdirSync(part, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
		.map((file) => dirname(`${part}/${file}`));

/** The mutants of a folder, as its own tests alone take them. */
function run(folder: string): Tally {
	rmSync(reportFile, { force: true });
	const mutated = [`${folder}/*.ts`, ...['**/*.test.ts', ...PROGRAMS].map((not) => `!${not}`)];
	const args = ['run', CONFIG, '--mutate', mutated.join()];
	const env = { ...process.env, MUTANTS_OF: folder };
	spawnSync('stryker', args, { env, stdio: 'inherit', shell: process.platform === 'win32' });
	const { files } = JSON.parse(readFileSync(reportFile, 'utf8')) as Report;
	const all = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
	const count = (...statuses: string[]) => all.filter((one) => statuses.includes(one)).length;
	return { noticed: count('Killed', 'Timeout'), missed: count('Survived', 'NoCoverage') };
}

const score = ({ noticed, missed }: Tally) => (100 * noticed) / (noticed + missed);
const line = (name: string, tally: Tally) =>
	console.log(
		`${name.padEnd(32)} ${score(tally).toFixed(1).padStart(5)} % of ${tally.noticed + tally.missed}`
	);

const isQuick = process.argv[2] === '--quick';
const named = process.argv.slice(isQuick ? 3 : 2);
const folders = named.length > 0 ? named : [...new Set(PARTS.flatMap(foldersOf))].sort();
const tallies: [string, Tally][] = [];
for (const folder of folders)
	tallies.push([folder, isQuick ? await quick(folder, named.length > 0) : run(folder)]);
console.log('\nOf the mutants of each folder its tests notice:');
for (const [folder, tally] of tallies) line(folder, tally);
for (const part of PARTS) {
	const own = tallies.filter(([folder]) => folder.startsWith(part)).map(([, tally]) => tally);
	if (own.length === 0) continue;
	const sum = (of: keyof Tally) => own.reduce((all, tally) => all + tally[of], 0);
	const whole = { noticed: sum('noticed'), missed: sum('missed') };
	line(`all of ${part}`, whole);
	if (score(whole) < least) process.exitCode = 1;
}
