/** What was just removed, in words, and the way to take that back. */
export class Removal {
	/** Empty when nothing was. */
	told = $state('');
	#undo: (() => Promise<void>) | undefined;

	done(told: string, undo: () => Promise<void>): void {
		this.told = told;
		this.#undo = undo;
	}

	settle(): void {
		this.told = '';
		this.#undo = undefined;
	}

	async takeBack(): Promise<void> {
		await this.#undo?.();
		this.settle();
	}
}
