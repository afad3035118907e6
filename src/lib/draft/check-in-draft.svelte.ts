import { checkAnswer, type Answers } from '#lib/domain/check-in/check-in.ts';
import type { Instrument } from '#lib/domain/check-in/instrument.ts';
import { listDraftAnswers, momentNow, rewriteAnswer, type DraftAnswer } from '#lib/db/check-ins.ts';
import { Draft } from './draft.svelte.ts';

/** How a check-in ends: not needed before its first answer is kept, so it comes over the line after that. */
const checkInEnd = () => import('#lib/db/finished-check-in.ts');

type Answer = Omit<DraftAnswer, 'value'> & { value?: Answers[string] | undefined };

/** A check-in under way: each answer is a row of its own. */
export class CheckInDraft extends Draft<Answer> {
	answers = $derived.by(() => {
		const said = Object.values(this.docs).map(({ item, value }) => [item, value]);
		return Object.fromEntries(said) as Answers;
	});
	/** Whether anything has been answered since the page came; then it is not to move by itself. */
	touched = false;
	/** Resolves when the last choice has been taken. */
	choosing: Promise<void> = Promise.resolve();
	#instrument: Instrument;

	constructor(instrument: Instrument) {
		const pack = instrument.id;
		super({
			table: 'answers',
			hearsLate: true,
			empty: { pack, item: '', day: '', at: '' },
			async list() {
				const rows = await listDraftAnswers(pack);
				return Object.fromEntries(rows.map(({ value }) => [value.item, value]));
			},
			rewrite: (item, to) => rewriteAnswer(pack, item, (kept) => to(kept) as DraftAnswer)
		});
		this.#instrument = instrument;
	}

	/** Takes an answer that the browser shows by itself, once that is painted: the work on it can wait. */
	answerAfter(painted: Promise<void>, item: string, value: Answers[string]): void {
		this.touched = true;
		this.choosing = painted.then(() => void this.answer(item, value));
	}

	/** Shows an answer at once and keeps it. Throws AppError for one the pack does not offer. */
	answer(item: string, value: Answers[string]): Promise<void> {
		checkAnswer(this.#instrument, item, value);
		this.touched = true;
		const kept = this.change(item, {
			part: 'value',
			read: (answer) => answer.value,
			write: (answer, agreed = value) => ({
				...answer,
				...momentNow(),
				item,
				value: agreed as Answers[string]
			})
		});
		void kept.then(checkInEnd).catch(() => undefined);
		return kept;
	}

	/** Ends the check-in, once all of it is kept; `setAside` puts it among the deleted ones instead. */
	finish(finished: boolean, setAside = false): Promise<boolean> {
		return this.act(async () => {
			if (this.isWaiting()) return false;
			const { finishCheckIn } = await checkInEnd();
			return finishCheckIn(this.#instrument, finished, momentNow(), setAside);
		});
	}
}
