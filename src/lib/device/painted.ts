/** Resolves once what was just chosen is painted; soon where the page is hidden and nothing is. */
export const painted = (): Promise<void> =>
	new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
		setTimeout(resolve, 100);
	});
