/** Two options to look at side by side: the first one waits for the second. */
export class Pair {
	/** The option that waits for another. */
	waiting = $state<string | null>(null);
	/** The ids of the two; none until both are chosen. */
	both = $state.raw<readonly string[]>([]);

	/** Chooses an option, or lets go of it; true once there are two. */
	choose(id: string): boolean {
		if (this.waiting === null || this.waiting === id) {
			this.waiting = this.waiting === id ? null : id;
			return false;
		}
		this.both = [this.waiting, id];
		this.waiting = null;
		return true;
	}
}
