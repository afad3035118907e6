import {
	MAGIC,
	type ColumnKind,
	type ColumnPlace,
	type Numbers
} from '#lib/domain/directory/columns.ts';

const KINDS = new Map<unknown, ColumnKind>([
	[Uint8Array, 'u8'],
	[Uint16Array, 'u16'],
	[Uint32Array, 'u32'],
	[Int32Array, 'i32']
]);

/** The narrowest array that holds whole numbers from 0 up. */
export function narrowest(numbers: readonly number[] | Uint32Array): Numbers {
	let most = 0;
	for (const number of numbers) most = Math.max(most, number);
	const Narrow = most < 0x100 ? Uint8Array : most < 0x10000 ? Uint16Array : Uint32Array;
	return Narrow.from(numbers);
}

/** Adds whole numbers from 0 up as seven bits to a byte. */
export function pushVarint(to: number[], value: number): void {
	let left = value;
	for (; left > 127; left >>>= 7) to.push((left & 127) | 128);
	to.push(left);
}

/** A file of columns as `readColumns` reads it: numbers as they are, text as lines each ended by a line feed. Throws when a line holds one. */
export function writeColumns(
	header: object,
	columns: Readonly<Record<string, Numbers | readonly string[]>>
): Uint8Array<ArrayBuffer> {
	const places: ColumnPlace[] = [];
	const parts: Uint8Array[] = [];
	let length = 0;
	for (const [name, column] of Object.entries(columns)) {
		const isText = Array.isArray(column);
		if (isText && (column as string[]).some((line) => line.includes('\n')))
			throw new Error(`A line of ${name} holds a line feed.`);
		const bytes = isText
			? Buffer.from((column as string[]).map((line) => `${line}\n`).join(''))
			: Buffer.from(
					(column as Numbers).buffer,
					(column as Numbers).byteOffset,
					(column as Numbers).byteLength
				);
		places.push([name, KINDS.get(column.constructor) ?? 'text', length, bytes.length]);
		parts.push(bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4));
		length += Math.ceil(bytes.length / 4) * 4;
	}
	const head = Buffer.from(JSON.stringify({ ...header, columns: places }));
	const start = Buffer.alloc(8);
	start.writeUInt32LE(MAGIC, 0);
	start.writeUInt32LE(head.length, 4);
	return new Uint8Array(
		Buffer.concat([start, head, Buffer.alloc((4 - (head.length % 4)) % 4), ...parts])
	);
}
