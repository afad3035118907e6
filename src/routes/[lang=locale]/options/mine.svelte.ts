import { codeOf } from '#lib/domain/app-error.ts';
import { NOTHING_SAID, forgetSituation, keepSituation, readSituation } from '#lib/db/situations.ts';
import type { Said } from '#lib/db/situations.ts';
import { storageMode, watch, type Mode } from '#lib/db/vault/store.ts';

/** What a person has said of their situation, as the page reads it: shown at once, kept as it is said. */
export class Mine {
	said = $state.raw<Said>(NOTHING_SAID);
	/** Whether anything is kept; false the first time. */
	known = $state(false);
	ready = $state(false);
	/** True once the last change is kept. */
	saved = $state(false);
	/** A key of errors.json, for the page to say. */
	failure = $state<string | null>(null);
	mode = $state<Mode>('kept');
	// Said but not yet kept: what is read from the device never wipes it off the page.
	#pending: Partial<Said> = {};
	#queue: Promise<void> = Promise.resolve();
	#stop: (() => void) | undefined;
	#closed = false;

	load(): Promise<void> {
		return this.#next(async () => {
			this.mode = await storageMode();
			await this.#read();
		}).then(() => {
			this.ready = true;
			if (!this.#closed)
				this.#stop = watch(
					['situation'],
					() => void this.#next(() => this.#read()),
					(failure) => (this.failure = codeOf(failure))
				);
		});
	}

	/** Shows something as chosen without keeping it; it is kept with the first thing a person does. */
	suggest(change: Partial<Said>): void {
		this.#pending = { ...this.#pending, ...change };
		this.said = { ...this.said, ...change };
	}

	keep(change: Partial<Said>): Promise<void> {
		this.suggest(change);
		this.saved = false;
		return this.#next(async () => {
			const sent = this.#pending;
			await keepSituation(sent);
			// What was said while this was being kept stays pending.
			if (this.#pending === sent) this.#pending = {};
			this.known = true;
			this.saved = true;
			this.failure = null;
		});
	}

	/** Forgets all of it. */
	forget(): Promise<void> {
		return this.#next(async () => {
			await forgetSituation();
			this.#pending = {};
			this.saved = false;
			await this.#read();
		});
	}

	close() {
		this.#closed = true;
		this.#stop?.();
	}

	async #read() {
		const kept = await readSituation();
		this.known = kept !== null;
		this.said = { ...NOTHING_SAID, ...kept, ...this.#pending };
	}

	#next(step: () => Promise<void>): Promise<void> {
		this.#queue = this.#queue.then(step).catch((failure: unknown) => {
			this.failure = codeOf(failure);
		});
		return this.#queue;
	}
}
