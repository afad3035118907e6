import { execFile } from 'node:child_process';
import { mkdtemp, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, expect, test } from 'vitest';
import { asBundle } from './feed-file.ts';

const LIST = 'tests/fixtures/directory/oruk1-list.json';
const run = promisify(execFile);
let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'directory-'));
});

async function importFeed(file: string, ...more: string[]) {
	const out = join(folder, 'out.json');
	const args = [
		'src/directory/import.ts',
		file,
		'--key',
		'test',
		'--out',
		out,
		'--day',
		'2026-11-22'
	];
	const ended = await run(process.execPath, [...args, ...more]).then(
		({ stdout }) => ({ stdout, stderr: '', code: 0 }),
		({ stdout, stderr, code }: { stdout: string; stderr: string; code: number }) => ({
			stdout,
			stderr,
			code
		})
	);
	return { ...ended, out: await readFile(out, 'utf8').catch(() => null) };
}

async function feed(text: string): Promise<string> {
	const file = join(folder, 'feed.json');
	await writeFile(file, text);
	return file;
}

test('what was read, mended and dropped is printed as JSON, and the bundle reads back', async () => {
	const { stdout, out } = await importFeed(LIST);
	expect(JSON.parse(stdout)).toMatchObject({ read: 7, kept: 4 });
	expect(asBundle(JSON.parse(out ?? ''))?.services).toHaveLength(4);
});

test.each([
	['<!doctype html><p>Not found', 'is a web page'],
	['[{"id": "a", "name": "A"', 'is cut short'],
	['{"places": []}', 'not a list of services'],
	['', 'is empty']
])('a feed of %j is refused in one sentence and writes nothing', async (text, part) => {
	const { code, stderr, out } = await importFeed(await feed(text));
	expect(code).toBe(1);
	expect(stderr).toContain(part);
	expect(
		stderr
			.trim()
			.split('\n')
			.filter((line) => !line.includes('Warning'))
	).toHaveLength(1);
	expect(out).toBeNull();
});

test('a feed over 500 MB is refused by its size', async () => {
	const file = await feed('[');
	await truncate(file, 600 * 1024 * 1024);
	const { code, stderr } = await importFeed(file);
	expect(code).toBe(1);
	expect(stderr).toContain('up to 500 MB');
});

test('a count that falls by more than 30% leaves the last good bundle, unless forced', async () => {
	const before = await importFeed(LIST);
	const small = await feed('[{"id": "a1", "name": "Only one", "status": "active"}]');
	const refused = await importFeed(small);
	expect(refused.code).toBe(1);
	expect(refused.out).toBe(before.out);
	const forced = await importFeed(small, '--force');
	expect(asBundle(JSON.parse(forced.out ?? ''))?.services).toHaveLength(1);
});
