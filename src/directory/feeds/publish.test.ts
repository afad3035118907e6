import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeEach, expect, test } from 'vitest';
import { faultOf, MANIFEST, publish, rollBack, type SiteFiles } from './publish.ts';

let build: string;
let state: string;
beforeEach(() => {
	build = mkdtempSync(join(tmpdir(), 'build-'));
	state = mkdtempSync(join(tmpdir(), 'state-'));
	writeFileSync(join(build, 'index.html'), '');
	mkdirSync(join(build, 'directory'));
	writeFileSync(at('places.json'), '{"BA1":[51,-2]}');
});
const at = (name: string) => join(build, 'directory', name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const DAY = 24 * 60 * 60 * 1000;

function filesOf(
	contents: Record<string, string>,
	listed: Record<string, string> = contents
): SiteFiles {
	const files = Object.entries(listed).map(([name, text]) => ({
		...{ name, bytes: text.length },
		sha256: createHash('sha256').update(text).digest('hex')
	}));
	return new Map([...Object.entries(contents), [MANIFEST, JSON.stringify({ version: 1, files })]]);
}
const first = filesOf({ 'list-a.json': 'one '.repeat(100), 'details/0-a.json': 'detail' });
const second = filesOf({ 'list-b.json': 'two '.repeat(100), 'details/0-a.json': 'detail' });

test('a swap leaves a whole directory with ready-made small copies, and other files as they were', async () => {
	await publish(build, first, state);
	expect(await faultOf(join(build, 'directory'))).toBeNull();
	expect(String(brotliDecompressSync(readFileSync(at('list-a.json.br'))))).toBe(
		read('list-a.json')
	);
	expect(read('places.json')).toBe('{"BA1":[51,-2]}');
});

test('the step that counts is one file: the manifest has no small copies that could stay behind', async () => {
	await publish(build, first, state);
	writeFileSync(at(`${MANIFEST}.br`), 'an old packed copy');
	await publish(build, second, state);
	expect(existsSync(at(`${MANIFEST}.br`))).toBe(false);
	expect(read(MANIFEST)).toContain('list-b.json');
});

test('a small copy of what stood under the same name does not go out any more', async () => {
	await publish(build, filesOf({ 'help.json': 'old '.repeat(100) }), state);
	await publish(build, filesOf({ 'help.json': 'new' }), state);
	expect([existsSync(at('help.json.br')), existsSync(at('help.json.gz'))]).toEqual([false, false]);
});

test('files of the manifest before stay for a fortnight after nothing names them', async () => {
	const start = Date.now();
	await publish(build, first, state, start);
	await publish(build, second, state, start + 40 * DAY);
	expect(existsSync(at('list-a.json'))).toBe(true);
	await publish(build, second, state, start + 50 * DAY);
	expect(existsSync(at('list-a.json'))).toBe(true);
	await publish(build, second, state, start + 55 * DAY);
	expect([existsSync(at('list-a.json')), existsSync(at('list-a.json.br'))]).toEqual([false, false]);
	expect(existsSync(at('places.json'))).toBe(true);
});

test('what does not read back as its manifest says is taken back', async () => {
	await publish(build, first, state);
	const broken = filesOf({ 'list-b.json': 'not this' }, { 'list-b.json': 'but this' });
	await expect(publish(build, broken, state)).rejects.toThrow(
		/list-b\.json is not what the manifest says\. The directory before it was put back\.$/
	);
	expect(read(MANIFEST)).toBe(first.get(MANIFEST));
	expect(await faultOf(join(build, 'directory'))).toBeNull();
});

test('a swap that was killed at any file is made good by the next one, and never shows half', async () => {
	await publish(build, first, state);
	for (const name of second.keys()) {
		if (name === MANIFEST) break;
		// Killed before the manifest: the new files lie there unnamed.
		mkdirSync(join(at(name), '..'), { recursive: true });
		writeFileSync(`${at(name)}.77.part`, 'half');
		expect(await faultOf(join(build, 'directory'))).toBeNull();
	}
	await publish(build, second, state);
	expect(read(MANIFEST)).toBe(second.get(MANIFEST));
});

test('the directory before can be put back, also over a broken one', async () => {
	await publish(build, first, state);
	await publish(build, second, state);
	writeFileSync(at('list-b.json'), 'cut');
	await rollBack(build, state);
	expect(read(MANIFEST)).toBe(first.get(MANIFEST));
	expect(await faultOf(join(build, 'directory'))).toBeNull();
});

test('a broken directory is never kept as the one to go back to', async () => {
	await publish(build, first, state);
	await publish(build, second, state);
	writeFileSync(at('list-b.json'), 'cut');
	await publish(build, second, state);
	await rollBack(build, state);
	expect(read(MANIFEST)).toBe(first.get(MANIFEST));
});

test('without an earlier one, or without a site, a sentence says so', async () => {
	await expect(rollBack(build, state)).rejects.toThrow('No earlier directory is kept here.');
	rmSync(join(build, 'index.html'));
	await expect(publish(build, first, state)).rejects.toThrow(`There is no built site in ${build}.`);
});

test.each([
	['is missing', () => rmSync(at('details/0-a.json'))],
	['is not what the manifest says', () => writeFileSync(at('list-a.json'), 'other')],
	['is missing or broken', () => writeFileSync(at(MANIFEST), '{')],
	[
		'is missing or broken',
		() => writeFileSync(at(MANIFEST), '{"files":[{"name":"../../x","sha256":"y"}]}')
	]
])('a directory with something that %s is known', async (part, harm) => {
	await publish(build, first, state);
	harm();
	expect(await faultOf(join(build, 'directory'))).toContain(part);
});
