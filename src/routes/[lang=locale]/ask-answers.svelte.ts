import {
	endAsk,
	keepInTouch,
	noteAsk,
	putOffAsk,
	readBeforeAnswer,
	takeAnswerBack
} from '#lib/db/asks.ts';
import { momentNow } from '#lib/db/check-ins.ts';
import { keepOption, type Tried } from '#lib/db/options.ts';
import { codeOf } from '#lib/domain/app-error.ts';
import type { AskAbout } from '#lib/domain/today/ask.ts';

/** What a person says to the question that Today asks. */
export type AskAnswer = 'in-touch' | 'not-yet' | 'not-for-me' | 'rest' | 'later' | 'never' | 'done';

/** Keeps what is answered to the questions of Today, and what was answered last, for the page to say. */
export class AskAnswers {
	told = $state<{ answer: AskAnswer; undo: () => Promise<void> } | null>(null);
	/** True once what was said of how it helped is kept. */
	saved = $state(false);
	/** A key of errors.json, for the page to say. */
	failure = $state<string | null>(null);

	/** Notes that a question stands on the page. */
	note = (about: AskAbout, day: string) => this.#do(() => noteAsk(about, day));

	async answer(about: AskAbout, answer: AskAnswer): Promise<void> {
		const { day } = momentNow();
		this.saved = false;
		await this.#do(async () => {
			const before = await readBeforeAnswer(about);
			await keep(about, answer, day);
			this.told = { answer, undo: () => this.#undo(() => takeAnswerBack(about, before)) };
		});
	}

	/** Keeps what was said of how an option helped; undefined takes an answer away. */
	async tell(option: string, said: Tried): Promise<void> {
		this.saved = false;
		this.told = null;
		await this.#do(async () => {
			await keepOption(option, said);
			this.saved = true;
		});
	}

	async #undo(unit: () => Promise<void>): Promise<void> {
		this.told = null;
		await this.#do(unit);
	}

	async #do(unit: () => Promise<void>): Promise<void> {
		this.failure = null;
		try {
			await unit();
		} catch (failure) {
			this.failure = codeOf(failure);
		}
	}
}

function keep(about: AskAbout, answer: AskAnswer, day: string): Promise<void> {
	switch (answer) {
		case 'in-touch':
			return about.kind === 'in-touch' ? keepInTouch(about.option, day) : endAsk(about, day);
		case 'not-yet':
		case 'later':
			return putOffAsk(about, day);
		case 'not-for-me':
		case 'rest':
		case 'never':
		case 'done':
			return endAsk(about, day);
		default:
			return answer satisfies never;
	}
}
