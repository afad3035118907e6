import { FeedProblem } from './feed-records.ts';

/** Runs a command; what is wrong with its files or arguments is said in one line, and ends it with 1. */
export async function runCommand(run: () => Promise<void>): Promise<void> {
	try {
		await run();
	} catch (error) {
		const known =
			error instanceof FeedProblem || (error as { code?: string }).code?.startsWith('ERR_PARSE');
		console.error(known ? (error as Error).message : error);
		process.exitCode = 1;
	}
}
