import type { Goal, TurnTo } from '#lib/domain/goal/goal.ts';
import { momentNow } from '#lib/db/check-ins.ts';
import * as kept from '#lib/db/goals.ts';
import { Draft } from './draft.svelte.ts';
import { join } from './merge.ts';

/** A person's goals. */
export class GoalDraft extends Draft<Goal> {
	/** As they were begun. */
	goals = $derived(Object.values(this.docs).sort((a, b) => a.seq - b.seq));

	constructor() {
		super({
			table: 'goals',
			list: async () => Object.fromEntries((await kept.listGoals()).map((goal) => [goal.id, goal])),
			rewrite: kept.rewriteGoal,
			join
		});
	}

	override async load(): Promise<void> {
		await super.load();
		if (this.goals.some(({ deletedAt }) => deletedAt))
			await this.act(() => kept.purgeGoals(momentNow()));
	}

	/** Begins a goal, and gives its id; undefined where it could not be kept. */
	begin = () => this.#made(() => kept.beginGoal(momentNow()));
	/** Begins a goal that grows out of another. */
	grow = (id: string) => this.#made(() => kept.growGoal(id, momentNow()));
	turn = (id: string, to: TurnTo) => this.act(() => kept.turnGoal(id, to, momentNow()));
	remove = (id: string) => this.act(() => kept.deleteGoal(id, momentNow().at));
	restore = (id: string) => this.act(() => kept.restoreGoal(id, momentNow()));
	erase = (id: string) => this.act(() => kept.deleteGoalNow(id));

	async #made(make: () => Promise<Goal>): Promise<string | undefined> {
		let id: string | undefined;
		await this.act(async () => {
			id = (await make()).id;
		});
		return id;
	}
}
