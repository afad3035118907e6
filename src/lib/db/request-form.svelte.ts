import { codeOf } from '#lib/domain/app-error.ts';
import { NOTHING_ASKED, type RequestDraft } from '#lib/domain/request/draft.ts';
import { forgetRequestDraft, keepRequestDraft, readRequestDraft } from './requests.ts';
import { storageMode, watch, type Mode } from './vault/store.ts';

/** A request under way, as its page reads it: shown at once, kept as it is typed. */
export class RequestForm {
	said = $state.raw<RequestDraft>(NOTHING_ASKED);
	/** Whether anything of it is kept. */
	begun = $state(false);
	ready = $state(false);
	/** True once the last change is kept. */
	saved = $state(false);
	/** A key of errors.json, for the page to say. */
	failure = $state<string | null>(null);
	mode = $state<Mode>('kept');
	// Said but not yet kept: what is read from the device never wipes it off the page.
	#pending: Partial<RequestDraft> = {};
	#queue: Promise<void> = Promise.resolve();
	#stop: (() => void) | undefined;
	#closed = false;

	load(): Promise<void> {
		return this.#next(async () => {
			this.mode = await storageMode();
			await this.#read();
		}).then(() => {
			this.ready = true;
			if (this.#closed) return;
			this.#stop = watch(
				['requests'],
				() => void this.#next(() => this.#read()),
				(failure) => (this.failure = codeOf(failure))
			);
		});
	}

	/** Shows a change at once and keeps it; while one is being kept, those that follow go together. */
	keep(change: Partial<RequestDraft>): Promise<void> {
		this.#pending = { ...this.#pending, ...change };
		this.said = { ...this.said, ...change };
		this.saved = false;
		return this.#next(async () => {
			const kept = this.#pending;
			if (Object.keys(kept).length === 0) return;
			await keepRequestDraft(kept);
			// What was said while this was being kept stays pending.
			if (this.#pending === kept) this.#pending = {};
			this.begun = true;
			this.saved = Object.keys(this.#pending).length === 0;
			this.failure = null;
		});
	}

	/** Forgets all of it; gives what was said, for taking that back. */
	async forget(): Promise<RequestDraft> {
		const before = this.said;
		await this.#next(async () => {
			this.#pending = {};
			await forgetRequestDraft();
			await this.#read();
		});
		return before;
	}

	/** Resolves when nothing is being kept any more. */
	settled(): Promise<void> {
		return this.#queue;
	}

	close() {
		this.#closed = true;
		this.#stop?.();
	}

	async #read() {
		const kept = await readRequestDraft();
		this.begun = kept !== null;
		this.said = { ...NOTHING_ASKED, ...kept, ...this.#pending };
		if (!kept) this.saved = false;
	}

	#next(step: () => Promise<void>): Promise<void> {
		this.#queue = this.#queue.then(step).catch((failure: unknown) => {
			this.failure = codeOf(failure);
		});
		return this.#queue;
	}
}
