import { expect, test } from 'vitest';
import { importKey, newKeyBytes, openRow, sealRow } from './seal.ts';

const key = await importKey(newKeyBytes());
const value = { said: 'Dw i’n iawn', at: [1, null, true] };
const row = await sealRow(key, 1, 'saved', 'a', 1, value);

test('a row opens to what was sealed', async () => {
	expect(await openRow(key, 1, 'saved', row)).toEqual(value);
});

test('a row does not open under another key, table, id or schema', async () => {
	const other = await importKey(newKeyBytes());
	await expect(openRow(other, 1, 'saved', row)).rejects.toThrow();
	await expect(openRow(key, 1, 'answers', row)).rejects.toThrow();
	await expect(openRow(key, 1, 'saved', { ...row, id: 'b' })).rejects.toThrow();
	await expect(openRow(key, 2, 'saved', row)).rejects.toThrow();
});

test('no flipped bit of a row goes unnoticed', async () => {
	const flipped = (bytes: ArrayBuffer, bit: number) => {
		const copy = new Uint8Array(bytes.slice(0));
		copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
		return copy;
	};
	for (let bit = 0; bit < row.ct.byteLength * 8; bit += 1) {
		const ct = flipped(row.ct, bit).buffer;
		await expect(openRow(key, 1, 'saved', { ...row, ct })).rejects.toThrow();
	}
	for (let bit = 0; bit < 96; bit += 1) {
		const iv = flipped(row.iv.buffer, bit);
		await expect(openRow(key, 1, 'saved', { ...row, iv })).rejects.toThrow();
	}
});

test('the same words never lie on the device twice in the same bytes', async () => {
	const again = await sealRow(key, 1, 'saved', 'a', 1, value);
	expect(new Uint8Array(again.ct)).not.toEqual(new Uint8Array(row.ct));
	expect(again.iv).not.toEqual(row.iv);
});
