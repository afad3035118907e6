import { expect, test } from 'vitest';
import { PackedLines } from './packed-lines.ts';

test('lines come out as they went in, however many, and as often as they are read', () => {
	const lines = Array.from({ length: 3_000 }, (_, at) =>
		JSON.stringify({ at, text: 'Tŷ’r Bont\n – 😀'.repeat(at % 90) })
	);
	const packed = new PackedLines();
	for (const line of lines) packed.add(line);
	expect([...packed]).toEqual(lines);
	expect([...packed]).toEqual(lines);
	expect([...new PackedLines()]).toEqual([]);
});
