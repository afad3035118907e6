/** Whether this page shows the made-up person: the inline script says so before anything is read. */
export const isExample = (): boolean =>
	globalThis.document?.documentElement.dataset.example !== undefined;
