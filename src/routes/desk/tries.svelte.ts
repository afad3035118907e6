import { codeOf } from '#lib/domain/app-error.ts';

/** Where on the page something is under way or went wrong. */
export type Place = 'sign-in' | 'key' | 'list' | 'request';

/** What is under way, what went wrong and what has just been done, each in one place of the page. */
export class Tries {
	busy = $state<Place | null>(null);
	failure = $state.raw<{ at: Place; code: string } | null>(null);
	/** A key of desk.json. */
	done = $state<string | null>(null);
	/** Called when the receiver says that nobody is signed in any longer. */
	over: () => unknown = () => {};

	/** Does something and keeps where it failed; false when it did. */
	async run(at: Place, deed: () => Promise<unknown>): Promise<boolean> {
		if (this.failure?.at === at) this.failure = null;
		this.busy = at;
		try {
			await deed();
			return true;
		} catch (failure) {
			const code = codeOf(failure);
			if (code === 'not-signed-in') this.over();
			else this.failure = { at, code };
			return false;
		} finally {
			this.busy = null;
		}
	}
}
