import { codeOf } from '#lib/domain/app-error.ts';
import { Live } from '#lib/db/vault/live.svelte.ts';
import { keepOption, readKeptOptions, type Tried } from '#lib/db/options.ts';

/** What was just done to an option, for the page to say; a removal can be taken back. */
export interface Notice {
	key: 'options:saved-done' | 'options:removed-done';
	id: string;
	/** When it had been saved, ISO instant. */
	before?: string | undefined;
}

/** Options a person saved or tried, and what they do with them. */
export class KeptList {
	#live = new Live(['saved'], readKeptOptions, {});
	notice = $state<Notice | null>(null);
	/** The option whose answer to "did it help?" has just been kept. */
	told = $state<string | null>(null);
	#failure = $state<string | null>(null);

	get current() {
		return this.#live.current;
	}

	/** A key of errors.json, for the page to say. */
	get failure(): string | null {
		return this.#failure ?? (this.#live.failure ? codeOf(this.#live.failure) : null);
	}

	/** Saves an option, or takes it off the list. `at` is an ISO instant. */
	async toggle(id: string, at: string): Promise<void> {
		const before = this.current[id]?.savedAt;
		await this.#do(id, { savedAt: before ? undefined : at });
		if (!this.#failure)
			this.notice = { key: before ? 'options:removed-done' : 'options:saved-done', id, before };
	}

	/** Nothing more to say about the last thing done. */
	settle(): void {
		this.notice = null;
		this.told = null;
	}

	async undo(): Promise<void> {
		const notice = this.notice;
		this.notice = null;
		if (notice?.before) await this.#do(notice.id, { savedAt: notice.before });
	}

	/** Keeps what was said of an option that was tried; undefined takes an answer away. */
	async tell(id: string, said: Tried): Promise<void> {
		this.told = null;
		await this.#do(id, said);
		if (!this.#failure) this.told = id;
	}

	async #do(id: string, change: Parameters<typeof keepOption>[1]): Promise<void> {
		try {
			await keepOption(id, change);
			this.#failure = null;
		} catch (failure) {
			this.#failure = codeOf(failure);
		}
	}
}
