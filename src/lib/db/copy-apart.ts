import { AppError } from '#lib/domain/app-error.ts';
import type { Work } from './copy-work.ts';
import type { Answer, Asked } from './copy-worker.ts';
import WORKER from './copy-worker.ts?worker&url';
import { ownWorker } from './vault/own-worker.ts';

/** What a file asks for that takes longer is no copy of ours. */
const LONGEST_MS = 5000;

/**
 * Does a task in a worker that ends with its answer. Rejects with the AppError of the task, and with
 * `copy-refused` where it takes more than 5 seconds or more memory than there is.
 */
export async function apart<Task extends keyof Work>(
	task: Task,
	...given: Parameters<Work[Task]>
): Promise<ReturnType<Work[Task]>> {
	const worker = ownWorker(WORKER);
	let late: ReturnType<typeof setTimeout> | undefined;
	try {
		const answer = await new Promise<Answer>((resolve) => {
			const refused = () => resolve({ code: 'copy-refused', cause: 'time' });
			late = setTimeout(refused, LONGEST_MS);
			worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
			worker.onerror = refused;
			worker.postMessage({ task, given } satisfies Asked);
		});
		if ('code' in answer) throw new AppError(answer.code, { cause: answer.cause });
		return answer.result as ReturnType<Work[Task]>;
	} finally {
		clearTimeout(late);
		worker.terminate();
	}
}
