import { AppError, codeOf } from '#lib/domain/app-error.ts';
import type { GuideAnswer } from '#lib/domain/guide/answer.ts';
import { latestRun, type Felt, type GuideRun } from '#lib/domain/guide/run.ts';
import { momentNow } from './check-ins.ts';
import { beginGuide, endGuide, keepGuideAnswer, listGuideRuns, passGuideStep } from './guides.ts';
import { storageMode, watch, type Mode } from './vault/store.ts';

/** A guide under way, as a page reads it: each answer is shown at once and kept by itself. */
export class GuideDraft {
	runs = $state.raw<GuideRun[]>([]);
	/** The run that is open: the last one begun. Null before the first. */
	run = $state.raw<GuideRun | null>(null);
	ready = $state(false);
	/** Whether all that was said is known to be kept. */
	saved = $state(false);
	/** A key of errors.json, for the page to say. */
	failure = $state<string | null>(null);
	mode = $state<Mode>('kept');
	#guide: { id: string; version: number };
	#kept: GuideRun | null = null;
	// Said but not yet kept: what is read from the device never wipes it off the page.
	#pending: Record<string, GuideAnswer> = {};
	#queue: Promise<void> = Promise.resolve();
	#stop: (() => void) | undefined;

	constructor(guide: { id: string; version: number }) {
		this.#guide = guide;
	}

	/** Reads what was kept, and hears of other tabs from then on. */
	load(): Promise<void> {
		return this.#next(async () => {
			this.mode = await storageMode();
			await this.#read();
			this.ready = true;
			this.#stop = watch(
				['guides'],
				() => void this.#next(() => this.#read()),
				(failure) => (this.failure = codeOf(failure))
			);
		});
	}

	/** Begins a new run; earlier ones stay. */
	begin(): Promise<void> {
		this.saved = false;
		return this.#next(async () => {
			this.#take(await beginGuide(this.#guide, momentNow()));
		});
	}

	/** Shows an answer at once and keeps it; while one is being kept, only the last of the next is. */
	answer(step: string, answer: GuideAnswer): Promise<void> {
		this.saved = false;
		this.#pending[step] = $state.snapshot(answer) as GuideAnswer;
		this.#show();
		return this.#next(async () => {
			const said = this.#pending[step];
			if (!said || !this.#kept) return;
			try {
				const seen = this.#kept.answers[step];
				const run = await keepGuideAnswer(this.#kept.id, step, seen, said);
				if (this.#pending[step] === said) delete this.#pending[step];
				this.#take(run);
			} catch (failure) {
				delete this.#pending[step];
				throw failure;
			}
			this.saved = Object.keys(this.#pending).length === 0;
		});
	}

	/** Goes on from a step, once its answer is kept. */
	pass(step: string): Promise<void> {
		return this.#next(async () => {
			this.saved = false;
			if (this.#kept) this.#take(await passGuideStep(this.#kept.id, step));
		});
	}

	/** Ends the run, or says how it felt. */
	end(felt?: Felt): Promise<void> {
		return this.#next(async () => {
			if (!this.#kept) return;
			this.#take(await endGuide(this.#kept.id, momentNow(), felt));
			await this.#read();
		});
	}

	close() {
		this.#stop?.();
	}

	async #read() {
		this.runs = await listGuideRuns();
		this.#take(latestRun(this.runs, this.#guide.id) ?? null);
	}

	#take(run: GuideRun | null) {
		this.#kept = run;
		this.failure = null;
		this.#show();
	}

	#show() {
		const kept = this.#kept;
		this.run = kept && {
			...kept,
			answers: { ...kept.answers, ...this.#pending }
		};
	}

	#next(step: () => Promise<void>): Promise<void> {
		this.#queue = this.#queue.then(step).catch(async (failure: unknown) => {
			// What is shown is what is kept: an answer that could not be kept is not left standing.
			if (failure instanceof AppError && failure.code === 'changed-elsewhere') await this.#read();
			else this.#show();
			this.failure = codeOf(failure);
		});
		return this.#queue;
	}
}
