import * as receiver from '#lib/device/ask-desk.ts';
import { makePasskey, usePasskey } from '#lib/device/passkeys.ts';
import { AppError } from '#lib/domain/app-error.ts';
import type {
	DeskList,
	DeskRequest,
	RequestOutcome,
	Staff
} from '#lib/domain/desk/desk-request.ts';
import type { Team } from '#lib/domain/site/team.ts';
import { instantNow } from './clock.ts';
import { Keys } from './keys.svelte.ts';
import { Reading } from './reading.svelte.ts';
import { Tries } from './tries.svelte.ts';

/** The desk of one tab: who is signed in, and the list. */
export class Desk {
	readonly #origin: string;
	readonly #teams: readonly Team[];
	readonly tries = new Tries();
	readonly keys = new Keys(this.tries);
	readonly reading = new Reading();

	/** Undefined until the receiver has been asked. */
	staff = $state.raw<Staff | null | undefined>(undefined);
	requests = $state.raw<DeskRequest[] | null>(null);
	/** Who of the team can take a request. */
	colleagues = $state.raw<DeskList['colleagues']>([]);
	/** Whether the team is told of new requests by other ways than this desk. */
	notices = $state.raw<DeskList['notices']>('working');
	/** ISO moment at which the list was last read. */
	readAt = $state<string | null>(null);

	/** `origin` is the receiver's, '' where the build has none. */
	constructor(origin: string, teams: readonly Team[]) {
		this.#origin = origin;
		this.#teams = teams;
		this.tries.over = () => this.staff && this.#leave('over');
	}

	get team(): Team | undefined {
		return this.#teams.find(({ id }) => id === this.staff?.team);
	}

	#leave(why: string) {
		this.lock();
		this.staff = null;
		this.requests = null;
		this.readAt = null;
		this.tries.failure = null;
		this.tries.done = why;
	}

	/** Finds out whether somebody is signed in still. */
	async begin() {
		const known = await this.tries.run('sign-in', async () => {
			if (this.#origin === '') throw new AppError('no-receiver');
			this.staff = await receiver.whoIsSignedIn(this.#origin);
		});
		this.staff ??= null;
		if (known) await this.refresh();
	}

	signIn() {
		return this.#enter('sign-in', {}, usePasskey);
	}

	async enrol(code: string, name: string) {
		await this.#enter('enrol', { code, name }, makePasskey);
		if (this.tries.failure?.code === 'sign-in-failed')
			this.tries.failure = { at: 'sign-in', code: 'enrol-failed' };
	}

	async #enter(way: 'sign-in' | 'enrol', said: object, answer: typeof usePasskey) {
		this.tries.done = null;
		const entered = await this.tries.run('sign-in', async () => {
			this.staff = await receiver.signInAt(this.#origin, way, said, answer);
		});
		if (entered) await this.refresh();
	}

	/** Locks, and ends the session at the receiver. After idle time the page forgets the person whether or not that worked. */
	async signOut(why: 'signed-out' | 'idle') {
		if (!this.staff) return;
		this.lock();
		if (why === 'idle') this.#leave(why);
		const at = this.staff ? 'list' : 'sign-in';
		const out = await this.tries.run(at, () => receiver.signOutAt(this.#origin));
		if (out && this.staff) this.#leave(why);
	}

	async refresh() {
		await this.tries.run('list', async () => {
			const list = await receiver.listRequests(this.#origin);
			if (!this.staff) return;
			({ requests: this.requests, colleagues: this.colleagues, notices: this.notices } = list);
			this.readAt = instantNow();
		});
	}

	/** Opens a request with the keys in memory; null closes the one that is open. */
	async open(id: string | null) {
		this.reading.want(id);
		this.tries.failure = null;
		const team = this.staff?.team;
		if (id === null || !team || !this.keys.unlocked) return;
		await this.tries.run('request', async () => {
			const bytes = await receiver.fetchBody(this.#origin, id);
			await this.reading.read({ id, team, bytes }, (kid) => this.keys.keyOf(kid));
		});
		await this.#reread();
	}

	/** Changes a request as it is shown here; when a colleague was first, it is shown as it now stands. */
	async act(
		request: DeskRequest,
		deed: receiver.Deed,
		more: { reason?: string; to?: string; outcome?: RequestOutcome } = {}
	): Promise<boolean> {
		this.tries.done = null;
		const did = await this.tries.run('request', () =>
			receiver.doDeed(this.#origin, request, deed, more)
		);
		if (did) this.tries.done = `did-${deed}`;
		await this.#reread();
		return did;
	}

	// What failed just now stays on the page while the list is read again behind it.
	async #reread() {
		const { failure } = this.tries;
		await this.refresh();
		if (failure && this.staff) this.tries.failure = failure;
	}

	/** Forgets the keys and all that they opened. */
	lock() {
		this.keys.lock();
		this.reading.forget();
	}
}
