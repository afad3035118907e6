/** What was just done, for the page to say; with a way to take it back where there is one. */
export interface Notice {
	/** A key of goals.json. */
	key: string;
	undo?: (() => void) | undefined;
}

export class Notices {
	shown = $state.raw<Notice | null>(null);

	tell(key: string, undo?: () => void): void {
		this.shown = { key, undo };
	}

	clear(): void {
		this.shown = null;
	}

	/** Takes back what was done last. */
	undo(): void {
		const { shown } = this;
		this.shown = null;
		shown?.undo?.();
	}
}
