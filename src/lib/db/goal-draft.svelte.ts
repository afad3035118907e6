import { AppError, codeOf } from '#lib/domain/app-error.ts';
import type { GoalChange } from '#lib/domain/goal/changes.ts';
import type { Goal, TurnTo } from '#lib/domain/goal/goal.ts';
import { momentNow } from './check-ins.ts';
import * as kept from './goals.ts';
import { storageMode, watch, type Mode } from './vault/store.ts';

/** A person's goals as a page reads them: each change is shown at once and kept by itself. */
export class GoalDraft {
	goals = $state.raw<Goal[]>([]);
	ready = $state(false);
	/** Whether all that was said is known to be kept. */
	saved = $state(false);
	/** A key of errors.json, for the page to say. */
	failure = $state<string | null>(null);
	mode = $state<Mode>('kept');
	#kept: Goal[] = [];
	// Said but not yet kept: what is read from the device never wipes it off the page.
	#pending: Record<string, { id: string; change: GoalChange }> = {};
	#queue: Promise<void> = Promise.resolve();
	#stop: (() => void) | undefined;

	/** Reads what was kept, and hears of other tabs from then on. */
	load(): Promise<void> {
		return this.#next(async () => {
			this.mode = await storageMode();
			await this.#read();
			this.ready = true;
			this.#stop = watch(
				['goals'],
				() => void this.#next(() => this.#read()),
				(failure) => (this.failure = codeOf(failure))
			);
			if (this.#kept.some(({ deletedAt }) => deletedAt)) await kept.purgeGoals(momentNow());
		});
	}

	/** Shows a change at once and keeps it; while one is being kept, only the last of the next is. */
	change(id: string, change: GoalChange): Promise<void> {
		this.saved = false;
		const place = `${id} ${change.part}`;
		const pending = { id, change };
		this.#pending[place] = pending;
		this.#show();
		return this.#next(async () => {
			const said = this.#pending[place];
			const seen = this.#kept.find((goal) => goal.id === id);
			if (!said || !seen) return;
			try {
				const goal = await kept.changeGoal(id, said.change, seen);
				if (this.#pending[place] === said) delete this.#pending[place];
				this.#take(this.#kept.map((one) => (one.id === id ? goal : one)));
			} catch (failure) {
				delete this.#pending[place];
				throw failure;
			}
			this.saved = Object.keys(this.#pending).length === 0;
		});
	}

	/** Begins a goal, and gives its id; undefined where it could not be kept. */
	begin = () => this.#made(() => kept.beginGoal(momentNow()));
	/** Begins a goal that grows out of another. */
	grow = (id: string) => this.#made(() => kept.growGoal(id, momentNow()));
	turn = (id: string, to: TurnTo) => this.#done(() => kept.turnGoal(id, to, momentNow()));
	remove = (id: string) => this.#done(() => kept.deleteGoal(id, momentNow().at));
	restore = (id: string) => this.#done(() => kept.restoreGoal(id, momentNow()));
	erase = (id: string) => this.#done(() => kept.deleteGoalNow(id));

	/** Resolves once all that was said is kept, or is known not to be. */
	settled = (): Promise<void> => this.#queue;

	close() {
		this.#stop?.();
	}

	async #made(make: () => Promise<Goal>): Promise<string | undefined> {
		let id: string | undefined;
		await this.#done(async () => {
			id = (await make()).id;
		});
		return id;
	}

	// True when it is kept.
	async #done(step: () => Promise<unknown>): Promise<boolean> {
		let done = false;
		await this.#next(async () => {
			this.saved = false;
			await step();
			await this.#read();
			done = true;
		});
		return done;
	}

	async #read() {
		this.#take(await kept.listGoals());
	}

	#take(goals: Goal[]) {
		this.#kept = goals;
		this.failure = null;
		this.#show();
	}

	#show() {
		const pending = Object.values(this.#pending);
		this.goals = this.#kept.map((goal) =>
			pending
				.filter(({ id }) => id === goal.id)
				.reduce((shown, { change }) => change.write(shown), goal)
		);
	}

	#next(step: () => Promise<void>): Promise<void> {
		this.#queue = this.#queue.then(step).catch(async (failure: unknown) => {
			// What is shown is what is kept: a change that could not be kept is not left standing.
			if (failure instanceof AppError && failure.code === 'changed-elsewhere') await this.#read();
			else this.#show();
			this.failure = codeOf(failure);
		});
		return this.#queue;
	}
}
