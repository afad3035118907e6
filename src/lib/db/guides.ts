import { AppError } from '#lib/domain/app-error.ts';
import type { GuideAnswer } from '#lib/domain/guide/answer.ts';
import type { Felt, GuideRun } from '#lib/domain/guide/run.ts';
import type { Moment } from './check-ins.ts';
import { retried } from './vault/retried.ts';
import { commit, list, read } from './vault/store.ts';

/** Every run of every guide, as they were begun. */
export async function listGuideRuns(): Promise<GuideRun[]> {
	const rows = await list<GuideRun>('guides');
	return rows.map(({ value }) => value).sort((a, b) => a.seq - b.seq);
}

/** Begins a guide anew; what was written in earlier runs stays. */
export async function beginGuide(
	guide: { id: string; version: number },
	{ day, at }: Moment
): Promise<GuideRun> {
	const seq = await nextSeq();
	const { id, version } = guide;
	// The id lies open on the device, so it tells nothing of the guide.
	const run: GuideRun = { id: newId(), guide: id, version, day, at, seq, answers: {}, passed: [] };
	await commit({ table: 'guides', id: run.id, seen: 0, value: run });
	return run;
}

/**
 * Keeps the answer of one step over the one that was seen, and gives the run as it then is.
 * Throws AppError `changed-elsewhere` when another tab has answered the same step meanwhile.
 */
export async function keepGuideAnswer(
	id: string,
	step: string,
	seen: GuideAnswer | undefined,
	answer: GuideAnswer
): Promise<GuideRun> {
	return change(id, (run) => {
		if (JSON.stringify(run.answers[step]) !== JSON.stringify(seen))
			throw new AppError('changed-elsewhere');
		return { ...run, answers: { ...run.answers, [step]: answer } };
	});
}

/** Marks a step as gone on from. */
export async function passGuideStep(id: string, step: string): Promise<GuideRun> {
	return change(id, (run) =>
		run.passed.includes(step) ? run : { ...run, passed: [...run.passed, step] }
	);
}

/** Ends a run, or says of an ended one how it felt. */
export async function endGuide(id: string, { day, at }: Moment, felt?: Felt): Promise<GuideRun> {
	const seq = await nextSeq();
	return change(id, (run) => ({
		...run,
		end: { ...(run.end ?? { day, at, seq }), ...(felt ? { felt } : {}) }
	}));
}

/** Deletes a run for good. */
export async function deleteGuideRun(id: string): Promise<void> {
	await retried(async () => {
		const row = await read('guides', id);
		if (row) await commit({ table: 'guides', id, seen: row.rev, value: null });
	});
}

/** Takes a deletion back. */
export async function restoreGuideRun(run: GuideRun): Promise<void> {
	await commit({ table: 'guides', id: run.id, seen: 0, value: run });
}

async function change(id: string, to: (run: GuideRun) => GuideRun): Promise<GuideRun> {
	return retried(async () => {
		const row = await read<GuideRun>('guides', id);
		// Deleted in another tab while it was open here.
		if (!row) throw new AppError('changed-elsewhere');
		const next = to(row.value);
		if (next !== row.value) await commit({ table: 'guides', id, seen: row.rev, value: next });
		return next;
	});
}

async function nextSeq(): Promise<number> {
	const runs = await listGuideRuns();
	return Math.max(0, ...runs.flatMap(({ seq, end }) => [seq, end?.seq ?? 0])) + 1;
}

function newId(): string {
	return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
}
