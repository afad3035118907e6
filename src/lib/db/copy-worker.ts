import type { AppError } from '#lib/domain/app-error.ts';
import { newWork, type Work } from './copy-work.ts';

/** What a page asks of this worker. */
export interface Asked {
	task: keyof Work;
	given: unknown[];
}
/** What it answers: a result, or the code of an AppError with what it was caused by. */
export type Answer = { result: unknown } | { code: string; cause: string };

// All that is used of a worker's own scope: its whole library would stand in the way of that of pages.
declare const self: {
	onmessage: (event: MessageEvent<Asked>) => void;
	postMessage: (answer: Answer) => void;
};

const work = newWork();

self.onmessage = async ({ data: { task, given } }) => {
	try {
		const result = await (work[task] as (...all: unknown[]) => unknown)(...given);
		self.postMessage({ result });
	} catch (failure) {
		const { code = 'copy-odd', cause } = failure as AppError;
		self.postMessage({ code, cause: String(cause) });
	}
};
