import { AppError } from '#lib/domain/app-error.ts';
import { afterVisit } from '#lib/domain/days/taking-back.ts';
import { turnTo, type GoalChange } from '#lib/domain/goal/changes.ts';
import {
	hasRoom,
	hasRoomFor,
	isOver,
	newGoal,
	stateOf,
	type Goal,
	type Moment,
	type TurnTo
} from '#lib/domain/goal/goal.ts';
import { retried, rewrite } from './vault/rewrite.ts';
import { commit, list, newId, read } from './vault/store.ts';

/** Every goal, as they were begun; the deleted ones among them carry `deletedAt`. */
export async function listGoals(): Promise<Goal[]> {
	const rows = await list<Goal>('goals');
	return rows.map(({ value }) => value).sort((a, b) => a.seq - b.seq);
}

/** Begins a goal: kept from its first letter, and no goal under way until its making is over. */
export async function beginGoal(moment: Moment): Promise<Goal> {
	const goal = newGoal(newId(), await nextGoalSeq(), moment);
	await commit({ table: 'goals', id: goal.id, seen: 0, value: goal });
	return goal;
}

/** Lets a new goal grow out of one, which goes on as it is until the new one is made. */
export async function growGoal(id: string, moment: Moment): Promise<Goal> {
	const { hope, areas, options, guides } = present(await read<Goal>('goals', id)).value;
	const fresh = newGoal(newId(), await nextGoalSeq(), moment);
	const grown: Goal = { ...fresh, hope, areas, options, guides, follows: id };
	await commit({ table: 'goals', id: grown.id, seen: 0, value: grown });
	return grown;
}

/** Changes a goal as it now stands, and gives it. Throws AppError `changed-elsewhere` when it is gone. */
export const rewriteGoal = (id: string, to: (kept: Goal) => Goal): Promise<Goal> =>
	rewrite<Goal, Goal>('goals', id, (kept) => to(present(kept)));

/**
 * Keeps one change over what was seen of its part, and gives the goal as it then is.
 * Throws AppError `changed-elsewhere` when another tab has changed the same part meanwhile.
 */
export async function changeGoal(id: string, change: GoalChange, seen: Goal): Promise<Goal> {
	return rewriteGoal(id, (goal) => {
		if (JSON.stringify(change.read?.(goal)) !== JSON.stringify(change.read?.(seen)))
			throw new AppError('changed-elsewhere');
		return change.write(goal);
	});
}

/**
 * Says where a goal stands; what a goal grew out of ends as the new one begins: both are written or neither.
 * Throws AppError `goals-enough` where no further one can be under way.
 */
export async function turnGoal(id: string, to: TurnTo, moment: Moment): Promise<Goal> {
	if (to === 'active' && !hasRoomFor(await listGoals(), id)) throw new AppError('goals-enough');
	return retried(async () => {
		const row = present(await read<Goal>('goals', id));
		const goal = turnTo(to, moment).write(row.value);
		const { follows } = stateOf(row.value) === 'draft' ? goal : {};
		const before = follows ? await read<Goal>('goals', follows) : undefined;
		const ends = before && !before.value.deletedAt && !isOver(before.value);
		await commit(
			{ table: 'goals', id, seen: row.rev, value: goal },
			...(ends
				? [
						{
							table: 'goals' as const,
							id: before.value.id,
							seen: before.rev,
							value: turnTo('changed', moment).write(before.value)
						}
					]
				: [])
		);
		return goal;
	});
}

/** Deletes a goal so that it can be taken back for thirty days. `at` is an ISO instant. */
export async function deleteGoal(id: string, at: string): Promise<void> {
	await rewriteGoal(id, (goal) => ({ ...goal, deletedAt: at }));
}

/** Takes a deletion back; one that was under way waits, where three others are by now. */
export async function restoreGoal(id: string, moment: Moment): Promise<void> {
	const others = (await listGoals()).filter((goal) => goal.id !== id);
	await rewriteGoal(id, ({ deletedAt: _, overdueAt: __, ...goal }) =>
		goal.turns.at(-1)?.to === 'active' && !hasRoom(others)
			? turnTo('paused', moment).write(goal)
			: goal
	);
}

/** Deletes a goal for good. */
export async function deleteGoalNow(id: string): Promise<void> {
	await rewrite('goals', id, () => null);
}

/** Deletes for good what is past taking back, once two visits have found so. */
export async function purgeGoals({ at }: Moment): Promise<void> {
	for (const goal of await listGoals())
		if (afterVisit(goal, at) !== goal)
			await rewrite<Goal, Goal | null>('goals', goal.id, (kept) =>
				kept ? afterVisit(kept, at) : null
			);
}

// Gone is what was deleted in another tab while it was open here.
const present = <Found>(found: Found | undefined): Found => {
	if (found === undefined) throw new AppError('changed-elsewhere');
	return found;
};

async function nextGoalSeq(): Promise<number> {
	return Math.max(0, ...(await listGoals()).map(({ seq }) => seq)) + 1;
}
