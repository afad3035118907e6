import { expect, test } from 'vitest';
import { manifestOf, readManifest } from './manifest.ts';

const file = { name: 'list-1f.bin', bytes: 12, sha256: 'a'.repeat(64) };
const manifest = manifestOf({
	made: '2026-11-29',
	services: 3,
	list: file.name,
	files: [file, { ...file, name: 'details-2e.json' }]
});

test('a manifest is read as it was made', () => {
	expect(readManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
});

test.each([
	['nothing', null],
	['something else', 'directory'],
	['another version', { ...manifest, version: 2 }],
	['another format', { ...manifest, format: 'waymark-directory' }],
	['a day that is none', { ...manifest, made: 'yesterday' }],
	['a list that is not among the files', { ...manifest, list: 'list-2a.bin' }],
	['no files', { ...manifest, files: undefined }],
	['a file elsewhere', { ...manifest, files: [file, { ...file, name: '../options/x.json' }] }],
	['a file of another host', { ...manifest, files: [file, { ...file, name: '/elsewhere.org' }] }],
	['a hash that is none', { ...manifest, files: [{ ...file, sha256: 'abc' }] }],
	['a size that is none', { ...manifest, files: [{ ...file, bytes: -1 }] }]
])('%s is no manifest', (_, json) => {
	expect(readManifest(json)).toBeNull();
});
