import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Figure, Part } from './figures.ts';
import { imported, services, within, write, type Run } from './made-feeds.ts';

const MB = 1024 * 1024;
const WELL = 3_000;

/** Rows whose parents go round in a circle, of years that never were. */
function* rows(count: number): Generator<object> {
	for (let at = 0; at < count; at += 1)
		yield {
			id: `h${at}`,
			name: `Row ${at}`,
			status: 'active',
			parent_id: `h${(at + 1) % count}`,
			assured_date: '-9999-01-01',
			regular_schedules: [{ dtstart: '-9999-12-31', until: '-9999-12-31', freq: 'WEEKLY' }]
		};
}

/** A text of 10 MB among services that are well. */
function* longText(): Generator<object> {
	yield { id: 'long', name: 'Long', status: 'active', description: 'word '.repeat(2_000_000) };
	yield* rows(10);
	yield* services(WELL);
}

/** A service of a hundred thousand lists in lists among services that are well. */
function* deepRecord(): Generator<string> {
	yield `[{"id":"deep","name":"Deep","contacts":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
	for (const service of services(WELL)) yield `,\n${JSON.stringify(service)}`;
	yield ']';
}

/** Tables whose terms and organisations are each below the next, and the last below the first. */
function circles(): string {
	const round = (count: number, more: (at: number) => object) =>
		Array.from({ length: count }, (_, at) => ({
			...{ id: `${at}`, name: `Row ${at}`, parent_id: `${(at + 1) % count}` },
			...more(at)
		}));
	return JSON.stringify({
		services: [...services(1000)].map((service, at) => ({ ...service, organization_id: `${at}` })),
		organizations: round(1000, () => ({})),
		taxonomies: round(1000, () => ({})),
		taxonomy_terms: round(10_000, () => ({ taxonomy: 'circle' })),
		services_taxonomy: round(10_000, (at) => ({
			service_id: `s${at % 1000}`,
			taxonomy_id: `${at}`
		}))
	});
}

/** So many times a megabyte of one letter, after a beginning. */
function* letters(beginning: string, times: number): Generator<string> {
	yield beginning;
	const part = 'x'.repeat(MB);
	for (let at = 0; at < times; at += 1) yield part;
}

const fill = (file: string, parts: Iterable<string>) =>
	pipeline(Readable.from(parts), createWriteStream(file));

/** A host that answers with a small packed page that unpacks to 2 GB, or with one that never ends. */
async function startHost(packed: Buffer) {
	const server = createServer((request, response) => {
		const isPacked = request.url?.startsWith('/packed');
		response.setHeader('Content-Type', 'application/json');
		if (isPacked) {
			response.setHeader('Content-Encoding', 'gzip').end(packed);
			return;
		}
		const without = Readable.from(letters('[{"id":"1","name":"', Infinity));
		pipeline(without, response).catch(() => {});
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	const close = () => {
		server.close();
		server.closeAllConnections();
	};
	return { origin: `http://127.0.0.1:${port}`, close };
}

async function packedPage(file: string): Promise<Buffer> {
	const zip = createGzip({ level: 9 });
	await pipeline(Readable.from(letters('[', 2048)), zip, createWriteStream(file));
	return readFile(file);
}

type Way = { name: string; from: string } & ({ says: RegExp } | { keeps: number });

/** Whether a run ended as it should: refused in a sentence with the last good list kept, or read with nothing lost. */
async function endedWell(run: Run, way: Way, out: string, lastGood: string): Promise<boolean> {
	const now = await readFile(out, 'utf8');
	if ('says' in way) return run.code === 1 && way.says.test(run.said) && now === lastGood;
	const { services: kept } = JSON.parse(now) as { services: object[] };
	return run.code === 0 && kept.length >= way.keeps;
}

/** Reads feeds that mean harm, each in a process of its own; made here, in a folder that is removed afterwards. */
export async function hostileFeed(): Promise<Part> {
	const folder = await mkdtemp(join(tmpdir(), 'waymark-hostile-'));
	const at = (name: string) => join(folder, `${name}.json`);
	const out = at('out');
	const host = await startHost(await packedPage(join(folder, 'packed.gz')));
	try {
		await write(at('good'), services(1000));
		await imported(folder, at('good'));
		const lastGood = await readFile(out, 'utf8');
		await write(at('rows'), rows(1_000_000));
		await write(at('long'), longText());
		await fill(at('deep'), deepRecord());
		await fill(at('brackets'), ['['.repeat(40 * MB)]);
		await fill(at('nest'), ['['.repeat(5 * MB), ']'.repeat(5 * MB)]);
		await fill(at('endless'), letters('[{"id":"1","name":"', 200));
		await fill(join(folder, 'wide.csv'), letters('id,name\n1,', 200));
		await writeFile(at('circles'), circles());
		const ways: Way[] = [
			{ name: 'a million rows in a circle', from: at('rows'), says: /can be read/ },
			{ name: 'a text of 10 MB', from: at('long'), keeps: WELL },
			{ name: 'a record of 100,000 lists in lists', from: at('deep'), says: /within one another/ },
			{ name: '40 MB of open brackets', from: at('brackets'), says: /cut short/ },
			{ name: 'five million lists in lists', from: at('nest'), says: /within one another/ },
			{ name: 'a text of 200 MB without end', from: at('endless'), says: /cut short/ },
			{ name: 'a table of 200 MB', from: join(folder, 'wide.csv'), says: /200 MB/ },
			{ name: 'tables in circles', from: at('circles'), keeps: 1000 },
			{ name: 'a page that unpacks to 2 GB', from: `${host.origin}/packed`, says: /for one page/ },
			{ name: 'a page without end', from: `${host.origin}/endless`, says: /for one page/ }
		];
		const figures: Figure[] = [];
		for (const way of ways) {
			await writeFile(out, lastGood);
			const run = await imported(folder, way.from);
			const value = Number(await endedWell(run, way, out, lastGood));
			if (value === 0) console.error(way.name, run.code, run.said.slice(0, 2000));
			figures.push(...within(way.name, run), {
				...{ name: `${way.name}: ends as it should`, unit: '' },
				...{ value, budget: 1, atLeast: true }
			});
		}
		return { part: 'hostile-feed', figures };
	} finally {
		host.close();
		await rm(folder, { recursive: true });
	}
}
