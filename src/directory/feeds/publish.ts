import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { FeedProblem } from '../feed-problem.ts';
import { fieldsOf, listOf, textOrNull } from '../null-like.ts';
import { parseFeedText } from './json-text.ts';
import { writeWhole } from './write-whole.ts';

/** Files of a site's directory by name, the manifest last. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

export const MANIFEST = 'manifest.json';
const PACKED = ['.br', '.gz'];
/** How long (ms) files of an earlier manifest stay, for devices that have only read that one. */
const STAY_FOR = 14 * 24 * 60 * 60 * 1000;
/** Above this the best brotli takes minutes for a hundredth less. */
const PACKED_BEST = 4 * 1024 * 1024;
const SMALLEST_PACKED = 256;

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const br = promisify(brotliCompress);
const gz = promisify(gzip);

async function packed(content: Uint8Array): Promise<[string, Uint8Array][]> {
	const best = content.length <= PACKED_BEST ? constants.BROTLI_MAX_QUALITY : 9;
	const params = { [constants.BROTLI_PARAM_QUALITY]: best };
	return [
		['.br', await br(content, { params })],
		['.gz', await gz(content, { level: 9 })]
	];
}

/** The names and hashes that a manifest in a folder gives; null when there is no manifest that can be read. */
async function listIn(folder: string): Promise<Map<string, string> | null> {
	try {
		const manifest = fieldsOf(
			parseFeedText(await readFile(join(folder, MANIFEST), 'utf8'), MANIFEST)
		);
		const files = listOf(manifest.files).map(fieldsOf);
		const pairs = files.map(({ name, sha256 }): [string, string] => [
			textOrNull(name) ?? '',
			textOrNull(sha256) ?? ''
		]);
		// A name is a file of this folder or of one below it, whatever a manifest says.
		const isSafe = pairs.every(([name]) => /^[\w][\w.-]*(\/[\w][\w.-]*)*$/.test(name));
		return files.length > 0 && isSafe ? new Map(pairs) : null;
	} catch {
		return null;
	}
}

/** What is wrong with the directory in a folder, in a sentence; null when every file is there and is what its manifest says. */
export async function faultOf(folder: string): Promise<string | null> {
	const list = await listIn(folder);
	if (list === null) return `${join(folder, MANIFEST)} is missing or broken.`;
	for (const [name, sha256] of list) {
		const content = await readFile(join(folder, name)).catch(() => null);
		if (content === null) return `${join(folder, name)} is missing.`;
		if (hashOf(content) !== sha256) return `${join(folder, name)} is not what the manifest says.`;
	}
	return null;
}

async function put(folder: string, name: string, content: string | Uint8Array): Promise<void> {
	const path = join(folder, name);
	const bytes =
		typeof content === 'string'
			? Buffer.from(content)
			: Buffer.from(content.buffer, content.byteOffset, content.byteLength);
	const before = await readFile(path).catch(() => null);
	if (before?.equals(bytes)) return;
	// A packed copy of what stood here would go out in place of the new file.
	for (const end of PACKED) await rm(`${path}${end}`, { force: true });
	await writeWhole(path, [bytes]);
	if (name === MANIFEST || bytes.length < SMALLEST_PACKED) return;
	for (const [end, small] of await packed(bytes)) await writeWhole(`${path}${end}`, [small]);
}

/** A copy of a directory's own files, in one step; nothing when the directory is not whole. */
async function keepCopy(folder: string, into: string): Promise<void> {
	if ((await faultOf(folder)) !== null) return;
	const beside = `${into}.part`;
	await rm(beside, { recursive: true, force: true });
	for (const name of [...((await listIn(folder)) ?? new Map<string, string>()).keys(), MANIFEST]) {
		await mkdir(dirname(join(beside, name)), { recursive: true });
		await cp(join(folder, name), join(beside, name));
	}
	await rm(into, { recursive: true, force: true });
	await rename(beside, into);
}

/** Takes away files of earlier manifests once nothing has named them for long enough. */
async function sweep(folder: string, record: string, now: number): Promise<void> {
	const named = (await listIn(folder)) ?? new Map<string, string>();
	// By name, since when (ms) nothing names it; 0 while something does.
	const seen = await readFile(record, 'utf8').then(
		(text) => JSON.parse(text) as Record<string, number>,
		() => ({})
	);
	const kept: [string, number][] = [...named.keys()].map((name) => [name, 0]);
	for (const [name, at] of Object.entries(seen)) {
		const since = at || now;
		if (named.has(name)) continue;
		if (now - since < STAY_FOR) kept.push([name, since]);
		else
			for (const end of ['', ...PACKED]) await rm(join(folder, `${name}${end}`), { force: true });
	}
	await writeWhole(record, [JSON.stringify(Object.fromEntries(kept))]);
}

async function filesOf(folder: string): Promise<SiteFiles> {
	const names = [...((await listIn(folder)) ?? new Map<string, string>()).keys(), MANIFEST];
	const files = new Map<string, Uint8Array>();
	for (const name of names) files.set(name, await readFile(join(folder, name)));
	return files;
}

function folderIn(build: string): string {
	if (!existsSync(join(build, 'index.html')))
		throw new FeedProblem(`There is no built site in ${build}. Run "npm run build" first.`);
	return join(build, 'directory');
}

async function write(folder: string, files: SiteFiles): Promise<void> {
	for (const [name, content] of files) if (name !== MANIFEST) await put(folder, name, content);
	const manifest = files.get(MANIFEST);
	if (manifest === undefined) throw new Error(`There is no ${MANIFEST} among the files.`);
	await put(folder, MANIFEST, manifest);
}

/**
 * Swaps the directory of a built site: every new file first, and in one step the manifest that names them.
 * What stood there before is kept in `state`, and comes back when the new one does not read back as written.
 */
export async function publish(
	build: string,
	files: SiteFiles,
	state: string,
	now = Date.now()
): Promise<void> {
	const folder = folderIn(build);
	const before = join(state, 'published-before');
	await mkdir(state, { recursive: true });
	await keepCopy(folder, before);
	await write(folder, files);
	const fault = await faultOf(folder);
	if (fault !== null) {
		const isBack = existsSync(before);
		if (isBack) await write(folder, await filesOf(before));
		throw new FeedProblem(
			`${fault} ${isBack ? 'The directory before it was put back.' : ''}`.trim()
		);
	}
	await sweep(folder, join(state, 'published-files.json'), now);
}

/** Puts back the directory that stood in a built site before the last swap. Throws FeedProblem when none is kept. */
export async function rollBack(build: string, state: string): Promise<void> {
	const folder = folderIn(build);
	const before = join(state, 'published-before');
	const kept = await readdir(before).catch(() => []);
	const fault = kept.length === 0 ? 'No earlier directory is kept here.' : await faultOf(before);
	if (fault !== null) throw new FeedProblem(fault);
	await write(folder, await filesOf(before));
}
