import type { GuideAnswer } from '#lib/domain/guide/answer.ts';
import { latestRun, type Felt, type GuideRun } from '#lib/domain/guide/run.ts';
import { momentNow } from '#lib/db/check-ins.ts';
import {
	beginGuide,
	endGuide,
	listGuideRuns,
	passGuideStep,
	rewriteGuideRun
} from '#lib/db/guides.ts';
import { Draft } from './draft.svelte.ts';
import { join } from './merge.ts';

/** A guide under way, and all runs of all guides beside it. */
export class GuideDraft extends Draft<GuideRun> {
	runs = $derived(Object.values(this.docs).sort((a, b) => a.seq - b.seq));
	/** The run that is open: the last one begun. Null before the first. */
	run = $derived.by(() => latestRun(this.runs, this.#guide.id) ?? null);
	#guide: { id: string; version: number };

	constructor(guide: { id: string; version: number }) {
		super({
			table: 'guides',
			list: async () => Object.fromEntries((await listGuideRuns()).map((run) => [run.id, run])),
			rewrite: rewriteGuideRun,
			join
		});
		this.#guide = guide;
	}

	/** Begins a new run; earlier ones stay. */
	begin = () => this.act(() => beginGuide(this.#guide, momentNow()));

	/** Shows an answer at once and keeps it. */
	answer(step: string, answer: GuideAnswer): void {
		const said = $state.snapshot(answer) as GuideAnswer;
		if (this.run)
			void this.change(this.run.id, {
				part: step,
				read: ({ answers }) => answers[step],
				write: (run, agreed = said) => ({
					...run,
					answers: { ...run.answers, [step]: agreed as GuideAnswer }
				})
			});
	}

	/** Goes on from a step, once its answer is kept. */
	pass = (step: string) => this.#act(({ id }) => passGuideStep(id, step, momentNow().day));

	/** Ends the run, or says how it felt. */
	end = (felt?: Felt) => this.#act(({ id }) => endGuide(id, momentNow(), felt));

	#act = (step: (run: GuideRun) => Promise<unknown>) =>
		this.act(async () => {
			if (this.run) await step(this.run);
		});
}
