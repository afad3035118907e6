import * as z from 'zod/mini';
import { AppError } from '../app-error.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import {
	ALGORITHM,
	headerBytes,
	joinEnvelope,
	readEnvelope,
	VERSION,
	type Header,
	type ReadEnvelope,
	type SealedCopy
} from './envelope.ts';
import {
	CurrentContent,
	measure,
	NEWEST,
	PLAIN_BYTES,
	plainBytes,
	RequestContent
} from '../request/content.ts';
import { checkPoint, keyId, openCopy, sealCopy, type Bytes, type OpeningKey } from './sealing.ts';
import type { TeamKeys } from '../site/team.ts';

const Sealed = z.strictObject({ id: z.string(), content: RequestContent });
const NewerContent = z.object({ content: z.object({ v: z.int().check(z.gt(NEWEST)) }) });

/** An envelope with nothing unencrypted but its header: the only thing that may be sent. */
export class SealedEnvelope {
	readonly #bytes: Bytes;
	readonly header: Header;

	private constructor(bytes: Bytes, header: Header) {
		this.#bytes = bytes;
		this.header = header;
	}

	/** A copy of the exact bytes to store and to send. */
	get bytes(): Bytes {
		return this.#bytes.slice();
	}

	/** Seals a request to a team's two keys. Rejects with AppError `request-too-long`, `request-invalid` or `sealing-failed`; then there are no bytes. */
	static async seal(
		content: CurrentContent,
		team: { id: string; keys: Pick<TeamKeys, 'desk' | 'recovery'> },
		deps: { random(length: number): Bytes }
	): Promise<SealedEnvelope> {
		const checked = CurrentContent.safeParse(content);
		if (!checked.success || content.team !== team.id) throw new AppError('request-invalid');
		if (measure(checked.data) < 0) throw new AppError('request-too-long');
		try {
			const id = toBase64url(deps.random(16));
			const plain = padded(plainBytes(id, checked.data));
			const keys = [publicBytes(team.keys.desk), publicBytes(team.keys.recovery)] as const;
			const to: Header['to'] = [await keyId(keys[0]), await keyId(keys[1])];
			const head = headerBytes({ v: VERSION, alg: ALGORITHM, team: team.id, to, id });
			const desk = await sealCopy(keys[0], to[0], head, plain);
			const recovery = await sealCopy(keys[1], to[1], head, plain);
			const bytes = joinEnvelope({ headerBytes: head, desk, recovery });
			return new SealedEnvelope(bytes, readEnvelope(bytes).header);
		} catch (cause) {
			throw new AppError('sealing-failed', { cause });
		}
	}

	/** The envelope that was stored as these bytes. Rejects with AppError `envelope-unreadable` when they are not sealed. */
	static async kept(bytes: Uint8Array): Promise<SealedEnvelope> {
		const own = Uint8Array.from(bytes);
		const { header, desk, recovery } = readEnvelope(own);
		try {
			// Plain words are not points on the curve, so nothing unsealed gets through.
			await checkPoint(desk.enc);
			await checkPoint(recovery.enc);
		} catch (cause) {
			throw new AppError('envelope-unreadable', { cause });
		}
		return new SealedEnvelope(own, header);
	}
}

export const sealRequest = SealedEnvelope.seal;
export const keptEnvelope = SealedEnvelope.kept;

function publicBytes(key: string): Bytes {
	const bytes = fromBase64url(key);
	if (!bytes) throw new AppError('key-unreadable');
	return bytes;
}

function padded(plain: Bytes): Bytes {
	const bytes = new Uint8Array(PLAIN_BYTES);
	new DataView(bytes.buffer).setUint16(0, plain.length);
	bytes.set(plain, 2);
	return bytes;
}

/** What a person wrote, opened with the desk's or the recovery key; hostile text until shown as text. Rejects with AppError `envelope-newer` or `envelope-unreadable`. */
export async function openEnvelope(
	bytes: Uint8Array,
	key: OpeningKey
): Promise<{ header: Header; content: RequestContent }> {
	const envelope = readEnvelope(bytes);
	try {
		const plain = await openCopy(key, envelope.headerBytes, copyFor(key.kid, envelope));
		return { header: envelope.header, content: unpadded(plain, envelope.header) };
	} catch (cause) {
		if (cause instanceof AppError) throw cause;
		throw new AppError('envelope-unreadable', { cause });
	}
}

function copyFor(kid: string, { header, desk, recovery }: ReadEnvelope): SealedCopy {
	if (kid === header.to[0]) return desk;
	if (kid === header.to[1]) return recovery;
	throw new AppError('envelope-unreadable');
}

/** The content of an opened plain text. Throws when it is not exactly what sealing makes. */
function unpadded(plain: Bytes, header: Header): RequestContent {
	const length = new DataView(plain.buffer).getUint16(0);
	if (plain.length !== PLAIN_BYTES || length > PLAIN_BYTES - 2) throw new Error('length');
	if (plain.subarray(2 + length).some((byte) => byte !== 0)) throw new Error('padding');
	const text = new TextDecoder('utf-8', { fatal: true }).decode(plain.subarray(2, 2 + length));
	const json: unknown = JSON.parse(text);
	if (NewerContent.safeParse(json).success) throw new AppError('envelope-newer');
	const { id, content } = Sealed.parse(json);
	if (id !== header.id || content.team !== header.team) throw new Error('bound elsewhere');
	return content;
}
