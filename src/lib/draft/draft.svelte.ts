import { codeOf } from '#lib/domain/app-error.ts';
import type { Change, Clash } from '#lib/domain/change.ts';
import { storageMode, type Mode } from '#lib/db/vault/store.ts';
import { Hearing } from './hearing.ts';
import * as waiting from './pending.ts';
import type { All, Docs, Kept } from './pending.ts';

/** What a person writes, as a page reads it: each change is shown at once and kept by itself. */
export class Draft<Doc extends object> {
	/** What is on screen, by id. */
	docs = $state.raw<Docs<Doc>>({});
	/** What another tab has changed as well: neither side is written over the other. */
	clashes = $state.raw<readonly Clash[]>([]);
	/** Whether what was kept has been read. */
	ready = $state.raw(false);
	/** The id of what was kept last, once nothing is left to keep. */
	saved = $state.raw<string | null>(null);
	mode = $state.raw<Mode>('kept');
	// Apart, so that reading never clears the failure of a write.
	#unkept = $state.raw<string | null>(null);
	#unread = $state.raw<string | null>(null);
	#adapter: Kept<Doc>;
	#kept: Docs<Doc> = {};
	// Said but not yet kept, in order: it stays on screen, and goes with the next try.
	#pending: All<Doc> = [];
	#sent: All<Doc> = [];
	#queue: Promise<void> = Promise.resolve();
	#hearing = new Hearing();
	// How often this tab wrote while this draft did: once is its own write, which it need not read.
	#writes: number | null = null;

	constructor(adapter: Kept<Doc>) {
		this.#adapter = adapter;
	}

	/** A key of errors.json, for the page to say. */
	get failure(): string | null {
		return this.#unkept ?? this.#unread;
	}

	/** Whether something is still to be kept. */
	protected isWaiting = (): boolean => this.#pending.length > 0;

	/** Reads what was kept, and hears of other tabs from then on. */
	load(): Promise<void> {
		return this.#next(async () => {
			await this.#read();
			// What could not be opened is heard of when it is.
			if (!this.#adapter.hearsLate || this.#unread) this.#hear();
		});
	}

	/** Shows a change at once and keeps it; what gathers meanwhile goes together. */
	change(id: string, change: Change<Doc>): Promise<void> {
		const mine = waiting.saidOver(id, change, this.docs[id] ?? this.#adapter.empty);
		this.#pending = waiting.added(this.#pending, mine);
		this.saved = null;
		this.#show();
		return this.#next(() => this.#keep());
	}

	/** Settles what two tabs have changed, by what was said here or there. */
	settle(clash: Clash, by: 'yours' | 'theirs'): Promise<void> {
		return this.#next(async () => {
			this.#pending = (await this.#hearing.fetch()).settled(this.#pending, clash, by);
			this.#show();
			await this.#keep();
		});
	}

	/** Resolves once all that was said is kept, or is known not to be. */
	settled = (): Promise<void> => this.#queue;

	/** Stops hearing; what was said before is kept all the same. */
	close = (): void => this.#hearing.end();

	/** Does in its turn what writes by itself; whether it did (a step can say false). `afresh` drops what waits. */
	protected async act(step: () => Promise<unknown>, afresh = false): Promise<boolean> {
		let done = false;
		await this.#next(async () => {
			if (afresh) this.#pending = [];
			await this.#keep();
			this.saved = null;
			done = (await step()) !== false;
			if (!this.isWaiting()) this.#unkept = null;
			await this.#read();
		});
		return done;
	}

	async #read() {
		try {
			this.#kept = await this.#adapter.list();
			this.mode = await storageMode();
			this.#unread = null;
		} catch (problem) {
			this.#unread = codeOf(problem);
			return;
		}
		// What was said before anything was read is said over what lay there.
		if (!this.ready)
			this.#pending = waiting.saidAgain(this.#pending, this.#kept, this.#adapter.empty);
		this.ready = true;
		this.#show();
		await this.#keep();
	}

	async #keep() {
		if (!this.isWaiting()) return;
		if (!this.ready) return this.#read();
		let failure: string | null = null;
		for (const { id } of this.#pending) {
			let left: All<Doc> = (this.#sent = this.#pending.filter((one) => one.id === id));
			if (left.length === 0) continue;
			this.#pending = this.#pending.filter((one) => one.id !== id);
			try {
				this.#writes = 0;
				const kept = await waiting.written(this.#adapter, id, this.#sent, this.#hearing);
				if (this.#writes > 1) this.#readNext();
				left = kept.left;
				this.#kept = { ...this.#kept, [id]: kept.doc };
				if (left.length + this.#pending.length === 0) this.saved = id;
				this.#hear();
			} catch (problem) {
				failure = codeOf(problem);
			}
			this.#writes = null;
			this.#pending = this.#pending.reduce<All<Doc>>(waiting.added, left);
			this.#sent = [];
		}
		this.#unkept = failure;
		this.#show();
	}

	#show() {
		const all = [...this.#sent, ...this.#pending];
		const show = this.#hearing.tabs?.shownJoined ?? waiting.shown;
		({ docs: this.docs, clashes: this.clashes } = show(this.#kept, all, this.#adapter));
	}

	#hear() {
		this.#hearing.begin(
			this.#adapter.table,
			(here) => {
				if (here && this.#writes !== null) this.#writes += 1;
				else this.#readNext();
			},
			(problem) => (this.#unread = codeOf(problem))
		);
	}

	#readNext = () => void this.#next(() => this.#read());

	#next(step: () => Promise<void>): Promise<void> {
		return (this.#queue = this.#queue.then(step).catch((problem: unknown) => {
			this.#unkept = codeOf(problem);
		}));
	}
}
