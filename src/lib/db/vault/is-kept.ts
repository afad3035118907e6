import { NAME } from './schema.ts';

/** Whether there is a database here, as far as the browser tells; even a look into it would begin a new one. */
export const isKept = async (): Promise<boolean> =>
	(await globalThis.indexedDB?.databases?.().catch(() => undefined))?.some(
		({ name }) => name === NAME
	) ?? true;
