import { wordStarts } from './word-starts.ts';

/** A column of text, one line a row; split only when a row is asked for. */
export type Lines = {
	at: (row: number) => string;
	/** Letters of a row, without making a text of it. */
	lengthAt: (row: number) => number;
	/** The row that is exactly this, -1 when none is. */
	rowOf: (line: string) => number;
	/** Rows in which a word begins like this, ascending; every word of the lines has to stand behind a space. */
	beginning: (words: string) => number[];
	/** First row that is not before a word; the lines have to be sorted. */
	from: (word: string) => number;
	size: () => number;
};

/** Lines of a text, each ended by a line feed. `text` is called once, when the first is asked for. */
export function linesOf(text: () => string): Lines {
	let read: { all: string; starts: Uint32Array } | undefined;
	let find: ReturnType<typeof wordStarts> | undefined;
	const lines = () => {
		if (read !== undefined) return read;
		const all = text();
		let starts = new Uint32Array(1024);
		let count = 0;
		for (let at = 0; at < all.length;) {
			if (count + 1 >= starts.length) {
				const more = new Uint32Array(starts.length * 2);
				more.set(starts);
				starts = more;
			}
			starts[count++] = at;
			const end = all.indexOf('\n', at);
			at = end === -1 ? all.length : end + 1;
		}
		starts[count] = all.length;
		return (read = { all, starts: starts.subarray(0, count + 1) });
	};
	const size = () => lines().starts.length - 1;
	const at = (row: number) => {
		const { all, starts } = lines();
		return all.slice(starts[row] ?? 0, (starts[row + 1] ?? 1) - 1);
	};
	const lineAt = (place: number, from = 0) => {
		const { starts } = lines();
		let low = from;
		let high = starts.length - 1;
		while (low + 1 < high) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? 0) <= place) low = middle;
			else high = middle;
		}
		return low;
	};
	return {
		at,
		lengthAt(row) {
			const { starts } = lines();
			return (starts[row + 1] ?? 1) - 1 - (starts[row] ?? 0);
		},
		size,
		rowOf(line) {
			if (line.includes('\n')) return -1;
			const { all } = lines();
			if (all.startsWith(`${line}\n`)) return 0;
			const place = all.indexOf(`\n${line}\n`);
			return place === -1 ? -1 : lineAt(place + 1);
		},
		beginning(words) {
			find ??= wordStarts(lines().all);
			const rows: number[] = [];
			const { starts } = lines();
			let row = -1;
			for (const place of find(words)) {
				// Places ascend: many stand in the same line as the one before.
				if (row !== -1 && place < (starts[row + 1] ?? 0)) continue;
				row = lineAt(place, Math.max(0, row));
				rows.push(row);
			}
			return rows;
		},
		from(word) {
			let low = 0;
			let high = size();
			while (low < high) {
				const middle = (low + high) >> 1;
				if (at(middle) < word) low = middle + 1;
				else high = middle;
			}
			return low;
		}
	};
}
