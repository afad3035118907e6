import { readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openLog, type AnswerLog } from './answer-log.ts';
import type { Asking } from './asking.ts';
import { parseFeedText } from './json-text.ts';
import type { Clock } from './pace.ts';

/** An answer of this run, or one from the log. */
export type Got = { json: unknown; url: string } | 'missing';

/** Answers of a feed through its log: asked for once in a run, and not again by a run that goes on after a kill. */
export type Answers = {
	log: AnswerLog;
	/** When this run began (ms); earlier than now when it goes on where one was killed. */
	began: number;
	/** The answer of an address, from the host unless this run has it. `stamp` is kept with it. */
	get(url: string, stamp?: string): Promise<Got>;
	/** The answer that an earlier run kept, without asking; null when there is none. */
	kept(url: string): Promise<unknown>;
	/** Ends a run that came through: what it neither asked for nor used is forgotten. */
	finish(): Promise<void>;
	close(): Promise<void>;
};

/** A run that was killed is gone on with for six hours; after that its pages say too little of now. */
const GOES_ON_FOR = 6 * 60 * 60 * 1000;

async function beganAt(file: string, url: string, clock: Clock): Promise<number> {
	const now = clock.now();
	try {
		const run = JSON.parse(await readFile(file, 'utf8')) as { url?: unknown; began?: unknown };
		const began = Number(run.began);
		if (run.url === url && began <= now && now - began < GOES_ON_FOR) return began;
	} catch {
		// No run was under way, or it was cut off as it began.
	}
	await writeFile(file, JSON.stringify({ url, began: now }));
	return now;
}

/** Opens the answers of a feed that is read at `url` in a folder of its own. */
export async function openAnswers(
	folder: string,
	url: string,
	asking: Asking,
	clock: Clock
): Promise<Answers> {
	await mkdir(folder, { recursive: true });
	const run = join(folder, 'run.json');
	const began = await beganAt(run, url, clock);
	const log = await openLog(join(folder, 'answers.log'));
	const gone = new Set<string>();
	const used = new Set<string>();
	const isOfThisRun = (at: string) => (log.known(at)?.at ?? -1) >= began;
	async function kept(at: string): Promise<unknown> {
		if (!log.known(at)) return null;
		used.add(at);
		return parseFeedText(await log.text(at), at);
	}
	return {
		log,
		began,
		kept,
		async get(at, stamp) {
			if (gone.has(at)) return 'missing';
			if (isOfThisRun(at)) return { json: await kept(at), url: at };
			const answer = await asking(at, log.known(at));
			if (answer.kind === 'missing') {
				gone.add(at);
				return 'missing';
			}
			if (answer.kind === 'unchanged') {
				await log.still(at, clock.now(), stamp);
				return { json: await kept(at), url: at };
			}
			const { text, json, etag, modified } = answer;
			await log.keep({ url: at, at: clock.now(), etag, modified, stamp }, text);
			return { json, url: answer.url };
		},
		async finish() {
			await log.sweep((at) => used.has(at) || isOfThisRun(at));
			await rm(run, { force: true });
		},
		close: () => log.close()
	};
}
