import { FeedProblem } from './feed-problem.ts';
import { Busy } from './feeds/lock.ts';

/** How a command ends: 1 when it could not be done, 2 when it was not understood, 3 when a part could not, 75 when another is at it. */
export const EXIT = { done: 0, failed: 1, usage: 2, partly: 3, busy: 75 } as const;

/** The command was given something it does not know. */
export class UsageProblem extends FeedProblem {}

function endOf(error: unknown): number {
	if (error instanceof Busy) return EXIT.busy;
	const isUsage =
		error instanceof UsageProblem || (error as { code?: string }).code?.startsWith('ERR_PARSE');
	return isUsage ? EXIT.usage : EXIT.failed;
}

/** Runs a command. What is wrong with its files or arguments, or keeps it from the disk, is said in one line and ends it with a number other than 0. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
	try {
		await run();
	} catch (error) {
		const { code, syscall, message } = error as NodeJS.ErrnoException;
		const isKnown = error instanceof FeedProblem || code?.startsWith('ERR_PARSE') || syscall;
		console.error(isKnown ? message : error);
		process.exitCode = endOf(error);
	}
}
