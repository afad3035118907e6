/** What the log tells: how often what happened, and never to whom. */
export class Counts {
	readonly #counts = new Map<string, number>();
	readonly #totals = new Map<string, number>();

	add(what: string) {
		for (const map of [this.#counts, this.#totals]) map.set(what, (map.get(what) ?? 0) + 1);
	}

	/** All that happened since the start. */
	totals(): ReadonlyMap<string, number> {
		return this.#totals;
	}

	/** One line of all counts since the last one, or null when nothing happened. */
	line(): string | null {
		if (this.#counts.size === 0) return null;
		const parts = [...this.#counts].sort().map(([what, count]) => `${what} ${count}`);
		this.#counts.clear();
		return parts.join(', ');
	}
}
