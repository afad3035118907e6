import { rewrite } from './vault/rewrite.ts';
import { read } from './vault/store.ts';

export const HELPED = ['yes', 'some', 'no'] as const;
export type Helped = (typeof HELPED)[number];

/** What a person did with one option. */
export interface Kept {
	/** ISO instant; absent when it is not on the saved list. */
	savedAt?: string | undefined;
	/** Whether it helped, once tried. */
	helped?: Helped | undefined;
}
/** By the service's id. */
export type KeptOptions = Record<string, Kept>;

// One row for all: the id of a row lies open on the device, and a service's name can say much.
const ROW = 'options';

/** Every option that was saved or tried. */
export async function readKeptOptions(): Promise<KeptOptions> {
	return (await read<KeptOptions>('saved', ROW))?.value ?? {};
}

/** Changes what is kept about one option; what is left with nothing goes. */
export async function keepOption(id: string, change: Kept): Promise<void> {
	await rewrite<KeptOptions, KeptOptions>('saved', ROW, (kept) => {
		const { [id]: before, ...others } = kept ?? {};
		const now = { ...before, ...change };
		return now.savedAt || now.helped ? { ...others, [id]: now } : others;
	});
}
