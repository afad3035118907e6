import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { asBundle, readJsonFile, writeBundle } from './feed-file.ts';
import { placeTables } from './place-tables.ts';
import { FeedProblem } from './feed-records.ts';
import { readOpenReferral } from './read-open-referral.ts';

const USAGE = 'Usage: npm run directory -- FILE --key KEY --out FILE [--day YYYY-MM-DD] [--force]';
const LARGEST_FALL = 0.3;

/** How many services the last good output holds, or 0 when there is none to lose. */
async function lastCount(path: string): Promise<number> {
	try {
		return asBundle(await readJsonFile(path))?.services.length ?? 0;
	} catch {
		return 0;
	}
}

await runCommand(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			key: { type: 'string' },
			out: { type: 'string' },
			day: { type: 'string', default: new Date().toISOString().slice(0, 10) },
			force: { type: 'boolean', default: false }
		}
	});
	const { key, out, day, force } = values;
	const [file] = positionals;
	if (file === undefined || key === undefined || out === undefined) throw new FeedProblem(USAGE);
	if (!/^[a-z0-9-]+$/.test(key))
		throw new FeedProblem('--key may hold small letters, digits and hyphens only.');
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day))
		throw new FeedProblem('--day is not a day such as 2026-01-31.');
	const { services, report } = readOpenReferral(await readJsonFile(file), key, {
		day,
		...placeTables()
	});
	if (services.length === 0)
		throw new FeedProblem(
			`None of the ${report.read} records of ${file} could be read as a service.`
		);
	const before = await lastCount(out);
	if (!force && services.length < before * (1 - LARGEST_FALL))
		throw new FeedProblem(
			`${file} gives ${services.length} services where ${out} holds ${before}: more than 30% fewer, so it was left as it is (--force writes it).`
		);
	await writeBundle(out, { format: 'waymark-directory', version: 1, key, made: day, services });
	console.log(JSON.stringify({ file, key, out, ...report }, null, '\t'));
});
