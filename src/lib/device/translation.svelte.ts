import { endTranslation, followTranslation } from './follow-translation.ts';

let on = $state(false);

/** Whether the browser shows this page in words of its own. */
export const translation = {
	get on() {
		return on;
	},
	/** Sees to it that such a page says what it should; called once a page is alive. */
	follow: () => followTranslation(() => (on = true)),
	/** Shows the page as it was written. */
	end() {
		on = false;
		endTranslation();
	}
};
