import { createSubscriber } from 'svelte/reactivity';
import type { Table } from './schema.ts';
import { watch } from './watch.ts';

/** A query that Svelte can read: it runs again whenever one of its tables changes, in any tab. */
export class Live<T> {
	#value: T;
	#failure: unknown;
	#ready = false;
	#subscribe: () => void;

	constructor(tables: readonly Table[], query: () => Promise<T>, initial: T) {
		this.#value = initial;
		this.#subscribe = createSubscriber((update) => {
			let turn = 0;
			const failed = (failure: unknown) => {
				this.#failure = failure;
				update();
			};
			return watch(
				tables,
				() => {
					const mine = (turn += 1);
					query().then((value) => {
						if (mine !== turn) return;
						this.#value = value;
						this.#ready = true;
						this.#failure = undefined;
						update();
					}, failed);
				},
				failed
			);
		});
	}

	get current(): T {
		this.#subscribe();
		return this.#value;
	}

	/** False until the first answer has come: the difference between "nothing" and "not yet". */
	get ready(): boolean {
		this.#subscribe();
		return this.#ready;
	}

	/** The last failure, for the page to say in words; undefined when all is well. */
	get failure(): unknown {
		this.#subscribe();
		return this.#failure;
	}
}
