import { codeOf } from '#lib/domain/app-error.ts';
import type { Change, Clash } from '#lib/domain/change.ts';
import { storageMode, type Mode } from '#lib/db/vault/store.ts';
import { added, replayed, saidOver, shown, type Docs, type Kept, type Pending } from './pending.ts';

/** What a person writes, as a page reads it: each change is shown at once and kept by itself. */
export class Draft<Doc extends object> {
	/** Whether what was kept has been read. */
	ready = $state.raw(false);
	/** The id of what was kept last, once nothing is left to keep. */
	saved = $state.raw<string | null>(null);
	mode = $state.raw<Mode>('kept');
	#shown = $state.raw<{ docs: Docs<Doc>; clashes: readonly Clash[] }>({ docs: {}, clashes: [] });
	// Apart, so that reading never clears the failure of a write.
	#unkept = $state.raw<string | null>(null);
	#unread = $state.raw<string | null>(null);
	#adapter: Kept<Doc>;
	#kept: Docs<Doc> = {};
	// Said but not yet kept, in order: it stays on screen, and goes with the next try.
	#pending: readonly Pending<Doc>[] = [];
	#sent: readonly Pending<Doc>[] = [];
	#queue: Promise<void> = Promise.resolve();
	#tabs: typeof import('./other-tabs.ts') | undefined;
	#hearing: Promise<unknown> | undefined;
	#stop: (() => void) | undefined;
	#closed = false;

	constructor(adapter: Kept<Doc>) {
		this.#adapter = adapter;
	}

	/** What is on screen, by id. */
	get docs(): Docs<Doc> {
		return this.#shown.docs;
	}

	/** What another tab has changed as well: neither side is written over the other. */
	get clashes(): readonly Clash[] {
		return this.#shown.clashes;
	}

	/** A key of errors.json, for the page to say. */
	get failure(): string | null {
		return this.#unkept ?? this.#unread;
	}

	/** Reads what was kept, and hears of other tabs from then on. */
	load(): Promise<void> {
		return this.#next(async () => {
			await this.#read();
			if (!this.#adapter.hearsLate) this.#hear();
		});
	}

	/** Shows a change at once and keeps it; what gathers meanwhile goes together. */
	change(id: string, change: Change<Doc>): Promise<void> {
		const mine = saidOver(id, change, this.docs[id] ?? this.#adapter.empty);
		this.#pending = added(this.#pending, mine);
		this.saved = null;
		this.#show();
		return this.#next(() => this.#keep());
	}

	/** Settles what two tabs have changed, by what was said here or there. */
	settle(clash: Clash, by: 'yours' | 'theirs'): Promise<void> {
		return this.#next(async () => {
			const { settled } = await this.#meet();
			this.#pending = settled(this.#pending, clash, by);
			this.#show();
			await this.#keep();
		});
	}

	/** Resolves once all that was said is kept, or is known not to be. */
	settled(): Promise<void> {
		return this.#queue;
	}

	/** Stops hearing; what was said before is kept all the same. */
	close(): void {
		this.#closed = true;
		this.#stop?.();
	}

	/** Does in its turn what writes by itself, and reads anew; whether it was done. A step can say false. */
	protected async act(step: () => Promise<unknown>): Promise<boolean> {
		let done = false;
		await this.#next(async () => {
			await this.#keep();
			this.saved = null;
			done = (await step()) !== false;
			if (!this.isWaiting) this.#unkept = null;
			await this.#read();
		});
		return done;
	}

	/** Drops what was said and is not kept. */
	protected drop(): void {
		this.#pending = [];
	}

	/** Whether something is still to be kept. */
	protected get isWaiting(): boolean {
		return this.#pending.length > 0;
	}

	async #read() {
		try {
			this.mode = await storageMode();
			this.#kept = await this.#adapter.list();
			this.#unread = null;
		} catch (problem) {
			this.#unread = codeOf(problem);
			return;
		}
		// What was said before anything was read is said over what lay there.
		if (!this.ready)
			this.#pending = this.#pending.map(({ id, change }) =>
				saidOver(id, change, this.#kept[id] ?? this.#adapter.empty)
			);
		this.ready = true;
		this.#show();
		await this.#keep();
	}

	async #keep() {
		if (!this.isWaiting) return;
		if (!this.ready) return this.#read();
		const { empty, join, rewrite } = this.#adapter;
		let failure: string | null = null;
		for (const { id } of this.#pending) {
			const sent = (this.#sent = this.#pending.filter((one) => one.id === id));
			if (sent.length === 0) continue;
			this.#pending = this.#pending.filter((one) => one.id !== id);
			let left: readonly Pending<Doc>[] = [];
			try {
				const again = (kept = empty as Doc) => {
					const waits: Pending<Doc>[] = (left = []);
					return this.#tabs
						? this.#tabs.replayedJoined(kept, sent, waits, join)
						: replayed(kept, sent, waits);
				};
				let doc = await rewrite(id, again);
				if (left.length > 0 && !this.#tabs) {
					await this.#meet();
					doc = await rewrite(id, again);
				}
				this.#kept = { ...this.#kept, [id]: doc };
				if (left.length + this.#pending.length === 0) this.saved = id;
				this.#hear();
			} catch (problem) {
				failure = codeOf(problem);
				left = sent;
			}
			this.#pending = this.#pending.reduce<readonly Pending<Doc>[]>(added, left);
			this.#sent = [];
		}
		this.#unkept = failure;
		this.#show();
	}

	#show() {
		const waiting = [...this.#sent, ...this.#pending];
		this.#shown = this.#tabs?.shownJoined(this.#kept, waiting, this.#adapter) ?? {
			docs: shown(this.#kept, waiting, this.#adapter),
			clashes: []
		};
	}

	// What the first answer can be kept without, so that it is in nothing's way.
	async #meet() {
		return (this.#tabs ??= await import('./other-tabs.ts'));
	}

	// Where it cannot be fetched, the next change tries again.
	#hear() {
		this.#hearing ??= this.#meet().then(
			({ watch }) => {
				if (this.#closed) return;
				this.#stop = watch(
					[this.#adapter.table],
					() => void this.#next(() => this.#read()),
					(problem) => (this.#unread = codeOf(problem))
				);
			},
			() => (this.#hearing = undefined)
		);
	}

	#next(step: () => Promise<void>): Promise<void> {
		this.#queue = this.#queue.then(step).catch((problem: unknown) => {
			this.#unkept = codeOf(problem);
		});
		return this.#queue;
	}
}
