import { expect, test } from 'vitest';
import { seeded } from '../seeded.ts';
import { jsonRecords, LARGEST_RECORD } from './json-records.ts';

async function* cut(text: string, every: number): AsyncGenerator<Buffer> {
	const bytes = Buffer.from(text);
	for (let at = 0; at < bytes.length; at += every) yield bytes.subarray(at, at + every);
}

async function read(text: string, every = 1 << 20) {
	const records: unknown[] = [];
	let passedOver = 0;
	for await (const one of jsonRecords(
		'feed.json',
		cut(text, every),
		(count) => (passedOver = count)
	))
		records.push(one);
	return { records, passedOver };
}

const tricky = [
	{ id: 'a', name: 'Brackets ]}[{ and "quotes\\" in text', nested: [[1, [2]], { a: [] }] },
	{ id: 'b\\', name: 'Tŷ’r Bont, a comma', empty: {}, list: [] },
	5,
	null,
	'text, with ] inside',
	[],
	{ content: [1, 2] }
];

test.each([
	['a bare list', tricky],
	['a page', { totalPages: 3, first: true, content: tricky }],
	['a page of HSDS', { note: 'contents', contents: tricky, last_page: true }],
	['a list under another name that reads like one', { about: { content: ['no'] }, items: tricky }]
])('%s is taken apart into what JSON.parse finds, wherever its bytes are cut', async (_, json) => {
	const list = Array.isArray(json) ? json : Object.values(json).find(Array.isArray);
	for (const text of [
		JSON.stringify(json),
		JSON.stringify(json, null, '\t'),
		`\uFEFF \n${JSON.stringify(json)}`
	]) {
		const bytes = Buffer.byteLength(text);
		for (const every of [64, 65, 97, bytes])
			expect((await read(text, every)).records).toEqual(list);
	}
});

test('lists of any depth and wording come out as they went in', async () => {
	const random = seeded(7);
	const value = (depth: number): unknown => {
		const kind = Math.floor(random() * (depth > 3 ? 4 : 6));
		if (kind === 0) return random() < 0.5;
		if (kind === 1) return Math.round(random() * 1e6) / 7;
		if (kind < 4)
			return Array.from({ length: 8 }, () => '"\\[]{},:ŵ\n a'[Math.floor(random() * 12)]).join('');
		const parts = Array.from({ length: Math.floor(random() * 4) }, () => value(depth + 1));
		return kind === 4 ? parts : Object.fromEntries(parts.map((part, at) => [`k"${at}`, part]));
	};
	for (let round = 0; round < 300; round += 1) {
		const list = Array.from({ length: Math.floor(random() * 6) }, () => value(0));
		expect((await read(JSON.stringify(list), 1 + Math.floor(random() * 40))).records).toEqual(list);
	}
});

test.each([
	['[{"id":"a"},{"id":', 'is cut short'],
	['[{"id":"a"}', 'is cut short'],
	['[{"id" "a"}]', 'is not valid JSON'],
	['no JSON', 'is not valid JSON: it begins with "n"'],
	['{"places":[1]}', 'holds no list of services'],
	['', 'holds no list of services']
])('%j is refused: %s', async (text, part) => {
	await expect(read(text)).rejects.toThrow(part);
});

test('a record that is too large is passed over and counted, and the others are read', async () => {
	const large = 'x'.repeat(LARGEST_RECORD + 10);
	const { records, passedOver } = await read(`[{"id":"a"},{"id":"${large}"},{"id":"b"}]`);
	expect(records).toEqual([{ id: 'a' }, { id: 'b' }]);
	expect(passedOver).toBe(1);
});

test('a record of lists within lists without end is passed over as one too large is', async () => {
	const deep = `${'['.repeat(1000)}${']'.repeat(1000)}`;
	const { records, passedOver } = await read(`[{"id":"a"},{"id":${deep}},{"id":"b"}]`);
	expect(records).toEqual([{ id: 'a' }, { id: 'b' }]);
	expect(passedOver).toBe(1);
});
