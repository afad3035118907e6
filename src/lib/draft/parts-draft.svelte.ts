import type { Change } from '#lib/domain/change.ts';
import { changePart, readParts, type PartsStore } from '#lib/db/parts.ts';
import { Draft } from './draft.svelte.ts';
import { join } from './merge.ts';

/** Something written in parts: a row for each. */
export class PartsDraft<Part extends object> extends Draft<Part> {
	#empty: Part;
	#changing: (to: (part: Part) => Part, part: Part) => Change<Part>;

	/** `changing` says what of a part a change touches. */
	constructor(
		store: PartsStore<Part>,
		changing: (to: (part: Part) => Part, part: Part) => Change<Part>
	) {
		super({
			table: store.table,
			empty: store.empty,
			list: () => readParts(store),
			rewrite: (id, to) => changePart(store, id, to),
			join
		});
		this.#empty = store.empty;
		this.#changing = changing;
	}

	/** Shows a change of one part at once and keeps it. */
	edit(id: string, to: (part: Part) => Part): Promise<void> {
		return this.change(id, this.#changing(to, this.docs[id] ?? this.#empty));
	}
}
