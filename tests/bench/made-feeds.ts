import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { seeded } from '../../src/directory/seeded.ts';
import type { Figure } from './figures.ts';

const COMMAND = new URL('../../src/directory/import.ts', import.meta.url);
/** Says at its end how many kilobytes of memory a process took at most. */
const PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS))`;
/** As `npm run directory` has it: what is new is cleared away soon, so that memory stays small. */
const YOUNG = '--max-semi-space-size=4';
const MOST_SECONDS = 30;
/** Megabytes that reading any feed may take. */
export const MOST_MB = 512;

const SENTENCES = [
	'We meet every Tuesday from 10am to 12pm in the community hall, with tea and a chat.',
	'For adults aged 18 and over who live nearby, and for their carers.',
	'Sessions cost £4 each, and carers come for nothing.',
	'You can refer yourself or ask your GP to refer you.',
	'Please call 0117 496 0123 or write to info@club.example.org.',
	'Our helpline is open from 9am to 5pm and is confidential.',
	'There is step-free access, a hearing loop and parking outside.',
	'Walks are between two and three miles long, with a visit to a café at the end.',
	'We offer advice on money, housing, work and anything else that weighs on you.'
];

/** Records as a council lists them, of some 2.5 KB each, no two the same. */
export function* services(count: number): Generator<object> {
	const next = seeded(1);
	const one = () => SENTENCES[Math.floor(next() * SENTENCES.length)] ?? '';
	for (let at = 0; at < count; at += 1)
		yield {
			id: `s${at}`,
			name: `Group ${at} for a good week`,
			status: 'active',
			description: Array.from({ length: 26 }, () => `<p>${one()}</p>`).join(''),
			organization: { id: `o${at % 500}`, name: `Organisation ${at % 500}` },
			regular_schedules: [{ weekday: 'Thursday', opens_at: '10:00', closes_at: '12:00' }],
			url: `https://club${at}.example.org`
		};
}

/** Writes a list of records, one at a time. */
export async function write(file: string, records: Iterable<object>): Promise<void> {
	const out = createWriteStream(file);
	let comma = '[';
	for (const record of records) {
		if (!out.write(comma + JSON.stringify(record)))
			await new Promise<void>((done) => out.once('drain', done));
		comma = ',\n';
	}
	out.end(']');
	await finished(out);
}

/** What a run took, how it ended, and what it said. */
export type Run = { seconds: number; mb: number; code: number | null; said: string };

/** Imports a file or an address in a process of its own, into `out.json` of a folder. */
export async function imported(folder: string, file: string): Promise<Run> {
	const began = performance.now();
	const args = [file, '--key', 'bench', '--out', join(folder, 'out.json'), '--force'];
	const command = [COMMAND.pathname, ...args, '--state', join(folder, 'state')];
	const child = spawn(process.execPath, [YOUNG, '--import', PEAK, ...command], {
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
	const code = await new Promise<number | null>((done) => child.on('close', done));
	const seconds = (performance.now() - began) / 1000;
	return { seconds, mb: Number(/peak (\d+)/.exec(said)?.[1] ?? NaN) / 1024, code, said };
}

/** Time and memory of a run, beside what it may take. */
export const within = (name: string, { seconds, mb }: Run): Figure[] => [
	{ name, unit: 's', value: seconds, budget: MOST_SECONDS },
	{ name: `${name}: memory`, unit: 'MB', value: mb, budget: MOST_MB }
];
