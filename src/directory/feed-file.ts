import { closeSync, createReadStream, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import * as z from 'zod/mini';
import { Service } from '#lib/domain/directory/service.ts';
import { FeedProblem } from './feed-problem.ts';
import { jsonRecords } from './feeds/json-records.ts';
import { parseFeedText, textOf } from './feeds/json-text.ts';
import { writeWhole } from './feeds/write-whole.ts';

/** Fifty megabytes, for a file that is read as a whole. */
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
type About = Omit<Bundle, 'services'>;

/** Parses a feed or bundle file. Throws FeedProblem when it is missing, over 50 MB, HTML, cut short or not JSON. */
export async function readJsonFile(path: string): Promise<unknown> {
	const size = await stat(path).then(
		(found) => found.size,
		() => null
	);
	if (size === null) throw new FeedProblem(`There is no file ${path}.`);
	if (size > LARGEST_FEED)
		throw new FeedProblem(`${path} is ${Math.round(size / 1e6)} MB; a feed may be up to 50 MB.`);
	return parseFeedText(textOf(await readFile(path)), path);
}

/** The bundle a parsed file holds, or null when it is something else. Throws FeedProblem naming the field when a bundle is broken. */
export function asBundle(json: unknown): Bundle | null {
	if ((json as { format?: unknown } | null)?.format !== 'waymark-directory') return null;
	const read = z.safeParse(Bundle, json);
	if (read.success) return read.data;
	throw brokenAt(read.error.issues[0]?.path ?? [], read);
}

const brokenAt = (path: readonly PropertyKey[], { error }: { error: z.core.$ZodError }) =>
	new FeedProblem(
		`The bundle is broken at ${path.map(String).join('.')}: ${error.issues[0]?.message}.`
	);

/** A bundle of our own making, of any size; null when there is none. Throws FeedProblem when it is broken or something else. */
export function readBundle(path: string): Bundle | null {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch {
		return null;
	}
	const bundle = asBundle(parseFeedText(text, path));
	if (bundle === null) throw new FeedProblem(`${path} was not made by "npm run directory".`);
	return bundle;
}

const About = z.omit(Bundle, { services: true });
const BEGINNING = 2_000;

/** What stands before the services of a bundle of our own making, when they stand last, as we write them. */
function aboutOf(path: string): About | null {
	const file = openSync(path, 'r');
	try {
		const start = Buffer.alloc(BEGINNING);
		readSync(file, start);
		const [before, services] = start.toString('utf8').split(/,\s*"services"\s*:\s*\[/, 2);
		const read = services === undefined ? null : z.safeParse(About, JSON.parse(`${before}}`));
		return read?.success ? read.data : null;
	} catch {
		return null;
	} finally {
		closeSync(file);
	}
}

/** A bundle of our own making as `readBundle` reads it, its services one after another, each handed to `take`. */
export async function readBundleBySteps(
	path: string,
	take: (service: Service) => void
): Promise<About | null> {
	const about = existsSync(path) ? aboutOf(path) : null;
	if (about === null) {
		const whole = readBundle(path);
		whole?.services.forEach(take);
		return whole;
	}
	let at = 0;
	const bytes = createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>;
	for await (const one of jsonRecords(path, bytes, undefined, ['services'])) {
		const read = z.safeParse(Service, one);
		if (!read.success)
			throw brokenAt(['services', at, ...(read.error.issues[0]?.path ?? [])], read);
		take(read.data);
		at += 1;
	}
	return about;
}

function* textOfBundle(about: About, lines: Iterable<string>): Generator<string> {
	yield JSON.stringify({ ...about, services: [] }).slice(0, -2);
	let comma = '';
	for (const line of lines) {
		yield `${comma}\n${line}`;
		comma = ',';
	}
	yield '\n]}\n';
}

/** Writes a bundle whole or not at all, a service on each line, each of them given as JSON. */
export const writeBundle = (path: string, about: About, lines: Iterable<string>): Promise<void> =>
	writeWhole(path, textOfBundle(about, lines));
