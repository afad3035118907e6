import type { Table } from '#lib/db/vault/schema.ts';

type OtherTabs = typeof import('./other-tabs.ts');

/** The hearing of other tabs. It is fetched late, so that it is in the way of no first answer. */
export class Hearing {
	tabs: OtherTabs | undefined;
	#stop: (() => void) | undefined;
	#over = false;

	/** Fetches what has to do with other tabs. */
	async fetch(): Promise<OtherTabs> {
		return (this.tabs ??= await import('./other-tabs.ts'));
	}

	/** Begins; where it cannot be fetched, the next call tries again. */
	begin(table: Table, changed: (here: boolean) => void, failed: (problem: unknown) => void): void {
		void this.fetch().then(
			({ hear }) => {
				if (!this.#over) this.#stop ??= hear([table], changed, failed);
			},
			() => undefined
		);
	}

	/** Ends it for good, also while it is being fetched. */
	end(): void {
		this.#over = true;
		this.#stop?.();
	}
}
