import type { KeptOption } from '#lib/domain/option/kept-option.ts';
import type { SavedOption } from '#lib/domain/today/ask.ts';
import { momentNow } from './check-ins.ts';
import { rewrite } from './vault/rewrite.ts';
import { read } from './vault/store.ts';

/** What a person did with one option. */
export type Kept = KeptOption;
/** The three questions about an option that was tried, in their order. */
export const TRIED = ['helped', 'place', 'time'] as const;
/** What was said of an option that was tried. */
export type Tried = Pick<Kept, (typeof TRIED)[number]>;
/** By the service's id. */
export type KeptOptions = Record<string, Kept>;

// One row for all: the id of a row lies open on the device, and a service's name can say much.
const ROW = 'options';

/** Every option that was saved or tried. */
export async function readKeptOptions(): Promise<KeptOptions> {
	return (await read<KeptOptions>('saved', ROW))?.value ?? {};
}

/** Changes what is kept about one option; what is left with nothing goes. */
export const keepOption = (id: string, change: Kept): Promise<void> =>
	rewriteOption(id, (before) => ({ ...before, ...change }));

/** Changes what is kept about one option as it now stands; what is neither saved nor tried goes. */
export async function rewriteOption(id: string, to: (kept: Kept) => Kept): Promise<void> {
	await rewrite<KeptOptions, KeptOptions>('saved', ROW, (kept = {}) => {
		const { [id]: before = {}, ...others } = kept;
		const now = to(before);
		if (now === before) return kept;
		const isLeft = now.savedAt || TRIED.some((part) => now[part]);
		return isLeft ? { ...others, [id]: now } : others;
	});
}

/** What is on the saved list, as Today asks about it. */
export const savedOptions = (kept: KeptOptions): SavedOption[] =>
	Object.entries(kept).flatMap(([id, { savedAt, inTouch, asked, ...said }]) =>
		savedAt
			? {
					...{ id, savedOn: momentNow(new Date(savedAt)).day, inTouch, asked },
					isTried: TRIED.some((part) => said[part])
				}
			: []
	);
