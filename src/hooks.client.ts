/** The page as it came is painted, and can be answered, before the script takes the phone's time. */
export const init = (): Promise<void> =>
	new Promise((resolve) => {
		requestAnimationFrame(() => setTimeout(resolve));
		// A page in the background is not painted at all.
		setTimeout(resolve, 1000);
	});
