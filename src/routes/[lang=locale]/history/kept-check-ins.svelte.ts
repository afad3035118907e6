import { tick } from 'svelte';
import { momentNow } from '#lib/db/check-ins.ts';
import { listCheckIns, purgeDeleted } from '#lib/db/kept-check-ins.ts';
import { Live } from '#lib/db/vault/live.svelte.ts';
import { codeOf } from '#lib/domain/app-error.ts';
import type { CheckIn } from '#lib/domain/check-in/check-in.ts';

/** The check-ins kept here: read at once for the line, and heard from ever after. */
export class KeptCheckIns {
	/** True once the line is painted: a long list below it, and live queries, wait for that. */
	drawn = $state(false);
	#early = $state.raw<CheckIn[]>();
	#live = new Live(['checkIns'], listCheckIns, []);

	/** Undefined until they have been read. */
	get all(): readonly CheckIn[] | undefined {
		return this.drawn && this.#live.ready ? this.#live.current : this.#early;
	}

	/** A key of errors.json. */
	get failure(): string | null {
		if (!this.drawn || this.#live.failure === undefined) return null;
		return codeOf(this.#live.failure);
	}

	/** Reads what is kept, and deletes for good what was deleted thirty days ago. */
	async load(): Promise<void> {
		const early = await listCheckIns().catch(() => undefined);
		if (!early) {
			// The live query says why, and goes on once it opens.
			this.drawn = true;
			return;
		}
		this.#early = early;
		await tick();
		requestAnimationFrame(() => setTimeout(() => (this.drawn = true)));
		if (early.some(({ deletedAt }) => deletedAt !== undefined)) await purgeDeleted(momentNow());
	}
}
