import { countByTeam } from './retention.ts';
import type { Store } from './store.ts';

/** Milliseconds for which a count is good enough to refuse by. */
const COUNTED_WITHIN = 1000;

/** How much room each team has left, counted in the store: several receivers fill it and empty it. */
export class Room {
	readonly #db: Store;
	readonly #most: number;
	#held = new Map<string, number>();
	#counted = -Infinity;

	/** `most`: requests kept for one team. */
	constructor(db: Store, most: number) {
		this.#db = db;
		this.#most = most;
	}

	/** Requests of a team that are here, as last counted and with those that came since. */
	of(team: string): number {
		return this.#held.get(team) ?? 0;
	}

	async count(): Promise<void> {
		this.#counted = performance.now();
		this.#held = await countByTeam(this.#db);
	}

	add(team: string) {
		this.#held.set(team, this.of(team) + 1);
	}

	/** Something went: the next who finds no room has it counted again. */
	freed() {
		this.#counted = -Infinity;
	}

	/** Whether a team has no room left; never by a count of more than a second ago. */
	async isFull(team: string): Promise<boolean> {
		if (this.of(team) >= this.#most && performance.now() - this.#counted > COUNTED_WITHIN)
			await this.count();
		return this.of(team) >= this.#most;
	}

	/** How much of its room the fullest team has taken, from 0 to 1. */
	get filled(): number {
		return Math.min(1, Math.max(0, ...this.#held.values()) / this.#most);
	}
}
