import * as z from 'zod/mini';
import { AppError } from '../app-error.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { MAX_FILE_BYTES } from './limits.ts';

const VERSION = 1;
/** What is written is filled up to whole steps of this, so that the size of a file says little. */
const STEP = 65_536;
const LONGEST_HEADER = 1_000;
/** Where the sealed part and the check sum begin: what stands before is bound to what is sealed, byte for byte. */
const CT = ',\n"ct":"';
const SUM = '",\n"sha256":"';
const END = '"}\n';

/** What can be read in a copy without its passphrase. */
const Header = z.strictObject({
	format: z.literal('waymark-copy'),
	version: z.int().check(z.gte(1)),
	/** The person's own ISO day. */
	created: z.iso.date(),
	/** How the passphrase becomes the key; looked at again by whoever runs it. */
	kdf: z.strictObject({
		id: z.string().check(z.maxLength(40)),
		params: z.record(z.string().check(z.maxLength(20)), z.int()),
		salt: z.string().check(z.maxLength(200))
	}),
	cipher: z.literal('A256GCM'),
	iv: z.string().check(z.length(16))
});
export type Header = z.infer<typeof Header>;
export type CopyKdf = Header['kdf'];

const encoder = new TextEncoder();

async function sumOf(text: string): Promise<string> {
	return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text))));
}

/** Spaces after the last brace, which JSON does not mind. */
const padded = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
	const whole = new Uint8Array(Math.ceil(Math.max(1, bytes.length) / STEP) * STEP).fill(0x20);
	whole.set(bytes);
	return whole;
};

/** The text of a copy: its header, and the content sealed under a key that its `kdf` makes. */
export async function sealCopy(
	content: string,
	{ created, kdf }: Pick<Header, 'created' | 'kdf'>,
	key: CryptoKey
): Promise<string> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const header: Header = {
		...{ format: 'waymark-copy', version: VERSION, created, kdf },
		...{ cipher: 'A256GCM', iv: toBase64(iv) }
	};
	const head = JSON.stringify(header).slice(0, -1);
	const ct = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv, additionalData: encoder.encode(head) },
		key,
		padded(encoder.encode(content))
	);
	const summed = head + CT + toBase64(new Uint8Array(ct));
	const text = summed + SUM + (await sumOf(summed)) + END;
	if (text.length > MAX_FILE_BYTES) throw new AppError('copy-too-large');
	return text;
}

/** A copy taken apart, not yet opened. */
export interface ReadCopy {
	header: Header;
	head: string;
	iv: Uint8Array<ArrayBuffer>;
	ct: Uint8Array<ArrayBuffer>;
}

/**
 * Takes the text of a file apart. Rejects with AppError `copy-too-large`, `copy-not-one`, `copy-newer`,
 * `copy-cut-short` or `copy-damaged`: what is at fault, as far as that can be told without the passphrase.
 */
export async function readCopyFile(text: string): Promise<ReadCopy> {
	if (text.length > MAX_FILE_BYTES) throw new AppError('copy-too-large');
	const begins = /^\{"format":"waymark-copy","version":(\d{1,9})[,}]/.exec(text);
	if (!begins) throw new AppError('copy-not-one');
	if (Number(begins[1]) > VERSION) throw new AppError('copy-newer');
	const at = text.slice(0, LONGEST_HEADER + CT.length).indexOf(CT);
	if (at < 0) throw new AppError(text.length > LONGEST_HEADER ? 'copy-damaged' : 'copy-cut-short');
	const to = text.lastIndexOf(SUM);
	if (to < at || !text.endsWith(END)) throw new AppError('copy-cut-short');
	const sum = text.slice(to + SUM.length, -END.length);
	if (sum !== (await sumOf(text.slice(0, to)))) throw new AppError('copy-damaged');
	const head = text.slice(0, at);
	const header = parsedHeader(head);
	const [iv, ct] = [fromBase64(header.iv), fromBase64(text.slice(at + CT.length, to))];
	if (iv?.length !== 12 || !ct) throw new AppError('copy-damaged');
	return { header, head, iv, ct };
}

function parsedHeader(head: string): Header {
	try {
		return Header.parse(JSON.parse(`${head}}`));
	} catch (cause) {
		throw new AppError('copy-damaged', { cause });
	}
}

/** The content of a copy, in UTF-8 with spaces after it. Rejects with AppError `copy-passphrase` where this key does not open it. */
export async function openCopy({ head, iv, ct }: ReadCopy, key: CryptoKey): Promise<ArrayBuffer> {
	const cipher = { name: 'AES-GCM', iv, additionalData: encoder.encode(head) };
	return crypto.subtle.decrypt(cipher, key, ct).catch((cause: unknown) => {
		throw new AppError('copy-passphrase', { cause });
	});
}
