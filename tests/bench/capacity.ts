/* Measures what a receiver carries on this machine, and writes it into docs/operating.md: npm run capacity [-- REQUESTS] */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, loadavg, totalmem } from 'node:os';
import { shaped, times } from '../fixtures/junk.ts';
import { startReceivers } from '../fixtures/receivers.ts';
import type { Program } from '../fixtures/receiver-program.ts';
import { startPostgres } from '../postgres.ts';
import { quantile } from './figures.ts';

const FILE = 'docs/operating.md';
const AT_ONCE = 64;

/** One row of the sheet: requests a second, and milliseconds within which 99 of 100 were answered. */
export type Row = {
	store: string;
	receivers: number;
	stored: number;
	storedIn: number;
	asked: number;
	askedIn: number;
	memory: number;
};

const whole = (value: number) => Math.round(value).toLocaleString('en-GB');

/** The sheet as Markdown, with the day and the machine. */
export function sheet(rows: readonly Row[], about: string): string {
	const head = [
		'| Store | Receivers | Stored a second | 99% within | States told a second | 99% within | Memory each |',
		'| --- | ---: | ---: | ---: | ---: | ---: | ---: |'
	];
	const lines = rows.map(
		({ store, receivers, stored, storedIn, asked, askedIn, memory }) =>
			`| ${store} | ${receivers} | ${whole(stored)} | ${whole(storedIn)} ms | ${whole(asked)} | ${whole(askedIn)} ms | ${whole(memory)} MB |`
	);
	return [about, '', ...head, ...lines].join('\n');
}

/** A text with what stands between its marks for the sheet replaced. Throws where it has none. */
export function withSheet(text: string, made: string): string {
	const marks = /(<!-- capacity -->\n)[\s\S]*?(\n<!-- end of capacity -->)/;
	if (!marks.test(text)) throw new Error(`${FILE} has no place for the sheet.`);
	return text.replace(marks, (_, begin: string, end: string) => `${begin}\n${made}\n${end}`);
}

async function timed(count: number, act: (at: number) => Promise<number>, expected: number) {
	const took: number[] = [];
	const began = performance.now();
	await times(count, AT_ONCE, async (at) => {
		const start = performance.now();
		const status = await act(at);
		if (status !== expected) throw new Error(`Answered ${status}, not ${expected}.`);
		took.push(performance.now() - start);
	});
	return { rate: count / ((performance.now() - began) / 1000), within: quantile(took, 0.99) };
}

function memoryOf(program: Program): number {
	const [, kilobytes] =
		/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${program.pid()}/status`, 'utf8')) ?? [];
	return Number(kilobytes) / 1024;
}

async function measured(
	store: string,
	receivers: number,
	count: number,
	url?: string
): Promise<Row> {
	const several = await startReceivers(receivers, url);
	const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
	const ask = (method: string, path: string, headers: Record<string, string>, body?: Uint8Array) =>
		new Promise<number>((resolve, reject) => {
			const sent = request(several.asked.origin + path, { agent, method, headers }, (answer) => {
				answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
			});
			sent.on('error', reject).end(body);
		});
	try {
		const { header } = await several.asked.team.seal();
		const token = randomBytes(16).toString('base64url');
		const hash = createHash('sha256').update(token).digest('base64url');
		const bodies = Array.from({ length: count }, () => shaped(header));
		const put = (at: number) => {
			const { id, bytes } = bodies[at] as (typeof bodies)[number];
			const type = {
				'Content-Type': 'application/octet-stream',
				'Content-Length': String(bytes.length)
			};
			return ask('PUT', `/v1/requests/${id}`, { ...type, 'Withdraw-Hash': hash }, bytes);
		};
		const state = (at: number) =>
			ask('GET', `/v1/requests/${bodies[at]?.id}/state`, { 'Withdraw-Token': token });
		const stored = await timed(count, put, 201);
		const asked = await timed(count, state, 200);
		const memory = Math.max(...several.all.map(memoryOf));
		return {
			store,
			receivers,
			stored: stored.rate,
			storedIn: stored.within,
			asked: asked.rate,
			askedIn: asked.within,
			memory
		};
	} finally {
		agent.destroy();
		await several.stop();
	}
}

async function main() {
	const count = Number(process.argv[2] ?? 10_000);
	const rows = [await measured('SQLite', 1, count)];
	for (const receivers of [1, 3]) {
		const postgres = await startPostgres();
		if (!postgres) break;
		rows.push(await measured('PostgreSQL', receivers, count, postgres.url));
		await postgres.stop(true);
	}
	const day = new Date().toISOString().slice(0, 10);
	const { length, [0]: first } = cpus();
	const load = loadavg()[0]?.toFixed(1);
	const about = `Measured on ${day} by \`npm run capacity\`: ${whole(count)} requests over ${AT_ONCE} connections, sender, receivers and database on one machine with ${length} cores (${first?.model.trim()}), ${whole(totalmem() / 1e9)} GB, and other work beside it (load ${load}).`;
	writeFileSync(FILE, withSheet(readFileSync(FILE, 'utf8'), sheet(rows, about)));
	console.log(sheet(rows, about));
}

if (import.meta.main) await main();
