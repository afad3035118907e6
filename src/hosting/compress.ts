import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// Below this a compressed answer saves no packet.
const smallest = 256;

function writeSmaller(file: string, original: Buffer, packed: Buffer): number {
	if (packed.length >= original.length) return 0;
	writeFileSync(file, packed);
	return 1;
}

/** Leaves packed copies of a text file beside it, for a host to send; returns how many were worth it. */
export function compress(file: string): number {
	const text = readFileSync(file);
	if (text.length < smallest) return 0;
	const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
	return (
		writeSmaller(`${file}.br`, text, brotliCompressSync(text, quality)) +
		writeSmaller(`${file}.gz`, text, gzipSync(text, { level: 9 }))
	);
}
