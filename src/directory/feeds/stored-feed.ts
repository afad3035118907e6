import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { LANGUAGES } from '#lib/domain/site/language.ts';
import { readCsv } from '../csv.ts';
import { FeedProblem } from '../feed-problem.ts';
import { needSensible } from '../feed-records.ts';
import type { FeedSource } from './feed-source.ts';
import { jsonRecords } from './json-records.ts';
import { parseFeedText, textOf } from './json-text.ts';
import { pageOf } from './page.ts';

const MB = 1024 * 1024;
/** Up to this a file is read as a whole; above it record by record. */
export const READ_WHOLE = 16 * MB;
/** What is no plain list has to be held as a whole. */
export const LARGEST_WHOLE = 50 * MB;
/** Fifty thousand services in full are some 250 MB. */
export const LARGEST_FILE = 500 * MB;

const none = async () => {};
const inMb = (bytes: number) => Math.round(bytes / MB);
const whole = (json: unknown, notes: string[] = []): FeedSource => ({
	...{ whole: json, notes, close: none },
	async *records() {}
});

async function readWhole(path: string): Promise<unknown> {
	return parseFeedText(textOf(await readFile(path)), path);
}

async function rowsOf(path: string): Promise<Record<string, string>[]> {
	try {
		return readCsv(textOf(await readFile(path)));
	} catch (error) {
		throw new FeedProblem(`${path} is not a table that can be read: ${(error as Error).message}.`);
	}
}

async function tablesOf(paths: string[]): Promise<FeedSource> {
	const tables: Record<string, unknown> = {};
	for (const path of paths) tables[basename(path, extname(path))] = await rowsOf(path);
	return whole(tables);
}

async function sized(path: string, most: number): Promise<number> {
	const { size } = await stat(path);
	if (size > most)
		throw new FeedProblem(`${path} is ${inMb(size)} MB; a feed may be up to ${inMb(most)} MB.`);
	return size;
}

/** What a file begins with, which tells a list from anything else. */
async function beginning(path: string): Promise<string> {
	const file = await open(path, 'r');
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(200), 0, 200, 0);
		return textOf(buffer.subarray(0, bytesRead));
	} finally {
		await file.close();
	}
}

async function openFile(path: string): Promise<FeedSource> {
	const extension = extname(path).toLowerCase();
	if (/^\.(zip|gz|tgz|xlsx?|ods)$/.test(extension))
		throw new FeedProblem(
			`${path} is packed (${extension}): unpack it and give the folder or the file.`
		);
	if (extension === '.csv') {
		await sized(path, LARGEST_WHOLE);
		return tablesOf([path]);
	}
	const size = await sized(path, LARGEST_FILE);
	if (size <= READ_WHOLE) return whole(await readWhole(path));
	const start = await beginning(path);
	if (start.startsWith('<'))
		throw new FeedProblem(`${path} is a web page (HTML or XML), not JSON.`);
	const isPlainList =
		start.startsWith('[') || /^\{[^[{]*"(content|contents|items|results)"\s*:\s*\[/.test(start);
	if (!isPlainList) {
		await sized(path, LARGEST_WHOLE);
		return whole(await readWhole(path));
	}
	const bytes = () => createReadStream(path, { highWaterMark: MB }) as AsyncIterable<Buffer>;
	// Taking a file apart is quick beside reading it: what is none, cut short or endless is refused first.
	const first = jsonRecords(path, bytes());
	for (let count = 1; !(await first.next()).done; count += 1) needSensible(count);
	const notes: string[] = [];
	const passedOver = (count: number) =>
		notes.push(`${count} of the records of ${path} were too large to be services.`);
	return { notes, close: none, records: () => jsonRecords(path, bytes(), passedOver) };
}

/** Pages of a folder before its single records, which say more: of two with one id the later counts. */
async function* recordsOfFolder(paths: string[]): AsyncGenerator<unknown> {
	const alone: string[] = [];
	for (const path of paths) {
		const json = await readWhole(path);
		const page = pageOf(json);
		if (page === null) alone.push(path);
		else yield* page.records;
	}
	for (const path of alone) yield await readWhole(path);
}

async function openFolder(folder: string): Promise<FeedSource> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort((a, b) => a.localeCompare(b, LANGUAGES[0], { numeric: true }));
	const of = (extension: string) =>
		files.filter((path) => extname(path).toLowerCase() === extension);
	const tables = of('.csv');
	const json = of('.json').filter((path) => basename(path) !== 'datapackage.json');
	let size = 0;
	for (const path of [...tables, ...json]) size += await sized(path, LARGEST_WHOLE);
	const most = tables.length > 0 ? LARGEST_WHOLE : LARGEST_FILE;
	if (size > most)
		throw new FeedProblem(
			`The files of ${folder} are ${inMb(size)} MB; a feed may be up to ${inMb(most)} MB.`
		);
	if (tables.length > 0) return tablesOf(tables);
	if (json.length === 0) throw new FeedProblem(`${folder} holds no JSON and no CSV files.`);
	const [only] = json;
	if (json.length === 1 && only !== undefined) return openFile(only);
	return { notes: [], close: none, records: () => recordsOfFolder(json) };
}

/** Opens a feed that lies on this machine: a file of JSON or CSV, or a folder of pages, records or tables. Throws FeedProblem naming the file that is missing, too large or unreadable. */
export async function openStoredFeed(path: string): Promise<FeedSource> {
	const found = await stat(path).catch(() => null);
	if (found === null) throw new FeedProblem(`There is no file ${path}.`);
	if (found.isDirectory()) return openFolder(path);
	return basename(path) === 'datapackage.json' ? openFolder(dirname(path)) : openFile(path);
}
