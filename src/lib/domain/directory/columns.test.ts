import { expect, test } from 'vitest';
import { narrowest, pushVarint, writeColumns } from '../../../directory/write-columns.ts';
import { readColumns, readVarints } from './columns.ts';

const file = writeColumns(
	{ made: 'today' },
	{
		small: narrowest([0, 255]),
		wide: narrowest([1, 256]),
		widest: narrowest([70_000]),
		signed: Int32Array.from([-3550, 51465]),
		words: ['caffi', 'tŷ', '', '“gwesty”']
	}
);

test('columns come back as they were written, each in the narrowest numbers that hold it', () => {
	const columns = readColumns(file);
	expect(columns.header).toMatchObject({ made: 'today' });
	expect(columns.numbers('small')).toEqual(Uint8Array.from([0, 255]));
	expect(columns.numbers('wide')).toEqual(Uint16Array.from([1, 256]));
	expect(columns.numbers('widest')).toEqual(Uint32Array.from([70_000]));
	expect(columns.numbers('signed')).toEqual(Int32Array.from([-3550, 51465]));
	expect(columns.text('words')).toBe('caffi\ntŷ\n\n“gwesty”\n');
});

test('a file that begins anywhere in memory is read', () => {
	const shifted = new Uint8Array(file.length + 1);
	shifted.set(file, 1);
	expect(readColumns(shifted.subarray(1)).numbers('wide')).toEqual(Uint16Array.from([1, 256]));
});

test.each([
	['nothing', new Uint8Array(0)],
	['a web page', new TextEncoder().encode('<html>not here</html>')],
	['half a file', file.slice(0, file.length - 8)]
])('%s is no file of columns', (_, bytes) => {
	expect(() => readColumns(bytes)).toThrow();
});

test('a column that is missing, or of the other kind, is an error', () => {
	const columns = readColumns(file);
	expect(() => columns.numbers('none')).toThrow('none');
	expect(() => columns.numbers('words')).toThrow('words');
});

test('a line that holds a line feed is refused when it is written', () => {
	expect(() => writeColumns({}, { ids: ['a', 'b\nc'] })).toThrow('ids');
});

test('small numbers take a byte, and the largest come back whole', () => {
	const numbers = [0, 1, 127, 128, 300, 16_383, 16_384, 2 ** 28, 2 ** 32 - 1];
	const bytes: number[] = [];
	for (const number of numbers) pushVarint(bytes, number);
	expect(bytes.slice(0, 3)).toEqual([0, 1, 127]);
	const read = new Uint32Array(numbers.length);
	expect(readVarints(Uint8Array.from(bytes), 0, read)).toBe(bytes.length);
	expect([...read]).toEqual(numbers);
});
