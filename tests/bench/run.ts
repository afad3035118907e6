import '../demonstration.ts';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../src/hosting/serve.ts';
import { measure } from './chart.ts';
import { directory } from './directory.ts';
import { envelopeFaults } from './envelope-faults.ts';
import { isMet, table, type Figure, type Part } from './figures.ts';
import { firstOption } from './first-option.ts';
import { hostileFeed } from './hostile-feed.ts';
import { pageScores } from './page-scores.ts';
import { receiver } from './receiver.ts';
import { restore } from './restore.ts';
import { rightNow } from './right-now.ts';
import { search } from './search.ts';
import { several } from './several.ts';
import { speed } from './speed.ts';

interface MatchReport {
	buildMs: number;
	loadMs: number;
	matchMs: { p50: number; p95: number };
}
interface LargeReport extends MatchReport {
	searchMs: { p50: number; p95: number };
	bytes: number;
}
interface Quality {
	ndcg5: number;
	hit3: number;
	unsuitable10: number;
	empty: number;
}

/** Runs a bench that prints its figures as JSON, or why it has none. */
function printed<Report>(part: string, file: string, read: (report: Report) => Figure[]): Part {
	const script = fileURLToPath(new URL(file, import.meta.url));
	const text = execFileSync(process.execPath, [script], { encoding: 'utf8' }).trim();
	if (text.startsWith('skipped')) return { part, figures: [], skipped: text.slice(9) };
	return { part, figures: read(JSON.parse(text) as Report) };
}

const matching = () =>
	printed<MatchReport>('match', 'matching.bench.ts', ({ buildMs, loadMs, matchMs }) => [
		{ name: '10,000 services, p50', unit: 'ms', value: matchMs.p50, budget: 5 },
		{ name: '10,000 services, p95', unit: 'ms', value: matchMs.p95 },
		{ name: 'index loaded', unit: 'ms', value: loadMs },
		{ name: 'index built', unit: 'ms', value: buildMs }
	]);

const largeDirectory = () =>
	printed<LargeReport>('large-directory', 'large-directory.bench.ts', (report) => [
		{ name: '50,000 services, match p50', unit: 'ms', value: report.matchMs.p50 },
		{ name: '50,000 services, match p95', unit: 'ms', value: report.matchMs.p95, budget: 10 },
		{ name: 'a key typed into search, p50', unit: 'ms', value: report.searchMs.p50 },
		{ name: 'a key typed into search, p95', unit: 'ms', value: report.searchMs.p95, budget: 50 },
		{ name: 'list, brotli, for each service', unit: 'B', value: report.bytes, budget: 300 },
		{ name: 'list read', unit: 'ms', value: report.loadMs },
		{ name: 'files made', unit: 'ms', value: report.buildMs }
	]);

const fullText = () =>
	printed<{ ours: Quality; fullText: Quality }>('full-text', 'full-text.ts', (report) => [
		{ name: 'ours: nDCG@5', unit: '', value: report.ours.ndcg5, budget: 0.5, atLeast: true },
		{
			name: 'ours: best in the first 3',
			unit: '',
			value: report.ours.hit3,
			budget: 0.75,
			atLeast: true
		},
		{ name: 'ours: unsuitable in 10', unit: '', value: report.ours.unsuitable10, budget: 1 },
		{ name: 'ours: empty answers', unit: '', value: report.ours.empty, budget: 0 },
		{ name: 'full text: nDCG@5', unit: '', value: report.fullText.ndcg5 },
		{ name: 'full text: best in the first 3', unit: '', value: report.fullText.hit3 },
		{ name: 'full text: unsuitable in 10', unit: '', value: report.fullText.unsuitable10 }
	]);

async function chart(origin: string): Promise<Part> {
	const { cold, draw, closer } = await measure(origin);
	const figures = [
		{ name: 'ten years of days, cold page', unit: 'ms', value: cold.median, budget: 1600 },
		{ name: 'ten years of days, line drawn', unit: 'ms', value: draw.median, budget: 140 },
		{ name: 'line drawn, p95', unit: 'ms', value: draw.p95 },
		{ name: 'a closer look', unit: 'ms', value: closer.median }
	];
	return { part: 'chart', figures };
}

// Served only where a part asks for it: the others need no build.
let served: ReturnType<typeof startServer> | undefined;
async function onSite(measured: (origin: string) => Part | Promise<Part>): Promise<Part> {
	served ??= startServer({ dir: 'build', port: 0 });
	return measured((await served).origin);
}

const parts: Record<string, () => Part | Promise<Part>> = {
	speed: () => onSite(speed),
	'right-now': () => onSite(rightNow),
	lighthouse: () => onSite(pageScores),
	match: matching,
	'large-directory': largeDirectory,
	search,
	'first-option': firstOption,
	'full-text': fullText,
	chart: () => onSite(chart),
	restore: () => onSite(restore),
	directory,
	'hostile-feed': hostileFeed,
	envelope: envelopeFaults,
	receiver,
	several
};

const asked = process.argv.slice(2).filter((argument) => argument !== '--');
const unknown = asked.find((name) => !(name in parts));
if (unknown) {
	console.error(
		`"${unknown}" is no part. Name any of ${Object.keys(parts).join(', ')}, or nothing.`
	);
	process.exit(2);
}
const done: Part[] = [];
for (const [name, run] of Object.entries(parts)) {
	if (asked.length > 0 && !asked.includes(name)) continue;
	const part = await run();
	console.log(JSON.stringify(part));
	done.push(part);
}
await (await served)?.close();
console.log(`\n${table(done)}`);
// A budget that is not kept fails the command, as a test would.
if (!done.every(({ figures }) => figures.every(isMet))) process.exitCode = 1;
