import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { Service } from '#lib/domain/directory/service.ts';
import { FeedProblem } from './feed-records.ts';

/** Fifty megabytes; the largest real council list is about 15. */
export const LARGEST_FEED = 50 * 1024 * 1024;

/** What the directory command writes: canonical services of one feed, made on an ISO day. */
export const Bundle = z.object({
	format: z.literal('waymark-directory'),
	version: z.literal(1),
	key: z.string(),
	made: z.iso.date(),
	services: z.array(Service)
});
export type Bundle = z.infer<typeof Bundle>;

/** Parses a feed or bundle file. Throws FeedProblem when it is missing, over 50 MB, HTML, cut short or not JSON. */
export async function readJsonFile(path: string): Promise<unknown> {
	const size = await stat(path).then(
		(found) => found.size,
		() => null
	);
	if (size === null) throw new FeedProblem(`There is no file ${path}.`);
	if (size > LARGEST_FEED)
		throw new FeedProblem(`${path} is ${Math.round(size / 1e6)} MB; a feed may be up to 50 MB.`);
	const text = (await readFile(path, 'utf8')).replace(/^\uFEFF/, '').trim();
	if (text === '') throw new FeedProblem(`${path} is empty.`);
	if (text.startsWith('<')) throw new FeedProblem(`${path} is a web page (HTML or XML), not JSON.`);
	try {
		return JSON.parse(text);
	} catch (error) {
		const cut = /[\]}]$/.test(text) ? 'is not valid JSON' : 'is cut short: its JSON does not end';
		const where = error instanceof Error ? (/position \d+/.exec(error.message)?.[0] ?? '') : '';
		throw new FeedProblem(`${path} ${cut}${where && ` (${where})`}.`);
	}
}

/** The bundle a parsed file holds, or null when it is something else. Throws FeedProblem naming the field when a bundle is broken. */
export function asBundle(json: unknown): Bundle | null {
	if ((json as { format?: unknown } | null)?.format !== 'waymark-directory') return null;
	const read = z.safeParse(Bundle, json);
	if (read.success) return read.data;
	const issue = read.error.issues[0];
	throw new FeedProblem(`The bundle is broken at ${issue?.path.join('.')}: ${issue?.message}.`);
}

/** Writes a bundle whole or not at all: beside its place first, then renamed. */
export async function writeBundle(path: string, bundle: Bundle): Promise<void> {
	const beside = `${path}.${process.pid}.part`;
	await writeFile(beside, `${JSON.stringify(bundle, null, '\t')}\n`);
	await rename(beside, path);
}
