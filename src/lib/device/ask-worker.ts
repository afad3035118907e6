import type { Ask, KeptState, Line } from '#lib/domain/keeping/keeping.ts';

/** Asks a worker and waits for its answer; undefined when there is none within so many milliseconds. */
function ask(worker: ServiceWorker, what: Ask, patience: number): Promise<KeptState | undefined> {
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		const timer = setTimeout(() => resolve(undefined), patience);
		port1.onmessage = ({ data }) => {
			clearTimeout(timer);
			port1.close();
			resolve(data as KeptState | undefined);
		};
		worker.postMessage(what, [port2]);
	});
}

const here = () => globalThis.navigator?.serviceWorker as ServiceWorkerContainer | undefined;

/** How much of the app is kept; undefined where none of it is, or nobody says. */
export async function keptHere(): Promise<KeptState | undefined> {
	const worker = (
		await here()
			?.getRegistration()
			.catch(() => undefined)
	)?.active;
	return worker ? ask(worker, { type: 'KEPT' }, 10_000) : undefined;
}

/** Keeps the rest, as soon as there is a worker; `all` also in releases to come. Says how much is kept after that. */
export async function keepRest(all: boolean): Promise<KeptState | undefined> {
	const worker = (await here()?.ready)?.active;
	return worker ? ask(worker, { type: 'KEEP', all }, 5 * 60_000) : undefined;
}

/** Lets a worker keep nothing more, before all is deleted. */
export const stopKeeping = (worker: ServiceWorker): Promise<unknown> =>
	ask(worker, { type: 'STOP' }, 1000);

/** What the browser says of the line. */
export const lineHere = (): Line | undefined => (navigator as { connection?: Line }).connection;
