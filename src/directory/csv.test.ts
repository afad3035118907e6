import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';

test('a row becomes an object under the names of the header', () => {
	expect(readCsv('id,name\na,Ann\n')).toEqual([{ id: 'a', name: 'Ann' }]);
});

test('quoted commas, doubled quotes and new lines stay inside their cell', () => {
	expect(readCsv('id,name\r\na,"Help, ""now""\nor later"\r\nb,\r\n')).toEqual([
		{ id: 'a', name: 'Help, "now"\nor later' },
		{ id: 'b', name: '' }
	]);
});

test('a byte order mark is no part of the first name, and no text is no rows', () => {
	expect(readCsv('\uFEFFid,n\n1,2')).toEqual([{ id: '1', n: '2' }]);
	expect(readCsv('')).toEqual([]);
});
