import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT, runCommand, UsageProblem } from './command.ts';
import { drawFacts, factsIn, factsPage } from './facts-drawn.ts';
import { writeBundle } from './feed-file.ts';
import { countIn, stateFolder } from './feeds/feed-store.ts';
import { importFrom, needEnough, operatorsContact, type Importing } from './feeds/importing.ts';
import { alone } from './feeds/lock.ts';
import { rollBack } from './feeds/publish.ts';
import { refresh, siteToRefresh } from './feeds/refresh.ts';
import { sayRead, summaryOf, writeReport } from './feeds/report-files.ts';
import { openStoredFeed } from './feeds/stored-feed.ts';
import { placeTables } from './place-tables.ts';

const USAGE = `Usage:
  npm run directory -- FILE|FOLDER|URL --key KEY --out FILE [--largest-fall 0.3]
  npm run directory -- refresh [--site NAME] [--into build]
  npm run directory -- roll-back --into build [--site NAME]
  npm run directory -- facts FILE|FOLDER [--seed 1] [--count 300]
Any of them: [--day YYYY-MM-DD] [--report FOLDER] [--force] [--pause MILLISECONDS] [--contact MAIL] [--state FOLDER]`;
/** Milliseconds between two lines that say how far a run has come. */
const EVERY = 5_000;

const text = { type: 'string' } as const;
const argumentsGiven = () =>
	parseArgs({
		allowPositionals: true,
		options: {
			...{ key: text, out: text, day: text, report: text, pause: text, contact: text, state: text },
			...{ site: text, into: text, 'largest-fall': text, seed: text, count: text },
			force: { type: 'boolean', default: false }
		}
	});
type Values = ReturnType<typeof argumentsGiven>['values'];

function numberIn(value: string | undefined, name: string, most: number): number | null {
	if (value === undefined) return null;
	const number = Number(value);
	if (value.trim() === '' || !(number >= 0 && number <= most))
		throw new UsageProblem(`--${name} has to be a number from 0 to ${most}, not "${value}".`);
	return number;
}

function importingOf(values: Values): Importing {
	const day = values.day ?? new Date().toISOString().slice(0, 10);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
		throw new UsageProblem('--day is not a day such as 2026-01-31.');
	let said = Date.now();
	return {
		state: values.state ?? stateFolder(process.env),
		day,
		contact: values.contact ?? operatorsContact(siteToRefresh(values.site ?? process.env.SITE)),
		pause: numberIn(values.pause, 'pause', 60_000),
		progress(sentence) {
			if (Date.now() - said < EVERY) return;
			said = Date.now();
			console.error(sentence);
		}
	};
}

/** How many services the last good output holds, or 0 when there is none to lose. */
const lastCount = (path: string): Promise<number> => countIn(path).catch(() => 0);

async function importOne(place: string, values: Values): Promise<void> {
	const { key, out, force } = values;
	if (key === undefined || out === undefined) throw new UsageProblem(USAGE);
	if (!/^[a-z0-9-]+$/.test(key))
		throw new UsageProblem('--key may hold small letters, digits and hyphens only.');
	const largestFall = numberIn(values['largest-fall'], 'largest-fall', 1) ?? 0.3;
	const importing = importingOf(values);
	await alone(join(importing.state, 'feeds', `${key}.lock`), async () => {
		const read = await importFrom(place, key, importing);
		if (values.report !== undefined) await writeReport(values.report, key, read, importing.day);
		if (!force) needEnough(read.report.kept, await lastCount(out), largestFall, place);
		const about = { format: 'waymark-directory', version: 1, key, made: importing.day } as const;
		await writeBundle(out, about, read.lines());
		console.error(sayRead(key, read));
		console.log(JSON.stringify({ file: place, key, out, ...summaryOf(read) }, null, '\t'));
	});
}

async function refreshSite(values: Values): Promise<void> {
	const done = await refresh({
		...importingOf(values),
		site: values.site ?? process.env.SITE,
		into: values.into ?? null,
		report: values.report ?? null,
		force: values.force
	});
	for (const sentence of Object.values(done.failed))
		console.error(`${sentence} What it gave last time stands.`);
	console.log(JSON.stringify(done, null, '\t'));
	if (Object.keys(done.failed).length > 0) process.exitCode = EXIT.partly;
}

async function rollSiteBack({ site, into, state }: Values): Promise<void> {
	if (into === undefined) throw new UsageProblem(USAGE);
	const { id } = siteToRefresh(site ?? process.env.SITE);
	const folder = state ?? stateFolder(process.env);
	await alone(join(folder, `${id}.lock`), () => rollBack(into, join(folder, id)));
	console.log(`The directory of ${into} is again the one before the last refresh.`);
}

async function printFacts(place: string, values: Values): Promise<void> {
	const seed = numberIn(values.seed, 'seed', 2 ** 31) ?? 1;
	const count = numberIn(values.count, 'count', 100_000) ?? 300;
	const { day } = importingOf(values);
	const facts = await factsIn(await openStoredFeed(place), { day, ...placeTables() });
	console.log(factsPage(drawFacts(facts, { seed, count })));
}

await runCommand(async () => {
	const { values, positionals } = argumentsGiven();
	const [first, more, ...rest] = positionals;
	if (first === 'facts' && more !== undefined && rest.length === 0) return printFacts(more, values);
	if (first === undefined || first === 'facts' || more !== undefined) throw new UsageProblem(USAGE);
	if (first === 'refresh') return refreshSite(values);
	return first === 'roll-back' ? rollSiteBack(values) : importOne(first, values);
});
