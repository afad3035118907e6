import type { Narrowing, Order } from './narrowing.ts';
import { Pair } from './pair.svelte.ts';

/** How many more options are shown at a time. */
export const STEP = 10;

/** How a person looks through the list; it outlives what is opened over it. */
export class ListView {
	/** Words in the search field. */
	typed = $state('');
	/** How many options are shown. */
	shown = $state(STEP);
	by = $state.raw<Narrowing>({});
	order = $state<Order>('fit');
	pair = new Pair();

	get searching(): boolean {
		return this.typed.trim().length > 1;
	}
}
