/** First four bytes of a file of columns: `WMC1`. */
export const MAGIC = 0x31434d57;
/** What a column holds: numbers of one width, or text in UTF-8. */
export type ColumnKind = 'u8' | 'u16' | 'u32' | 'i32' | 'text';
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;
/** Name, kind, and where it stands behind the header, in bytes. */
export type ColumnPlace = [name: string, kind: ColumnKind, start: number, length: number];

/** A file of columns: nothing of it is read before it is asked for. */
export type Columns = {
	/** What stands before the columns, as its writer put it. */
	header: Record<string, unknown>;
	/** Throws when there is no such column of numbers. */
	numbers: (name: string) => Numbers;
	text: (name: string) => string;
};

const VIEWS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array };

/**
 * Reads a file of columns: magic, length of the header, the header as JSON, and the columns, each at a
 * multiple of four bytes. Throws an Error when the bytes are no such file or are cut short.
 */
export function readColumns(file: Uint8Array<ArrayBuffer>): Columns {
	// Typed arrays have to begin at multiples of their width.
	const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.byteLength < 8 || view.getUint32(0, true) !== MAGIC)
		throw new Error('This is no file of columns.');
	const headerEnd = 8 + view.getUint32(4, true);
	const text = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to));
	const header = JSON.parse(text(8, headerEnd)) as Record<string, unknown> & {
		columns: ColumnPlace[];
	};
	const base = Math.ceil(headerEnd / 4) * 4;
	const places = new Map(header.columns.map((place) => [place[0], place]));
	const placeOf = (name: string): ColumnPlace => {
		const place = places.get(name);
		if (place === undefined) throw new Error(`There is no column ${name}.`);
		return place;
	};
	for (const [name, , start, length] of places.values())
		if (base + start + length > bytes.byteLength) throw new Error(`Column ${name} is cut short.`);
	return {
		header,
		numbers(name) {
			const [, kind, start, length] = placeOf(name);
			if (kind === 'text') throw new Error(`Column ${name} holds text.`);
			const View = VIEWS[kind];
			const from = bytes.byteOffset + base + start;
			return new View(bytes.buffer, from, length / View.BYTES_PER_ELEMENT);
		},
		text(name) {
			const [, , start, length] = placeOf(name);
			return text(base + start, base + start + length);
		}
	};
}

/** Reads whole numbers of seven bits to a byte, the last byte of each below 128, into `to` from `at` on; returns the byte after the last. */
export function readVarints(
	bytes: Numbers,
	from: number,
	to: Uint32Array,
	at = 0,
	count = to.length
): number {
	let next = from;
	for (let i = at; i < at + count; i += 1) {
		let byte = bytes[next++] ?? 0;
		let value = byte & 127;
		for (let shift = 7; byte > 127; shift += 7) {
			byte = bytes[next++] ?? 0;
			value |= (byte & 127) << shift;
		}
		to[i] = value >>> 0;
	}
	return next;
}
