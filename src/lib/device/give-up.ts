/** A signal that ends a request after so many milliseconds, on browsers that cannot make one by themselves. */
export function givesUpAfter(ms: number): AbortSignal {
	const controller = new AbortController();
	setTimeout(() => controller.abort(), ms);
	return controller.signal;
}
