import { AppError, codeOf } from '#lib/domain/app-error.ts';
import { checkAnswer, type Answers } from '#lib/domain/check-in/check-in.ts';
import type { Instrument } from '#lib/domain/check-in/instrument.ts';
import { finishCheckIn, listDraftAnswers, momentNow, saveAnswer } from './check-ins.ts';
import { storageMode, watch, type Mode } from './vault/store.ts';

/** A check-in under way, as a page reads it: each answer is shown at once and kept by itself. */
export class Draft {
	answers = $state<Answers>({});
	ready = $state(false);
	/** The key whose answer is known to be kept; null while one is on its way. */
	saved = $state<string | null>(null);
	/** A key of errors.json, for the page to say. */
	failure = $state<string | null>(null);
	mode = $state<Mode>('kept');
	/** Whether anything has been answered since the page came; then it is not to move by itself. */
	touched = false;
	/** Resolves when the last choice has been taken. */
	choosing: Promise<void> = Promise.resolve();
	#pack: Instrument;
	#revs: Record<string, number> = {};
	// Chosen but not yet kept: what is read from the device never wipes it off the page.
	#pending: Answers = {};
	#queue: Promise<void> = Promise.resolve();
	#stop: (() => void) | undefined;

	constructor(instrument: Instrument) {
		this.#pack = instrument;
	}

	/** Reads what was kept; what is chosen meanwhile waits in line behind it. */
	load(): Promise<void> {
		return this.#next(async () => {
			this.mode = await storageMode();
			await this.#read();
			this.ready = true;
		});
	}

	/** Takes an answer that the browser shows by itself, once that is painted: the work on it can wait. */
	answerAfter(painted: Promise<void>, key: string, value: Answers[string]): void {
		this.touched = true;
		this.choosing = painted.then(() => void this.answer(key, value));
	}

	/** Shows an answer at once and keeps it; `saved` names its key after the commit. */
	answer(key: string, value: Answers[string]): Promise<void> {
		this.answers[key] = this.#pending[key] = value;
		this.touched = true;
		this.saved = null;
		return this.#next(async () => {
			const { day, at } = momentNow();
			const answer = { pack: this.#pack.id, item: key, value, day, at };
			try {
				checkAnswer(this.#pack, key, value);
				this.#revs[key] = await saveAnswer(answer, this.#revs[key] ?? 0);
			} finally {
				if (this.#pending[key] === value) delete this.#pending[key];
			}
			this.saved = key;
			this.failure = null;
			this.#listen();
		});
	}

	/** Ends the check-in; `setAside` puts it among the deleted ones instead. */
	finish(finished: boolean, setAside = false): Promise<void> {
		return this.#next(async () => {
			await finishCheckIn(this.#pack, finished, momentNow(), setAside);
			this.saved = null;
			await this.#read();
		});
	}

	close() {
		this.#stop?.();
	}

	async #read() {
		const rows = await listDraftAnswers(this.#pack.id);
		this.#revs = Object.fromEntries(rows.map(({ value, rev }) => [value.item, rev]));
		this.answers = {
			...Object.fromEntries(rows.map(({ value }) => [value.item, value.value])),
			...this.#pending
		};
	}

	// From the first kept answer on, other tabs are heard; before it, nothing more need come over the line.
	#listen() {
		this.#stop ??= watch(
			['answers'],
			() => void this.#next(() => this.#read()),
			(failure) => (this.failure = codeOf(failure))
		);
	}

	#next(step: () => Promise<void>): Promise<void> {
		this.#queue = this.#queue.then(step).catch(async (failure: unknown) => {
			this.failure = codeOf(failure);
			// What is shown is what is kept: an answer that could not be kept is not left standing.
			if (failure instanceof AppError && /changed|answer/.test(failure.code)) await this.#read();
		});
		return this.#queue;
	}
}
