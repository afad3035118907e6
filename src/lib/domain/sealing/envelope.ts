import * as z from 'zod/mini';
import { AppError } from '../app-error.ts';
import { PLAIN_BYTES } from '../request/content.ts';
import { KeyId, TeamId } from '../site/team.ts';

export const VERSION = 1;
export const ALGORITHM = 'hpke-p256-sha256-a256gcm';

/** 16 random bytes in base64url. */
export const RequestId = z.string().check(z.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/));

/** The only part that travels unencrypted: no language, no name, no time. */
const Header = z.strictObject({
	v: z.literal(VERSION),
	alg: z.literal(ALGORITHM),
	team: TeamId,
	/** Key ids of the desk's copy and of the recovery copy. */
	to: z.tuple([KeyId, KeyId]).check(z.refine(([desk, recovery]) => desk !== recovery)),
	id: RequestId
});
export type Header = z.infer<typeof Header>;

/** One sealed copy: the sender's one-time public key, and the ciphertext with its tag. */
export type SealedCopy = { enc: Uint8Array<ArrayBuffer>; ct: Uint8Array<ArrayBuffer> };

export type ReadEnvelope = {
	header: Header;
	/** The exact bytes that both copies are bound to. */
	headerBytes: Uint8Array<ArrayBuffer>;
	desk: SealedCopy;
	recovery: SealedCopy;
};

const HEADER_BYTES = 192;
const ENC_BYTES = 65;
const CT_BYTES = PLAIN_BYTES + 16;
const COPY_BYTES = ENC_BYTES + CT_BYTES;

/** Bytes of every envelope: header, desk's copy, recovery copy. */
export const ENVELOPE_BYTES = HEADER_BYTES + 2 * COPY_BYTES;

const SPACE = 0x20;

/** A header as the bytes that are sent and bound: JSON, filled up with spaces to one length. */
export function headerBytes({ v, alg, team, to, id }: Header): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(HEADER_BYTES).fill(SPACE);
	bytes.set(new TextEncoder().encode(JSON.stringify({ v, alg, team, to, id })));
	return bytes;
}

function parsed(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return undefined;
	}
}

const Newer = z.object({ v: z.int().check(z.gte(VERSION)), alg: z.string() });

/** The parts of an envelope. Throws AppError `envelope-newer` for a version not known here, `envelope-unreadable` for anything else that is not exactly one. */
export function readEnvelope(bytes: Uint8Array): ReadEnvelope {
	const head = bytes.slice(0, HEADER_BYTES);
	const json = parsed(head);
	const claim = Newer.safeParse(json);
	if (claim.success && (claim.data.v > VERSION || claim.data.alg !== ALGORITHM))
		throw new AppError('envelope-newer');
	const header = Header.safeParse(json);
	if (!header.success || bytes.length !== ENVELOPE_BYTES) throw new AppError('envelope-unreadable');
	// Only one spelling of a header is accepted, so that nothing can be hidden in repeated keys or spaces.
	const canonical = headerBytes(header.data);
	if (canonical.some((byte, at) => byte !== head[at])) throw new AppError('envelope-unreadable');
	return {
		header: header.data,
		headerBytes: canonical,
		desk: copyAt(bytes, HEADER_BYTES),
		recovery: copyAt(bytes, HEADER_BYTES + COPY_BYTES)
	};
}

function copyAt(bytes: Uint8Array, start: number): SealedCopy {
	const ctStart = start + ENC_BYTES;
	// 0x04 begins an uncompressed point.
	if (bytes[start] !== 4) throw new AppError('envelope-unreadable');
	return {
		enc: Uint8Array.from(bytes.subarray(start, ctStart)),
		ct: Uint8Array.from(bytes.subarray(ctStart, ctStart + CT_BYTES))
	};
}

/** The bytes of an envelope from its parts. */
export function joinEnvelope({ headerBytes, desk, recovery }: Omit<ReadEnvelope, 'header'>) {
	const bytes = new Uint8Array(ENVELOPE_BYTES);
	let at = 0;
	for (const part of [headerBytes, desk.enc, desk.ct, recovery.enc, recovery.ct]) {
		bytes.set(part, at);
		at += part.length;
	}
	if (at !== ENVELOPE_BYTES) throw new AppError('envelope-unreadable');
	return bytes;
}
