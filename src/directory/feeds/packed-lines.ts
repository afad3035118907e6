import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Characters that are packed together: few enough to be unpacked at once, many enough to pack well. */
const BLOCK = 1 << 20;

/** Lines in the order in which they came, packed until they are read, since as objects or text they would take many times the memory. A line may hold no line feed. */
export class PackedLines {
	private packed: Buffer[] = [];
	private open: string[] = [];
	private held = 0;

	add(line: string): void {
		this.open.push(line);
		this.held += line.length;
		if (this.held < BLOCK) return;
		this.packed.push(deflateRawSync(this.open.join('\n'), { level: 1 }));
		this.open = [];
		this.held = 0;
	}

	*[Symbol.iterator](): Generator<string> {
		for (const block of this.packed) yield* inflateRawSync(block).toString('utf8').split('\n');
		yield* this.open;
	}
}
