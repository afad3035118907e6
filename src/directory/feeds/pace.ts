/** How a host is asked. All times in milliseconds; `size` is bytes of one answer after unpacking. */
export type Pace = {
	/** Between the end of one request and the start of the next. */
	pause: number;
	/** How often one address is asked before it is given up. */
	tries: number;
	/** Wait after the first failure, doubled after each further one. */
	firstWait: number;
	/** Longest wait, our own or one the host asks for. */
	longestWait: number;
	/** Without a byte arriving. */
	silence: number;
	/** For one answer in all. */
	whole: number;
	size: number;
};

export const USUAL_PACE: Pace = {
	pause: 250,
	tries: 4,
	firstWait: 1_000,
	longestWait: 120_000,
	silence: 30_000,
	whole: 180_000,
	size: 50 * 1024 * 1024
};

/** The wall clock, and a wait; tests bring their own. */
export type Clock = { now(): number; sleep(ms: number): Promise<void> };
export const wallClock: Clock = {
	now: () => Date.now(),
	sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms))
};

/** Milliseconds that a Retry-After header asks to wait, as seconds or as a date; null when it has neither. */
export function retryAfter(header: string | null, now: number): number | null {
	const text = header?.trim() ?? '';
	if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
	const at = /[a-z]{3}/i.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** The wait before try number `failed + 1`; up to a quarter is taken off by chance (0 to 1), so that two who failed together do not come back together. */
export function backOff({ firstWait, longestWait }: Pace, failed: number, chance: number): number {
	const wait = Math.min(longestWait, firstWait * 2 ** (failed - 1));
	return Math.round(wait * (1 - chance / 4));
}
