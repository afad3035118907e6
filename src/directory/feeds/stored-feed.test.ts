import { existsSync, mkdirSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openStoredFeed, READ_WHOLE } from './stored-feed.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'stored-'));
});
function put(name: string, text: string | Uint8Array): string {
	const path = join(folder, name);
	mkdirSync(join(path, '..'), { recursive: true });
	writeFileSync(path, text);
	return path;
}
async function taken(path: string) {
	const source = await openStoredFeed(path);
	const records: unknown[] = [];
	for await (const one of source.records()) records.push(one);
	await source.close();
	return { records, whole: source.whole };
}

test('a folder of pages and single records gives the pages first, in the order of their numbers', async () => {
	put('services/b.json', '{"id":"b","name":"B in full"}');
	put('page-10.json', '{"content":[{"id":"c"}]}');
	put('page-9.json', '[{"id":"a"},{"id":"b"}]');
	expect((await taken(folder)).records).toEqual([
		...[{ id: 'a' }, { id: 'b' }, { id: 'c' }],
		{ id: 'b', name: 'B in full' }
	]);
});

test('a folder of tables, or its table of contents, is given as tables by name', async () => {
	put('services.csv', 'id,name\n1,"Club, of two"\n');
	put('phones.csv', '\uFEFFid,number\n1,01632 960123\n');
	const contents = put('datapackage.json', '{"resources":[]}');
	const tables = {
		services: [{ id: '1', name: 'Club, of two' }],
		phones: [{ id: '1', number: '01632 960123' }]
	};
	expect((await taken(folder)).whole).toEqual(tables);
	expect((await taken(contents)).whole).toEqual(tables);
	expect((await taken(join(folder, 'services.csv'))).whole).toEqual({ services: tables.services });
});

test.each([
	[
		'Windows-1252',
		Uint8Array.from(Buffer.from('[{"id":"1","name":"Caf\xe9 \x96 caf\xe9"}]', 'latin1'))
	],
	['UTF-16', new Uint8Array(Buffer.from('\uFEFF[{"id":"1","name":"Café – café"}]', 'utf16le'))],
	['UTF-8 with a mark', '\uFEFF[{"id":"1","name":"Café – café"}]']
])('a file in %s is read', async (_, bytes) => {
	expect((await taken(put('feed.json', bytes))).whole).toEqual([{ id: '1', name: 'Café – café' }]);
});

test('a list too long to be held is read record by record, to the same records', async () => {
	const list = Array.from({ length: 9_000 }, (_, at) => ({
		id: String(at),
		text: 'ŵ'.repeat(1_000)
	}));
	const text = JSON.stringify({ totalPages: 1, content: list });
	expect(Buffer.byteLength(text)).toBeGreaterThan(READ_WHOLE);
	expect((await taken(put('feed.json', text))).records).toEqual(list);
});

test.each([
	['nothing.json', null, 'There is no file'],
	['feed.json', '<!doctype html>', 'is a web page'],
	['feed.json', '', 'is empty'],
	['feed.zip', 'PK', 'is packed (.zip)'],
	['empty/readme.txt', 'x', 'holds no JSON and no CSV files'],
	['tables/services.csv', 'id,name\n1,"never closed', 'is not a table']
])('%s of %j is refused in a sentence', async (name, text, part) => {
	if (text !== null) put(name, text);
	const path = join(folder, name.split('/')[0] ?? '');
	await expect(taken(path)).rejects.toThrow(part);
	await expect(taken(path)).rejects.toThrow(/^[^\n]*\.$/);
});

test('what is too large is refused by its size, without being read', async () => {
	const file = put('feed.json', '[');
	truncateSync(file, 501 * 1024 * 1024);
	await expect(taken(file)).rejects.toThrow('is 501 MB; a feed may be up to 500 MB');
	truncateSync(put('big.json', '{"services":['), 60 * 1024 * 1024);
	await expect(taken(join(folder, 'big.json'))).rejects.toThrow('may be up to 50 MB');
});

const REAL = '../shared/open-referral/foreign/hsds-2-sample-datapackage';
test.skipIf(!existsSync(REAL))(
	'a real datapackage gives its tables (skipped: feeds not present)',
	async () => {
		const { whole } = await taken(REAL);
		expect(Object.keys(whole as object)).toHaveLength(15);
		expect((whole as { services: unknown[] }).services).toHaveLength(13);
	}
);

test('a list of more records than any council has is refused before one is read', async () => {
	const row = `{"id":"a","name":"${'n'.repeat(200)}"}`;
	const path = put('feed.json', `[${`${row},`.repeat(100_000)}${row}]`);
	await expect(openStoredFeed(path)).rejects.toThrow('up to 100000 can be read');
});
