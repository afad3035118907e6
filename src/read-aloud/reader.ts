import type { Passage } from './passages.ts';

/** Reads one passage after the other, until it is stopped or the page has no more. */
export class Reader {
	readonly #speech: SpeechSynthesis;
	readonly #voice: () => SpeechSynthesisVoice | undefined;
	readonly #passages: () => Passage[];
	readonly #changed: (now: Passage | undefined) => void;
	#now: Passage | undefined;
	// Held on to: Chrome forgets one that nobody holds, and never says that it ended.
	#utterance: SpeechSynthesisUtterance | undefined;

	/** `changed` is told what is being read, and of the end by nothing. */
	constructor(
		speech: SpeechSynthesis,
		voice: () => SpeechSynthesisVoice | undefined,
		passages: () => Passage[],
		changed: (now: Passage | undefined) => void
	) {
		this.#speech = speech;
		this.#voice = voice;
		this.#passages = passages;
		this.#changed = changed;
	}

	get reading(): boolean {
		return this.#now !== undefined;
	}

	/** Reads on from the first passage that fits, or from the first of all. */
	start(fits: (passage: Passage) => boolean): void {
		const all = this.#passages();
		this.#say(all.find(fits) ?? all[0]);
	}

	/** Goes on to the next passage, or with -1 back to the one before. */
	step(by: 1 | -1): void {
		const now = this.#now;
		const all = this.#passages();
		const at = all.findIndex(({ element, text }) => element === now?.element && text === now.text);
		// Another page has come: what was read is not there any more.
		if (at < 0) this.stop();
		else this.#say(all[by < 0 ? Math.max(0, at - 1) : at + 1]);
	}

	/** Stops where the page now says something else than what is being read. */
	look(): void {
		const now = this.#now;
		if (
			now &&
			!this.#passages().some(({ element, text }) => element === now.element && text === now.text)
		)
			this.stop();
	}

	stop(): void {
		this.#say(undefined);
	}

	#say(passage: Passage | undefined): void {
		const voice = passage && this.#voice();
		this.#utterance = undefined;
		this.#speech.cancel();
		this.#now = voice && passage;
		this.#changed(this.#now);
		if (!voice) return;
		const utterance = new SpeechSynthesisUtterance(passage.text);
		utterance.voice = voice;
		utterance.lang = voice.lang;
		const isCurrent = () => this.#utterance === utterance;
		utterance.onend = () => isCurrent() && this.step(1);
		utterance.onerror = () => isCurrent() && this.stop();
		this.#utterance = utterance;
		this.#speech.speak(utterance);
	}
}
