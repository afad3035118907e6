import { codeOf } from '#lib/domain/app-error.ts';

const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

let wait = FIRST_MS;
let timer: ReturnType<typeof setTimeout> | undefined;
let retry: (() => void) | undefined;
let code: string | null = null;
const told = new Set<(code: string | null) => void>();

const tell = (now: string | null) => {
	code = now;
	told.forEach((hear) => hear(now));
};

/** What may pass by itself: not a key that is lost. */
export const passes = (failure: string | null): boolean =>
	/^storage-(shut|blocked|full)$/.test(String(failure));

/** Opens again by itself, ever less often, until it works; then whoever waits starts anew. */
export function tryAgain(failure: unknown, open: () => Promise<unknown>, opened: () => void): void {
	const now = codeOf(failure);
	clearTimeout(timer);
	retry = () => {
		clearTimeout(timer);
		open().then(
			() => {
				wait = FIRST_MS;
				tell(null);
				opened();
			},
			// It comes back here by itself.
			() => undefined
		);
	};
	tell(now);
	if (!passes(now)) return;
	timer = setTimeout(retry, wait);
	wait = Math.min(2 * wait, LONGEST_MS);
}

/** Nothing is left that could not be opened: it is deleted. */
export function isOver(): void {
	clearTimeout(timer);
	tell(null);
}

/** Tries at once. */
export const tryNow = (): void => retry?.();

/** Calls back now and whenever it changes with why nothing opens, a key of errors.json; returns a function that stops this. */
export function onTrouble(hear: (code: string | null) => void): () => void {
	told.add(hear);
	hear(code);
	return () => told.delete(hear);
}
