import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import type { Known } from './one-request.ts';

/** What stands before each answer in the log: where it came from, when (ms), and how long its text is. */
type Line = Known & {
	url: string;
	at: number;
	/** Bytes of the text that follows; 0 for one that only says that the text before still holds. */
	bytes: number;
	/** What the list said of when the record was changed, as the list says it. */
	stamp?: string | undefined;
};
type Entry = Line & { from: number };

/** Answers of one feed on disk, appended as they come, so that a run that is killed goes on where it was. */
export type AnswerLog = {
	/** What is known of an address, or undefined. */
	known(url: string): Line | undefined;
	/** The text kept for an address. Throws when none is. */
	text(url: string): Promise<string>;
	/** Keeps an answer; resolves once it is in the file. */
	keep(line: Omit<Line, 'bytes'>, text: string): Promise<void>;
	/** Says that the kept text still holds at a time. */
	still(url: string, at: number, stamp?: string): Promise<void>;
	/** Leaves only addresses that are still needed, in one step. */
	sweep(isNeeded: (url: string) => boolean): Promise<void>;
	close(): Promise<void>;
};

const NEWLINE = 10;
const PIECE = 1 << 20;

/** Reads the lines of a log without its texts; what a kill cut short at the end does not count. */
async function entriesOf(file: FileHandle): Promise<{ entries: Map<string, Entry>; end: number }> {
	const entries = new Map<string, Entry>();
	const { size } = await file.stat();
	let buffer = Buffer.alloc(0);
	let start = 0;
	let end = 0;
	while (end < size) {
		let stop = buffer.subarray(end - start).indexOf(NEWLINE);
		if (end < start || end >= start + buffer.length || stop === -1) {
			const longer = end === start && buffer.length > 0 ? buffer.length * 2 : PIECE;
			const { bytesRead, buffer: read } = await file.read(Buffer.alloc(longer), 0, longer, end);
			buffer = read.subarray(0, bytesRead);
			start = end;
			stop = buffer.indexOf(NEWLINE);
			if (stop === -1 && end + bytesRead >= size) break;
			if (stop === -1) continue;
		}
		const line = lineOf(buffer.toString('utf8', end - start, end - start + stop));
		const from = end + stop + 1;
		if (line === null || from + line.bytes > size) break;
		const before = entries.get(line.url);
		if (line.bytes > 0) entries.set(line.url, { ...line, from });
		else if (before) entries.set(line.url, { ...before, at: line.at, stamp: line.stamp });
		end = from + line.bytes;
	}
	return { entries, end };
}

function lineOf(text: string): Line | null {
	try {
		const line = JSON.parse(text) as Line;
		return typeof line.url === 'string' && Number.isInteger(line.bytes) && line.bytes >= 0
			? line
			: null;
	} catch {
		return null;
	}
}

/** Opens the log at a path, making it where there is none. */
export async function openLog(path: string): Promise<AnswerLog> {
	let file = await open(path, 'a+');
	let { entries, end } = await entriesOf(file);
	await file.truncate(end);

	async function append(line: Line, text: Buffer): Promise<void> {
		const head = Buffer.from(`${JSON.stringify(line)}\n`);
		await file.appendFile(Buffer.concat([head, text]));
		const from = end + head.length;
		end = from + text.length;
		if (text.length > 0) entries.set(line.url, { ...line, from });
	}
	async function bytesOf(url: string): Promise<Buffer> {
		const entry = entries.get(url);
		if (!entry) throw new Error(`Nothing is kept of ${url}.`);
		const { bytes, from } = entry;
		return (await file.read(Buffer.alloc(bytes), 0, bytes, from)).buffer;
	}
	return {
		known: (url) => entries.get(url),
		text: async (url) => (await bytesOf(url)).toString('utf8'),
		keep: (line, text) => {
			const bytes = Buffer.from(text);
			return append({ ...line, bytes: bytes.length }, bytes);
		},
		async still(url, at, stamp) {
			const entry = entries.get(url);
			if (!entry) return;
			await append({ url, at, bytes: 0, stamp }, Buffer.alloc(0));
			entries.set(url, { ...entry, at, stamp });
		},
		async sweep(isNeeded) {
			const beside = `${path}.part`;
			const fresh = await open(beside, 'w+');
			for (const [url, entry] of entries) {
				if (!isNeeded(url)) continue;
				const line = { ...entry, from: undefined };
				await fresh.appendFile(
					Buffer.concat([Buffer.from(`${JSON.stringify(line)}\n`), await bytesOf(url)])
				);
			}
			await fresh.sync();
			await fresh.close();
			await file.close();
			await rename(beside, path);
			file = await open(path, 'a+');
			({ entries, end } = await entriesOf(file));
		},
		async close() {
			await file.close();
			await rm(`${path}.part`, { force: true });
		}
	};
}
