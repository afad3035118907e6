import { AppError } from '#lib/domain/app-error.ts';
import { fromBase64url, toBase64url } from '#lib/domain/sealing/base64url.ts';
import { withEvent, type OutboxEvent } from '#lib/domain/request/outbox.ts';
import { NOTHING_ASKED, type RequestDraft } from '#lib/domain/request/draft.ts';
import type { SealedEnvelope } from '#lib/domain/sealing/sealed-envelope.ts';
import type { Moment } from './check-ins.ts';
import { retried, rewrite } from './vault/rewrite.ts';
import { commit, list, read } from './vault/store.ts';

/** What the receipt says of the team, as it was when the request was made. */
export interface AskedTeam {
	id: string;
	nameEn: string;
	nameCy: string;
	phone: string | null;
	/** Working days. */
	answersWithin: number;
}
/** A request that was made, as it is kept: sealed, so that not even this device can read it again. */
export interface KeptRequest {
	id: string;
	/** The sealed bytes in base64url; the same ones go on the network every time. */
	sealed: string;
	/** Lets its holder ask about the request and take it back. */
	token: string;
	team: AskedTeam;
	seq: number;
	events: OutboxEvent[];
}

const DRAFT = 'draft';
const isDraft = ({ id }: { id: string }) => id === DRAFT;

/** What has been said so far of a request under way; null when nothing has. */
export async function readRequestDraft(): Promise<RequestDraft | null> {
	const row = await read<Partial<RequestDraft>>('requests', DRAFT);
	return row ? { ...NOTHING_ASKED, ...row.value } : null;
}

/** Changes it as it now stands, and gives it. */
export const rewriteRequestDraft = (
	to: (kept: RequestDraft | undefined) => RequestDraft
): Promise<RequestDraft> =>
	rewrite<RequestDraft, RequestDraft>('requests', DRAFT, (kept) => {
		const whole = kept && { ...NOTHING_ASKED, ...kept };
		const next = to(whole);
		return kept && next === whole ? kept : next;
	});

/** Forgets the request under way. */
export async function forgetRequestDraft(): Promise<void> {
	await rewrite('requests', DRAFT, () => null);
}

/** Every request that was made, the last one first. */
export async function listRequests(): Promise<KeptRequest[]> {
	const rows = (await list<KeptRequest>('requests')).filter((row) => !isDraft(row));
	return rows.map(({ value }) => value).sort((a, b) => b.seq - a.seq);
}

/** Stores a sealed request and wipes its draft, both or neither; nothing has gone on the network before. */
export async function storeRequest(
	envelope: SealedEnvelope,
	token: string,
	{ id, nameEn, nameCy, phone, answersWithin }: AskedTeam,
	moment: Moment
): Promise<KeptRequest> {
	return retried(async () => {
		const draft = await read('requests', DRAFT);
		const seq = Math.max(0, ...(await listRequests()).map((one) => one.seq)) + 1;
		const request: KeptRequest = {
			id: envelope.header.id,
			sealed: toBase64url(envelope.bytes),
			token,
			team: { id, nameEn, nameCy, phone, answersWithin },
			seq,
			events: [{ kind: 'said-yes', ...moment }]
		};
		await commit(
			{ table: 'requests', id: request.id, seen: 0, value: request },
			...(draft ? [{ table: 'requests' as const, id: DRAFT, seen: draft.rev, value: null }] : [])
		);
		return request;
	});
}

/** The bytes of a request exactly as they were sealed. */
export function sealedBytes({ sealed }: Pick<KeptRequest, 'sealed'>): Uint8Array<ArrayBuffer> {
	const bytes = fromBase64url(sealed);
	if (!bytes) throw new AppError('envelope-unreadable');
	return bytes;
}

/** Adds what happened to a request, and gives it as it then is. Throws AppError `changed-elsewhere` when it is no longer kept. */
export async function addRequestEvent(id: string, event: OutboxEvent): Promise<KeptRequest> {
	return rewrite<KeptRequest, KeptRequest>('requests', id, (kept) => {
		if (!kept) throw new AppError('changed-elsewhere');
		return { ...kept, events: withEvent(kept.events, event) };
	});
}

/** One request as it is now; undefined when it is no longer kept. */
export async function readRequest(id: string): Promise<KeptRequest | undefined> {
	return (await read<KeptRequest>('requests', id))?.value;
}

/** Deletes a receipt from this device; what was sent is not taken back by that. */
export async function deleteRequest(id: string): Promise<void> {
	await rewrite('requests', id, () => null);
}

/** Takes the deletion of a receipt back. */
export async function restoreRequest(request: KeptRequest): Promise<void> {
	await commit({ table: 'requests', id: request.id, seen: 0, value: request });
}
