import type { IncomingMessage } from 'node:http';
import type * as z from 'zod/mini';
import { Refused } from './refusals.ts';

const MAX_JSON_BYTES = 16_384;

/** What a route answers with: JSON, plain text, or bytes as they are. */
export type Answer = {
	status: number;
	json?: unknown;
	text?: string;
	bytes?: Uint8Array;
	headers?: Record<string, string>;
};

/** One request to the receiver, before its body is read. */
export type Call = {
	request: IncomingMessage;
	/** The part of the address that stands for `{id}`, as written. */
	id: string;
	/** The sender's network address; used for its network's tokens and then forgotten. */
	address: string;
};

export const header = ({ request }: Call, name: string): string | undefined => {
	const value = request.headers[name];
	return typeof value === 'string' ? value : undefined;
};

/** The length that a request says its body has. Refused as `length-missing` where it says none. */
export function lengthOf(call: Call): number {
	const length = header(call, 'content-length');
	if (length === undefined || !/^\d{1,10}$/.test(length)) throw new Refused('length-missing');
	return Number(length);
}

/** The body, read to the end. Rejects when it isn't as long as was said. */
export async function bodyOf(call: Call, length: number): Promise<Uint8Array<ArrayBuffer>> {
	const body = new Uint8Array(length);
	let at = 0;
	for await (const chunk of call.request as AsyncIterable<Uint8Array>) {
		if (at + chunk.length > length) throw new Refused('wrong-length');
		body.set(chunk, at);
		at += chunk.length;
	}
	if (at !== length) throw new Refused('wrong-length');
	return body;
}

/** A small JSON body of a shape. Refused when it is too long, of another type, no JSON or of another shape. */
export async function jsonOf<Schema extends z.ZodMiniType>(
	call: Call,
	schema: Schema
): Promise<z.infer<Schema>> {
	if (header(call, 'content-type')?.split(';')[0] !== 'application/json')
		throw new Refused('wrong-type');
	const length = lengthOf(call);
	if (length > MAX_JSON_BYTES) throw new Refused('wrong-length');
	const body = await bodyOf(call, length);
	try {
		return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
	} catch {
		throw new Refused('wrong-body');
	}
}
