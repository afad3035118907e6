/* How many changed programs the tests notice, all of them in one process: npm run test:mutants -- --quick [FOLDER ...] */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const PLACE = '.bench/mutants';
const [LIST, LOG] = [`${PLACE}/list.json`, `${PLACE}/log`];
/** Tests of at most so many milliseconds take all mutants, slower ones those that are left. */
const ROUNDS = [60, 1500];
/** Seconds after which a mutant that is being tried is taken for one that never ends. */
const STUCK = 25;
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '-c', 'tests/quick-mutants.config.ts'];

type Mutant = {
	id: string;
	fileName: string;
	mutatorName: string;
	replacement: string;
	location: { start: { line: number } };
};
type Tally = { noticed: number; missed: number };

/** Runs the tests of a folder once; false where a mutant never ended, which counts as noticed. */
async function round(folder: string, longest: number): Promise<boolean> {
	const env = { MUTANTS_OF: folder, MUTANTS_LIST: LIST, MUTANTS_LOG: LOG };
	const run = spawn(process.execPath, VITEST, {
		env: { ...process.env, ...env, MUTANTS_MS: String(longest) },
		stdio: 'ignore'
	});
	let [said, since] = ['', Date.now()];
	while (run.exitCode === null && run.signalCode === null) {
		await wait(500);
		const now = readFileSync(LOG, 'utf8');
		if (now !== said) [said, since] = [now, Date.now()];
		const [, id] = /trying (\d+)\n$/.exec(said) ?? [];
		if (id === undefined || Date.now() - since < STUCK * 1000) continue;
		run.kill('SIGKILL');
		appendFileSync(LOG, `noticed ${id}\n`);
		return false;
	}
	return true;
}

/** The mutants of a folder; those that are there only while a file is read are left to the whole run. */
export async function quick(folder: string, tells: boolean): Promise<Tally> {
	mkdirSync(PLACE, { recursive: true });
	writeFileSync(LOG, '');
	for (const longest of ROUNDS) while (!(await round(folder, longest)));
	const log = readFileSync(LOG, 'utf8');
	const idsOf = (what: string) =>
		new Set([...log.matchAll(new RegExp(`^${what} (\\d+)$`, 'gm'))].map(([, id]) => id ?? ''));
	const [reached, noticed, loaded] = [idsOf('reached'), idsOf('noticed'), idsOf('loaded')];
	const all = JSON.parse(readFileSync(LIST, 'utf8')) as Mutant[];
	const taken = all.filter(({ id }) => reached.has(id) || !loaded.has(id));
	for (const { id, fileName, mutatorName, replacement, location } of tells ? taken : [])
		if (!noticed.has(id))
			console.log(
				`${relative('.', fileName)}:${location.start.line + 1} ${mutatorName}: ${replacement.replace(/\s+/g, ' ')}`
			);
	console.log(`${folder}: ${all.length - taken.length} more stand where files are read`);
	return { noticed: noticed.size, missed: taken.length - noticed.size };
}
