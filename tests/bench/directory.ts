import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { seeded } from '../../src/directory/seeded.ts';
import type { Figure, Part } from './figures.ts';

const COMMAND = new URL('../../src/directory/import.ts', import.meta.url);
/** Says at its end how many kilobytes of memory a process took at most. */
const PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS))`;
const MOST_SECONDS = 30;
const MOST_MB = 512;
const FEW = 1_000;
const MANY = 50_000;

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
function* services(count: number): Generator<object> {
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

/** A million rows whose parents go round in a circle, of years that never were, and a text of 10 MB among them. */
function* hostile(): Generator<object> {
	yield { id: 'long', name: 'Long', status: 'active', description: 'word '.repeat(2_000_000) };
	for (let at = 0; at < 1_000_000; at += 1)
		yield {
			id: `h${at}`,
			name: `Row ${at}`,
			status: 'active',
			parent_id: `h${(at + 1) % 1_000_000}`,
			assured_date: '-9999-01-01',
			regular_schedules: [{ dtstart: '-9999-12-31', until: '-9999-12-31', freq: 'WEEKLY' }]
		};
}

/** One record that is as odd, in a feed that is otherwise well. */
function* odd(): Generator<object> {
	for (const row of hostile()) {
		yield row;
		if ((row as { id: string }).id === 'h9') break;
	}
	yield* services(6_700);
}

async function write(file: string, records: Iterable<object>): Promise<void> {
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

type Run = { seconds: number; mb: number; code: number | null; said: string };

async function imported(folder: string, file: string): Promise<Run> {
	const began = performance.now();
	const args = [file, '--key', 'bench', '--out', join(folder, 'out.json'), '--force'];
	const command = [COMMAND.pathname, ...args, '--state', join(folder, 'state')];
	const child = spawn(process.execPath, ['--import', PEAK, ...command], {
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
	const code = await new Promise<number | null>((done) => child.on('close', done));
	const seconds = (performance.now() - began) / 1000;
	return { seconds, mb: Number(/peak (\d+)/.exec(said)?.[1] ?? NaN) / 1024, code, said };
}

const within = (name: string, { seconds, mb }: Run): Figure[] => [
	{ name, unit: 's', value: seconds, budget: MOST_SECONDS },
	{ name: `${name}: memory`, unit: 'MB', value: mb, budget: MOST_MB }
];

/** Reads feeds that are large, and one that means harm; each is made here, in a folder that is removed afterwards. */
export async function directory(): Promise<Part> {
	const folder = await mkdtemp(join(tmpdir(), 'waymark-bench-'));
	const at = (name: string) => join(folder, `${name}.json`);
	try {
		await write(at('few'), services(FEW));
		await write(at('odd'), odd());
		await write(at('many'), services(MANY));
		await write(at('hostile'), hostile());
		const few = await imported(folder, at('few'));
		const lastGood = await readFile(join(folder, 'out.json'), 'utf8');
		const harmful = await imported(folder, at('hostile'));
		const kept = (await readFile(join(folder, 'out.json'), 'utf8')) === lastGood;
		const refused = harmful.code === 1 && harmful.said.includes('can be read');
		const dirty = await imported(folder, at('odd'));
		const many = await imported(folder, at('many'));
		const figures: Figure[] = [
			...within('a million hostile rows', harmful),
			{ name: 'refused in a sentence', unit: '', value: Number(refused), budget: 1, atLeast: true },
			{ name: 'last good list kept', unit: '', value: Number(kept), budget: 1, atLeast: true },
			...within('6,700 services with a text of 10 MB', dirty),
			{ name: `${FEW} services`, unit: 's', value: few.seconds },
			{ name: `${MANY} services`, unit: 's', value: many.seconds },
			{ name: `${MANY} services: memory`, unit: 'MB', value: many.mb, budget: MOST_MB },
			{
				...{ name: `${MANY} beside ${FEW}`, unit: 'times' },
				...{ value: many.seconds / few.seconds, budget: 60 }
			}
		];
		return { part: 'directory', figures };
	} finally {
		await rm(folder, { recursive: true });
	}
}
