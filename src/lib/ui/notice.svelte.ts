/** What was just done, for a page to say, with a way to take it back where there is one. */
export class Notice {
	/** In words; empty when there is nothing to say. */
	text = $state('');
	/** Whether the focus goes to it, which reads it out: as a status it would be said twice. */
	focused = $state(false);
	#undo = $state.raw<(() => unknown) | undefined>();

	get canUndo(): boolean {
		return this.#undo !== undefined;
	}

	tell(text: string, undo?: () => unknown, focused = false): void {
		this.text = text;
		this.focused = focused;
		this.#undo = undo;
	}

	clear(): void {
		this.tell('');
	}

	/** Takes back what was done last. */
	undo(): void {
		const undo = this.#undo;
		this.clear();
		undo?.();
	}
}
