import { AppError } from '#lib/domain/app-error.ts';
import type { Work } from './copy-work.ts';
import type { Answer, Asked } from './copy-worker.ts';
import WORKER from './copy-worker.ts?worker&url';
import { ownWorker } from './vault/own-worker.ts';

/** What a file asks for that takes longer is no copy of ours. */
const LONGEST_MS = 5000;

type Answered<Task extends keyof Work> = Awaited<ReturnType<Work[Task]>>;

/** A worker for one copy at a time, which holds what it has opened. */
export interface CopyApart {
	/** Has it ready before it is asked anything. */
	begin(): void;
	/**
	 * One thing after another. Rejects with the AppError of the task, and with `copy-refused` where it takes
	 * more than 5 seconds or more memory than there is: then nothing is held any more.
	 */
	ask<Task extends keyof Work>(
		task: Task,
		...given: Parameters<Work[Task]>
	): Promise<Answered<Task>>;
	/** Lets go of what it holds. */
	end(): void;
}

export function copyApart(): CopyApart {
	let worker: Worker | undefined;
	const begin = () => (worker ??= ownWorker(WORKER));
	function end() {
		worker?.terminate();
		worker = undefined;
	}
	function answerOf(asked: Asked): Promise<Answer> {
		let late: ReturnType<typeof setTimeout> | undefined;
		const own = begin();
		return new Promise<Answer>((resolve) => {
			const refused = () => {
				end();
				resolve({ code: 'copy-refused', cause: 'time' });
			};
			late = setTimeout(refused, LONGEST_MS);
			own.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
			own.onerror = refused;
			own.postMessage(asked);
		}).finally(() => clearTimeout(late));
	}
	return {
		begin: () => void begin(),
		async ask<Task extends keyof Work>(
			task: Task,
			...given: Parameters<Work[Task]>
		): Promise<Answered<Task>> {
			const answer = await answerOf({ task, given });
			if ('code' in answer) throw new AppError(answer.code, { cause: answer.cause });
			return answer.result as Answered<Task>;
		},
		end
	};
}
