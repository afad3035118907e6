import type { SealedRow, Table } from './schema.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

// Bound to table, id and schema, so that rows cannot be swapped or read as another shape.
const binding = (table: Table, id: string, schema: number) =>
	encoder.encode(`${table}/${id}/${schema}`);

/** Raw bytes, because some browsers cannot store CryptoKey objects. */
export function newKeyBytes(): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(32));
}

export function importKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
	return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** Encrypts a value as JSON, or a text that is JSON already, with AES-256-GCM under a fresh 96-bit nonce. */
export async function sealRow(
	key: CryptoKey,
	schema: number,
	table: Table,
	id: string,
	rev: number,
	value: unknown,
	text = JSON.stringify(value)
): Promise<SealedRow> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const ct = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv, additionalData: binding(table, id, schema) },
		key,
		encoder.encode(text)
	);
	return { id, rev, iv, ct };
}

/** The JSON of a row; rejects when it was changed, moved or sealed under another key. */
export async function openText(
	key: CryptoKey,
	schema: number,
	table: Table,
	row: SealedRow
): Promise<string> {
	const plain = await crypto.subtle.decrypt(
		{ name: 'AES-GCM', iv: row.iv, additionalData: binding(table, row.id, schema) },
		key,
		row.ct
	);
	return decoder.decode(plain);
}

/** Decrypts a row; rejects as `openText`. */
export const openRow = async (...row: Parameters<typeof openText>): Promise<unknown> =>
	JSON.parse(await openText(...row));
