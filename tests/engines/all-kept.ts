/** In the page: has the worker keep all that it can, and says whether it answers and nothing is missing. */
export function allKept(): Promise<boolean> {
	const worker = navigator.serviceWorker.controller;
	if (worker?.state !== 'activated') return Promise.resolve(false);
	const { port1, port2 } = new MessageChannel();
	worker.postMessage({ type: 'KEEP' }, [port2]);
	return new Promise((resolve) => {
		port1.onmessage = ({ data }) => resolve((data as { whole: boolean }).whole);
	});
}
