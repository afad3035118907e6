import { AppError } from '#lib/domain/app-error.ts';
import type { Felt, GuideRun } from '#lib/domain/guide/run.ts';
import type { Moment } from './check-ins.ts';
import { rewrite } from './vault/rewrite.ts';
import { commit, list, newId } from './vault/store.ts';

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
	const run: GuideRun = { id: newId(), guide: id, version, day, at, seq, answers: {}, passed: [] };
	await commit({ table: 'guides', id: run.id, seen: 0, value: run });
	return run;
}

/** Changes a run as it now stands, and gives it. Throws AppError `changed-elsewhere` when it is gone. */
export const rewriteGuideRun = (id: string, to: (run: GuideRun) => GuideRun): Promise<GuideRun> =>
	rewrite<GuideRun, GuideRun>('guides', id, (run) => {
		// Deleted in another tab while it was open here.
		if (!run) throw new AppError('changed-elsewhere');
		return to(run);
	});

/** Marks a step as gone on from on the person's own ISO day. */
export async function passGuideStep(id: string, step: string, day: string): Promise<GuideRun> {
	return rewriteGuideRun(id, (run) =>
		run.passed.includes(step) && run.passedOn === day
			? run
			: { ...run, passed: [...new Set([...run.passed, step])], passedOn: day }
	);
}

/** Ends a run, or says of an ended one how it felt. */
export async function endGuide(id: string, { day, at }: Moment, felt?: Felt): Promise<GuideRun> {
	const seq = await nextSeq();
	return rewriteGuideRun(id, (run) => ({
		...run,
		end: { ...(run.end ?? { day, at, seq }), ...(felt ? { felt } : {}) }
	}));
}

/** Deletes a run for good. */
export async function deleteGuideRun(id: string): Promise<void> {
	await rewrite('guides', id, () => null);
}

/** Takes a deletion back. */
export async function restoreGuideRun(run: GuideRun): Promise<void> {
	await commit({ table: 'guides', id: run.id, seen: 0, value: run });
}

async function nextSeq(): Promise<number> {
	const runs = await listGuideRuns();
	return Math.max(0, ...runs.flatMap(({ seq, end }) => [seq, end?.seq ?? 0])) + 1;
}
