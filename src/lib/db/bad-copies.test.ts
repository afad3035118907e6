import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { codeOf } from '#lib/domain/app-error.ts';
import { digestOf, type CopyContent, type RowTexts } from '#lib/domain/copy/rows.ts';
import { openCopy, readCopyFile, sealCopy } from '#lib/domain/copy/copy-file.ts';
import { CHEAP, keepValues, MADE, WORDS } from '../../../tests/fixtures/copies.ts';
import { anyValues } from '../../../tests/fixtures/kept-rows.ts';
import { readRows, readTexts } from './copies.ts';
import { makeCopy, openFile } from './copying.ts';
import { restoreCopy } from './restore.ts';
import { deriveKey } from './vault/kdf.ts';

// There is no worker here; the work is the same.
vi.mock('#lib/db/copy-apart.ts', () => import('../../../tests/fixtures/copy-here.ts'));

const MUTANTS = Number(process.env.COPY_MUTANTS ?? 500);
const FAULTS = ['not-one', 'newer', 'cut-short', 'damaged', 'refused', 'passphrase', 'odd'];
const codes = [...FAULTS, 'too-large'].map((fault) => `copy-${fault}`);
const now = { day: '2026-11-29', at: '2026-11-29T20:00:00.000Z' };
let text = '';
let content = '';
let before = '';
let texts: RowTexts;

beforeAll(async () => {
	// One with something in every table.
	const many = fc.sample(anyValues, { numRuns: 200, seed: 7 });
	const full = many.find((one) => Object.values(one).every((rows) => Object.keys(rows).length));
	await keepValues(full ?? expect.fail('no full one'));
	text = (await makeCopy(WORDS, MADE, CHEAP)).text;
	const key = await deriveKey(WORDS, CHEAP);
	content = new TextDecoder().decode(await openCopy(await readCopyFile(text), key)).trimEnd();
	before = await digestOf((await readRows()).rows);
	texts = (await readTexts()).texts;
});

/** What became of a file: the code of what is at fault, or `opened`. */
async function outcome(file: string): Promise<string> {
	const begun = performance.now();
	const got = await openFile(file, WORDS)
		.then(async ({ apart }) => {
			await apart.ask('changes', texts, 'merge', now);
			return 'opened';
		})
		.catch(codeOf);
	expect(performance.now() - begun).toBeLessThan(5000);
	expect(Reflect.ownKeys(Object.prototype).includes('hostile')).toBe(false);
	return got;
}
const sealedAgain = async (inner: string) => {
	const header = { created: MADE.day, kdf: { ...CHEAP, params: { ...CHEAP.params } } };
	return sealCopy(inner, header, await deriveKey(WORDS, CHEAP));
};
const unchanged = async () => expect(await digestOf((await readRows()).rows)).toBe(before);

const spot = fc.nat();
const letter = fc.string({ minLength: 1, maxLength: 3 });
const onText = (file: string, at: number, put: string, how: string) => {
	const place = at % file.length;
	if (how === 'cut') return file.slice(0, place);
	if (how === 'drop') return file.slice(0, place) + file.slice(place + put.length);
	if (how === 'twice') return file.slice(0, place) + file.slice(Math.floor(place / 2));
	return file.slice(0, place) + put + file.slice(how === 'into' ? place : place + put.length);
};
const hows = fc.constantFrom('cut', 'drop', 'twice', 'into', 'over');

test('a file that was changed anywhere is refused with what is at fault', async () => {
	await fc.assert(
		fc.asyncProperty(spot, letter, hows, fc.boolean(), async (at, put, how, early) => {
			// Half of them in the header, which is short.
			const file = onText(text, early ? at % 400 : at, put, how);
			const got = await outcome(file);
			if (file === text) expect(got).toBe('opened');
			else expect(codes).toContain(got);
		}),
		{ numRuns: MUTANTS / 2 }
	);
	await unchanged();
}, 3_600_000);

/** Things that nobody writes, put anywhere in what is sealed. */
const hostile = fc.constantFrom<unknown>(
	...[null, -1, 1e308, '', 'x', [], {}, [[[[]]]], true, '9999-99-99', 'toString'],
	...['x'.repeat(3_600_000), Array.from({ length: 21_000 }, () => 0), { kind: 'hostile' }]
);
const names = fc.constantFrom('__proto__', 'constructor', 'prototype', 'hostile', 'toString', 'id');

/** The same with one place in it changed. */
function changed(inner: string, at: number, value: unknown, name: string, add: boolean): string {
	let place = at % (inner.match(/[[{:,]/g)?.length ?? 1);
	const put = JSON.stringify(value);
	return inner.replace(/[{,:[]/g, (mark) => {
		if (place-- !== 0) return mark;
		if (add && mark === '{') return `{"${name}":${put},`;
		return mark === ':' ? `:${put},"${name}":` : mark;
	});
}

test('a copy that opens and holds what nobody writes is refused, or holds nothing of it', async () => {
	await fc.assert(
		fc.asyncProperty(spot, hostile, names, fc.boolean(), async (at, value, name, add) => {
			const got = await outcome(await sealedAgain(changed(content, at, value, name, add)));
			expect([...codes, 'opened']).toContain(got);
		}),
		{ numRuns: MUTANTS / 2 }
	);
	await unchanged();
}, 3_600_000);

test.each<[string, () => string | Promise<string>, string]>([
	['a picture', () => '\u0089PNG', 'copy-not-one'],
	['nothing', () => '', 'copy-not-one'],
	['a file of another app', () => '{"format":"notes"}', 'copy-not-one'],
	['one of a later format', () => text.replace('"version":1', '"version":2'), 'copy-newer'],
	['one that ends early', () => text.slice(0, -100), 'copy-cut-short'],
	['one letter of it changed', () => text.replace(/ct":"./, 'ct":"~'), 'copy-damaged'],
	['more than five million letters', () => 'x'.repeat(5_000_001), 'copy-too-large'],
	[
		'a schema to come',
		() => sealedAgain(content.replace(/"schema":\d+/, '"schema":99')),
		'copy-newer'
	],
	['a thousand levels', () => sealedAgain('['.repeat(1000) + ']'.repeat(1000)), 'copy-odd'],
	['a million levels', () => sealedAgain('['.repeat(1_000_000)), 'copy-odd'],
	[
		'a name that reaches further',
		() => sealedAgain(`{"__proto__":{"hostile":1},${content.slice(1)}`),
		'copy-odd'
	],
	[
		'a table that there is not',
		() => sealedAgain(content.replace('"goals":', '"goal":')),
		'copy-odd'
	],
	['what is no JSON', () => sealedAgain('{'), 'copy-odd']
])('what is at fault is named: %s', async (_, make, code) => {
	expect(await outcome(await make())).toBe(code);
	await unchanged();
});

test('a key that would take too much to make is refused before it is made', async () => {
	const summed = text.slice(0, text.lastIndexOf('",\n"sha256"')).replace(':1}', ':2000000000}');
	const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(summed));
	const sum = btoa(String.fromCharCode(...new Uint8Array(bytes)));
	expect(await outcome(`${summed}",\n"sha256":"${sum}"}\n`)).toBe('copy-refused');
});

test('another passphrase opens nothing, and spaces round the right one do no harm', async () => {
	await expect(openFile(text, 'other')).rejects.toMatchObject({ code: 'copy-passphrase' });
	expect((await openFile(text, ` ${WORDS}  `)).about.schema).toBeGreaterThan(0);
});

test('a copy whose worker was ended brings nothing back, and takes nothing away', async () => {
	const opened = await openFile(text, WORDS);
	opened.apart.end();
	for (const way of ['replace', 'merge'] as const)
		await expect(restoreCopy(opened, way, now)).rejects.toMatchObject({ code: 'copy-refused' });
	await unchanged();
});

test('a restore that the device has no room for leaves everything as it was', async () => {
	const { rows, ...rest } = JSON.parse(content) as CopyContent;
	rows.aboutMe = { more: { rev: 1, value: { text: 'new' } } };
	const opened = await openFile(await sealedAgain(JSON.stringify({ ...rest, rows })), WORDS);
	const put = IDBObjectStore.prototype.put;
	IDBObjectStore.prototype.put = function (this: IDBObjectStore, row: unknown) {
		const request = put.call(this, row);
		if (this.name === 'copies') this.transaction.abort();
		return request;
	};
	await expect(restoreCopy(opened, 'replace', now)).rejects.toBeDefined();
	IDBObjectStore.prototype.put = put;
	await unchanged();
});
