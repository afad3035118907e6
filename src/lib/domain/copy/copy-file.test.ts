import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';
import { openCopy, readCopyFile, sealCopy } from './copy-file.ts';
import { checkLevels, checkLimits, MAX_FILE_BYTES, MOST } from './limits.ts';

const key = (byte = 1) =>
	crypto.subtle.importKey('raw', new Uint8Array(32).fill(byte), 'AES-GCM', false, [
		'encrypt',
		'decrypt'
	]);
const kdf = { id: 'argon2id', params: { t: 3 }, salt: 'c2FsdA==' };
const created = '2026-11-22';
const sealed = async (content: string) => sealCopy(content, { created, kdf }, await key());
const codeOf = (promise: Promise<unknown>) =>
	promise.then(
		() => 'none',
		(error: { code?: string }) => error.code
	);
const text = await sealed('{"a":1}');

describe('a copy', () => {
	test('is opened by its key as it was sealed, with what may be read of it before', async () => {
		const read = await readCopyFile(text);
		expect(read.header).toMatchObject({ format: 'waymark-copy', version: 1, created, kdf });
		const whole = new TextDecoder().decode(await openCopy(read, await key()));
		expect([whole.trimEnd(), whole.length]).toEqual(['{"a":1}', 65_536]);
		expect(await codeOf(openCopy(read, await key(2)))).toBe('copy-passphrase');
	});

	test('says little of how much is in it, by its size', async () => {
		const sizes = await Promise.all(
			['', 'x'.repeat(65_536), 'x'.repeat(65_537)].map(
				async (content) => (await sealed(content)).length
			)
		);
		expect(sizes[0]).toBe(text.length);
		expect(sizes[1]).toBe(text.length);
		expect((sizes[2] ?? 0) - text.length).toBeGreaterThan(65_536);
	});

	test('is never sealed the same twice, and not at all when it is too large', async () => {
		expect(await sealed('{"a":1}')).not.toBe(text);
		expect(await codeOf(sealed('x'.repeat(4_000_000)))).toBe('copy-too-large');
	});

	test('is bound to what stands before it', async () => {
		const read = await readCopyFile(text);
		const other = { ...read, head: read.head.replace(created, '2026-11-23') };
		expect(await codeOf(openCopy(other, await key()))).toBe('copy-passphrase');
	});

	test.each<[string, string, (text: string) => string]>([
		['copy-not-one', 'nothing', () => ''],
		['copy-not-one', 'a page', () => '<html>'],
		['copy-not-one', 'with something before it', (whole) => ` ${whole}`],
		['copy-not-one', 'without a number', (whole) => whole.replace('"version":1', '"version":x')],
		['copy-newer', 'of a later version', (whole) => whole.replace('"version":1', '"version":12')],
		['copy-too-large', 'too large', (whole) => whole.padEnd(MAX_FILE_BYTES + 1)],
		['copy-cut-short', 'cut in its header', (whole) => whole.slice(0, 90)],
		['copy-cut-short', 'cut in its middle', (whole) => whole.slice(0, 20_000)],
		['copy-cut-short', 'cut before its end', (whole) => whole.slice(0, -1)],
		['copy-damaged', 'of a changed sum', (whole) => whole.replace(/.(?="\}\n$)/, '!')],
		['copy-damaged', 'of a changed letter', (whole) => whole.replace(created, '2026-11-23')],
		['copy-damaged', 'with no sealed part', (whole) => whole.replace(',\n"ct":"', ',"ct":"')]
	])('%s: %s', async (code, _, change) => {
		expect(await codeOf(readCopyFile(change(text)))).toBe(code);
	});

	test('with a right sum and a wrong header is damaged', async () => {
		const sumOf = async (part: string) =>
			toBase64(
				new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(part)))
			);
		const again = async (change: (part: string) => string) => {
			const part = change(text.slice(0, text.lastIndexOf('",\n"sha256":"')));
			return readCopyFile(`${part}",\n"sha256":"${await sumOf(part)}"}\n`);
		};
		expect((await again((part) => part)).header.created).toBe(created);
		for (const change of [
			(part: string) => part.replace(created, 'today'),
			(part: string) => part.replace('A256GCM', 'A128GCM'),
			(part: string) => part.replace('"created"', '"more":1,"created"'),
			(part: string) => part.replace('argon2id', 'x'.repeat(41)),
			(part: string) => part.replace('c2FsdA==', 'x'.repeat(201)),
			(part: string) => part.replace('"t":3', `"${'t'.repeat(21)}":3`),
			(part: string) => part.replace('"version":1', '"version":0'),
			(part: string) => part.replace(/"iv":"[^"]{16}"/, '"iv":"AAAA"'),
			(part: string) => part.replace(/"iv":"[^"]{16}"/, `"iv":"${'!'.repeat(16)}"`),
			(part: string) => `${part}!`
		])
			expect(await codeOf(again(change))).toBe('copy-damaged');
	});
});

test('bytes come back from base64, very many too, and what is none is null', () => {
	const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
	expect(fromBase64(toBase64(bytes))).toEqual(bytes);
	expect(toBase64(Uint8Array.of(0, 255))).toBe('AP8=');
	expect(toBase64(new Uint8Array())).toBe('');
	expect(fromBase64('?')).toBe(null);
});

describe('limits of what comes from outside', () => {
	const odd = (value: unknown) => {
		try {
			checkLimits(value);
			return 'taken';
		} catch (error) {
			return (error as { code: string }).code;
		}
	};
	const nested = (levels: number, of: (inner: unknown) => unknown) =>
		Array.from({ length: levels }).reduce((inner: unknown) => of(inner), 1);

	test('are far above what is ever written', () => {
		expect([MAX_FILE_BYTES, MOST]).toEqual([
			5_000_000,
			{ things: 20_000, text: 500_000, levels: 16 }
		]);
	});

	test.each<[string, unknown, string]>([
		['a text', 'x'.repeat(500_000), 'taken'],
		['a longer text', 'x'.repeat(500_001), 'copy-odd'],
		['a longer text within', { a: ['x'.repeat(500_001)] }, 'copy-odd'],
		['a list', Array(20_000).fill(0), 'taken'],
		['a longer list', Array(20_001).fill(0), 'copy-odd'],
		[
			'very many fields',
			Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [at, 0])),
			'taken'
		],
		[
			'too many fields',
			Object.fromEntries(Array.from({ length: 20_001 }, (_, at) => [at, 0])),
			'copy-odd'
		],
		['sixteen levels', nested(16, (inner) => [inner]), 'taken'],
		['seventeen lists', nested(17, (inner) => [inner]), 'copy-odd'],
		['seventeen levels of fields', nested(17, (inner) => ({ inner })), 'copy-odd'],
		['nothing', null, 'taken'],
		['a name into every object', JSON.parse('{"__proto__":1}'), 'copy-odd'],
		['another one, within', [{ a: { constructor: 1 } }], 'copy-odd'],
		['a third', { prototype: {} }, 'copy-odd']
	])('%s: %#', (_, value, code) => expect(odd(value)).toBe(code));

	const levels = (json: string) => {
		try {
			checkLevels(json);
			return 'taken';
		} catch (error) {
			return (error as { code: string }).code;
		}
	};
	test.each<[string, string]>([
		['['.repeat(16), 'taken'],
		['['.repeat(17), 'copy-odd'],
		['{'.repeat(17), 'copy-odd'],
		['[{'.repeat(9), 'copy-odd'],
		['[]'.repeat(30), 'taken'],
		['{}'.repeat(30), 'taken'],
		[`"${'['.repeat(30)}"`, 'taken'],
		[`"\\"${'['.repeat(30)}"`, 'taken'],
		[`"\\\\"${'['.repeat(17)}`, 'copy-odd'],
		[`"a"${'['.repeat(17)}"`, 'copy-odd']
	])('%s as JSON: %s', (json, code) => expect(levels(json)).toBe(code));
});
