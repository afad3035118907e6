/** What the log tells: how often what happened, and never to whom. */
export class Counts {
	readonly #counts = new Map<string, number>();

	add(what: string) {
		this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
	}

	/** One line of all counts since the last one, or null when nothing happened. */
	line(): string | null {
		if (this.#counts.size === 0) return null;
		const parts = [...this.#counts].sort().map(([what, count]) => `${what} ${count}`);
		this.#counts.clear();
		return parts.join(', ');
	}
}
