import { codeOf } from '#lib/domain/app-error.ts';
import { changePart, readParts, type PartsStore } from './parts.ts';
import { storageMode, watch, type Mode } from './vault/store.ts';

interface Pending<Part> {
	id: string;
	change: (part: Part) => Part;
}

/** Something written in parts, as a page reads it: each change is shown at once and kept by itself. */
export class PartsDraft<Part extends object> {
	parts = $state.raw<Readonly<Record<string, Part>>>({});
	ready = $state(false);
	/** Whether all that was written is known to be kept. */
	saved = $state(false);
	/** A key of errors.json, for the page to say. */
	failure = $state<string | null>(null);
	mode = $state<Mode>('kept');
	#store: PartsStore<Part>;
	#kept: Readonly<Record<string, Part>> = {};
	// Written but not yet kept: it stays on the page, also when it could not be kept, and goes with the next try.
	#pending: Pending<Part>[] = [];
	#queue: Promise<void> = Promise.resolve();
	#stop: (() => void) | undefined;
	#closed = false;

	constructor(store: PartsStore<Part>) {
		this.#store = store;
	}

	/** Reads what was kept, and hears of other tabs from then on. */
	load(): Promise<void> {
		return this.#next(async () => {
			this.mode = await storageMode();
			await this.#read();
		}).then(() => {
			this.ready = true;
			if (!this.#closed)
				this.#stop = watch(
					[this.#store.table],
					() => void this.#next(() => this.#read()),
					(failure) => (this.failure = codeOf(failure))
				);
		});
	}

	/** Shows a change at once and keeps it; what gathers while one is being kept goes together. */
	change(id: string, change: (part: Part) => Part): Promise<void> {
		const mine = { id, change };
		this.saved = false;
		this.#pending.push(mine);
		this.#show();
		return this.#next(async () => {
			if (!this.#pending.includes(mine)) return;
			const sent = this.#pending.filter((one) => one.id === id);
			const part = await changePart(this.#store, id, (kept) => applied(kept, sent));
			this.#pending = this.#pending.filter((one) => !sent.includes(one));
			this.#kept = { ...this.#kept, [id]: part };
			this.#show();
			this.failure = null;
			this.saved = this.#pending.length === 0;
		});
	}

	close() {
		this.#closed = true;
		this.#stop?.();
	}

	async #read() {
		this.#kept = await readParts(this.#store);
		this.#show();
	}

	#show() {
		const parts = { ...this.#kept };
		for (const one of this.#pending) parts[one.id] = one.change(parts[one.id] ?? this.#store.empty);
		this.parts = parts;
	}

	#next(step: () => Promise<void>): Promise<void> {
		this.#queue = this.#queue.then(step).catch((failure: unknown) => {
			this.failure = codeOf(failure);
		});
		return this.#queue;
	}
}

const applied = <Part>(part: Part, changes: readonly Pending<Part>[]) =>
	changes.reduce((now, { change }) => change(now), part);
