import { painted } from '#lib/device/painted.ts';
import type { Narrowing, Order } from './narrowing.ts';
import { Pair } from './pair.svelte.ts';

/** How many more options are shown at a time. */
export const STEP = 10;
/** The first comes alone, which leaves a phone no room for another; then the others, so many at a time. */
const FIRST = 1;
const AT_A_TIME = 2;
/** Milliseconds without a key after which a hand rests. */
const REST = 250;

/** How a person looks through the list; it outlives what is opened over it. */
export class ListView {
	#typed = $state('');
	/** How many options are shown, and how many of them are drawn so far. */
	shown = $state(STEP);
	drawn = $state(Infinity);
	by = $state.raw<Narrowing>({});
	order = $state<Order>('fit');
	pair = new Pair();

	/** Words in the search field. A list that they change begins anew. */
	get typed(): string {
		return this.#typed;
	}
	set typed(words: string) {
		const before = this.searching;
		this.#typed = words;
		if (before || this.searching) this.startOver();
	}

	/** What is in sight first: another key, or the page itself, is answered sooner so. */
	startOver(): void {
		this.shown = STEP;
		this.drawn = FIRST;
	}

	/** Draws the next few once those before are painted and nobody types; to be called again for each few. Returns how to stop. */
	drawOn(): () => void {
		if (this.drawn >= this.shown) return () => {};
		let stopped = false;
		const next = () => {
			if (!stopped) this.drawn += this.drawn === FIRST ? FIRST : AT_A_TIME;
		};
		const waits = this.searching && this.drawn === AT_A_TIME;
		const timer = setTimeout(() => void painted().then(next), waits ? REST : 0);
		return () => {
			stopped = true;
			clearTimeout(timer);
		};
	}

	get searching(): boolean {
		return this.typed.trim().length > 1;
	}
}
