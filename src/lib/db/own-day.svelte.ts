import { createSubscriber } from 'svelte/reactivity';
import { momentNow } from './check-ins.ts';

/** A moment past midnight, so that a timer that is early by a little does not find the day before. */
const PAST_MIDNIGHT = 1000;

const subscribe = createSubscriber((update) => {
	let timer: ReturnType<typeof setTimeout>;
	const read = () => {
		update();
		clearTimeout(timer);
		const now = new Date();
		const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
		timer = setTimeout(read, midnight.getTime() - now.getTime() + PAST_MIDNIGHT);
	};
	read();
	// Timers stand still in a tab that sleeps.
	document.addEventListener('visibilitychange', read);
	addEventListener('pageshow', read);
	return () => {
		clearTimeout(timer);
		document.removeEventListener('visibilitychange', read);
		removeEventListener('pageshow', read);
	};
});

/** The person's own day, as an ISO day: on a page left open it changes at midnight. */
export const ownDay = {
	get current(): string {
		if (typeof document !== 'undefined') subscribe();
		return momentNow().day;
	}
};
