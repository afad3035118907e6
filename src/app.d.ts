declare global {
	/** The minified src/early.ts, put in by vite.config.ts. */
	const __EARLY_SCRIPT__: string;

	namespace App {
		interface PageState {
			/** What is opened over the page (an option, a result); never in the address. */
			open?: string;
		}
	}
}

export {};
