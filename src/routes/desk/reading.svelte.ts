import { AppError, codeOf } from '#lib/domain/app-error.ts';
import { readEnvelope } from '#lib/domain/sealing/envelope.ts';
import type { RequestContent } from '#lib/domain/request/content.ts';
import { openEnvelope } from '#lib/domain/sealing/sealed-envelope.ts';
import type { OpeningKey } from '#lib/domain/sealing/sealing.ts';

/** What opening a request told, without who wrote it; or why it could not be opened. */
export type Told = { language: RequestContent['language']; areas: string[] } | { failure: string };

/** By id of a request. */
export type AllTold = Readonly<Record<string, Told>>;

/** What has been read since the desk was unlocked, and the one request that is open now. */
export class Reading {
	told = $state.raw<AllTold>({});
	content = $state.raw<RequestContent | null>(null);
	#wanted: string | null = null;
	#forgotten = 0;

	/** From now on this request is the one to be shown, or none. */
	want(id: string | null): void {
		this.#wanted = id;
		this.content = null;
	}

	/** Opens the bytes of a team's request. Rejects with AppError `envelope-newer`, `envelope-unreadable` or `key-needed`. */
	async read(
		{ id, team, bytes }: { id: string; team: string; bytes: Uint8Array },
		keyOf: (kid: string) => OpeningKey
	): Promise<void> {
		const before = this.#forgotten;
		try {
			const { header } = readEnvelope(bytes);
			// A receiver that hands out one request for another is not believed.
			if (header.id !== id || header.team !== team) throw new AppError('envelope-unreadable');
			const { content } = await openEnvelope(bytes, keyOf(header.to[0]));
			if (before !== this.#forgotten) return;
			this.#tell(id, { language: content.language, areas: content.about.areas });
			if (this.#wanted === id) this.content = content;
		} catch (failure) {
			const code = codeOf(failure);
			if (code.startsWith('envelope-')) this.#tell(id, { failure: code });
			throw failure;
		}
	}

	#tell(id: string, told: Told) {
		this.told = { ...this.told, [id]: told };
	}

	forget(): void {
		this.#forgotten += 1;
		this.told = {};
		this.content = null;
	}
}
