import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { manifestOf, type Manifest } from '#lib/domain/directory/manifest.ts';
import {
	directoryFile,
	fetchManifest,
	forgetOlderDirectories,
	keepDirectory,
	keepWithApp,
	readKept
} from './kept-directory.ts';

type Host = Record<string, string>;
const host: Host = {};
const kept = new Map<string, Map<string, Response>>();
let asked: string[] = [];

const urlOf = (path: string) => `https://site.test${path}`;
function cacheOf(name: string) {
	const entries = kept.get(name) ?? new Map<string, Response>();
	kept.set(name, entries);
	return {
		match: async (path: string) => entries.get(path)?.clone(),
		put: async (path: string, response: Response) => void entries.set(path, response),
		keys: async () => [...entries.keys()].map((path) => ({ url: urlOf(path) })),
		delete: async ({ url }: { url: string }) => entries.delete(new URL(url).pathname)
	};
}
const names = () => [...(kept.get('directory-1')?.keys() ?? [])].sort();

/** Puts a directory of these files on the host. */
function put(made: string, files: Host): Manifest {
	Object.assign(host, files);
	const manifest = manifestOf({
		made,
		services: 1,
		list: Object.keys(files)[0] ?? '',
		files: Object.entries(files).map(([name, content]) => ({
			name,
			bytes: content.length,
			sha256: createHash('sha256').update(content).digest('hex')
		}))
	});
	host['manifest.json'] = JSON.stringify(manifest);
	return manifest;
}

beforeEach(() => {
	asked = [];
	kept.clear();
	for (const name of Object.keys(host)) delete host[name];
	vi.stubGlobal('caches', {
		open: async (name: string) => cacheOf(name),
		keys: async () => [...kept.keys()],
		delete: async (name: string) => kept.delete(name)
	});
	vi.stubGlobal('fetch', async (path: string) => {
		asked.push(path);
		const content = host[path.replace('/directory/', '')];
		return content === undefined
			? new Response('', { status: 404 })
			: new Response(new TextEncoder().encode(content));
	});
});
afterEach(() => vi.unstubAllGlobals());

test('a file is fetched once, checked, and kept', async () => {
	const manifest = put('2026-11-28', { 'list-1.bin': 'list' });
	const read = async () => new TextDecoder().decode(await directoryFile(manifest, 'list-1.bin'));
	expect([await read(), await read()]).toEqual(['list', 'list']);
	expect(asked).toEqual(['/directory/list-1.bin']);
});

test('a file that is not what the manifest says is refused and not kept', async () => {
	const manifest = put('2026-11-28', { 'list-1.bin': 'list' });
	host['list-1.bin'] = 'lisp';
	await expect(directoryFile(manifest, 'list-1.bin')).rejects.toThrow('not what');
	expect(names()).toEqual([]);
});

test('only what changed is fetched, and the one before stays until the next but one', async () => {
	await keepDirectory(put('2026-11-28', { 'list-1.bin': 'one', 'details-a.json': 'a' }), 1);
	asked = [];
	await keepDirectory(put('2026-11-29', { 'list-2.bin': 'two', 'details-a.json': 'a' }), 2);
	expect(asked).toEqual(['/directory/list-2.bin']);
	expect((await readKept())?.manifest.made).toBe('2026-11-29');
	expect((await readKept())?.before?.made).toBe('2026-11-28');
	expect(names()).toContain('/directory/list-1.bin');
	await keepDirectory(put('2026-11-30', { 'list-3.bin': 'three', 'details-a.json': 'a' }), 3);
	expect(names()).not.toContain('/directory/list-1.bin');
	expect(names()).toContain('/directory/list-2.bin');
});

test('while one file is broken, all stays as it was', async () => {
	await keepDirectory(put('2026-11-28', { 'list-1.bin': 'one', 'details-a.json': 'a' }), 1);
	const next = put('2026-11-29', { 'list-2.bin': 'two', 'details-b.json': 'b' });
	host['details-b.json'] = 'cut';
	await expect(keepDirectory(next, 2)).rejects.toThrow('details-b.json');
	expect(await readKept()).toMatchObject({ manifest: { made: '2026-11-28' }, lookedAt: 1 });
	expect(names()).toEqual(
		expect.arrayContaining(['/directory/list-1.bin', '/directory/details-a.json'])
	);
});

test('keeping the same again forgets nothing', async () => {
	await keepDirectory(put('2026-11-28', { 'list-1.bin': 'one' }), 1);
	const second = put('2026-11-29', { 'list-2.bin': 'two' });
	await keepDirectory(second, 2);
	await keepDirectory(second, 3);
	expect(await readKept()).toMatchObject({ before: { made: '2026-11-28' }, lookedAt: 3 });
});

test('a manifest that is a web page, or not there, is an error', async () => {
	host['manifest.json'] = '<html>';
	await expect(fetchManifest()).rejects.toThrow();
	delete host['manifest.json'];
	await expect(fetchManifest()).rejects.toThrow();
});

test('with the app comes a directory of some size, and an installation never fails for it', async () => {
	const manifest = put('2026-11-28', { 'list-1.bin': 'one' });
	await keepWithApp();
	expect((await readKept())?.manifest).toEqual(manifest);
	kept.clear();
	const [file] = manifest.files;
	const large = { ...manifest, files: [{ ...file, bytes: 9_000_000 }] };
	host['manifest.json'] = JSON.stringify(large);
	await keepWithApp();
	expect(names()).toEqual([]);
	delete host['manifest.json'];
	await keepWithApp();
});

test('directories of older apps go, and nothing else does', async () => {
	for (const name of ['directory-0', 'directory-1', 'pages']) cacheOf(name);
	await forgetOlderDirectories();
	expect([...kept.keys()]).toEqual(['directory-1', 'pages']);
});

test('where nothing can be kept, all comes from the site', async () => {
	vi.stubGlobal('caches', undefined);
	const manifest = put('2026-11-28', { 'list-1.bin': 'one' });
	expect(await readKept()).toBeNull();
	await keepDirectory(manifest, 1);
	expect((await directoryFile(manifest, 'list-1.bin')).byteLength).toBe(3);
	await forgetOlderDirectories();
});
