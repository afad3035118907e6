import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { setField, setSign } from '#lib/domain/goal/changes.ts';
import { moveTo, sayOfMove } from '#lib/domain/goal/moves.ts';
import { stateOf } from '#lib/domain/goal/goal.ts';
import { eraseAll } from './erase.ts';
import * as goals from './goals.ts';
import { countNotes, readNotes } from './export.ts';

const now = { day: '2026-11-22', at: '2026-11-22T09:00:00.000Z' };
const month = { day: '2026-12-23', at: '2026-12-23T09:00:00.000Z' };
const later = { day: '2026-12-26', at: '2026-12-26T09:00:00.000Z' };

beforeEach(async () => void (await eraseAll()));

async function active() {
	const goal = await goals.beginGoal(now);
	return goals.turnGoal(goal.id, 'active', now);
}

test('each change is kept by itself, from the first letter on', async () => {
	const begun = await goals.beginGoal(now);
	const one = await goals.changeGoal(begun.id, setField('hope', 'G'), begun);
	const two = await goals.changeGoal(begun.id, setField('hope', 'Go'), one);
	await goals.changeGoal(begun.id, moveTo(4, now), two);
	expect(await goals.listGoals()).toMatchObject([
		{ id: begun.id, day: now.day, hope: 'Go', moves: [{ value: 4 }], turns: [] }
	]);
});

test('two tabs on different parts of one goal keep both', async () => {
	const begun = await goals.beginGoal(now);
	await Promise.all([
		goals.changeGoal(begun.id, setField('hope', 'Mine'), begun),
		goals.changeGoal(begun.id, setSign('e1', 'me', 'I sing'), begun),
		goals.changeGoal(begun.id, moveTo(3, now), begun)
	]);
	const [goal] = await goals.listGoals();
	expect(goal).toMatchObject({ hope: 'Mine', signs: [{ text: 'I sing' }], moves: [{ value: 3 }] });
});

test('a change over one that was made elsewhere is refused, and the other stays', async () => {
	const begun = await goals.beginGoal(now);
	const moving = await goals.changeGoal(begun.id, moveTo(3, now), begun);
	await goals.changeGoal(begun.id, sayOfMove('why', 'theirs'), moving);
	await expect(goals.changeGoal(begun.id, sayOfMove('why', 'mine'), moving)).rejects.toMatchObject({
		code: 'changed-elsewhere'
	});
	expect((await goals.listGoals())[0]?.moves[0]?.why).toBe('theirs');
});

test('a fourth goal is not put under way, and can wait', async () => {
	for (let count = 0; count < 3; count += 1) await active();
	const fourth = await goals.beginGoal(now);
	await expect(goals.turnGoal(fourth.id, 'active', now)).rejects.toMatchObject({
		code: 'goals-enough'
	});
	expect(stateOf(await goals.turnGoal(fourth.id, 'paused', now))).toBe('paused');
});

test('a goal goes on until the one that grows out of it begins', async () => {
	const { id } = await active();
	const [before] = await goals.listGoals();
	if (before) await goals.changeGoal(id, setField('hope', 'Out more'), before);
	for (let count = 0; count < 2; count += 1) await active();
	const states = async () => (await goals.listGoals()).map(stateOf);
	const left = await goals.growGoal(id, now);
	expect(left).toMatchObject({ hope: 'Out more', follows: id, moves: [], seq: 4 });
	await goals.deleteGoal(left.id, now.at);
	expect(await states()).toEqual(['active', 'active', 'active', 'draft']);
	const grown = await goals.growGoal(id, now);
	// What it grew out of makes room for it, though three are under way.
	await goals.turnGoal(grown.id, 'active', now);
	expect(await states()).toEqual(['changed', 'active', 'active', 'draft', 'active']);
});

test.for(['met', 'let-go'] as const)(
	'a goal that is %s stays so when another grows out of it',
	async (to) => {
		const { id } = await active();
		const grown = await goals.growGoal(id, now);
		await goals.turnGoal(id, to, now);
		await goals.turnGoal(grown.id, 'paused', now);
		expect((await goals.listGoals()).map(stateOf)).toEqual([to, 'paused']);
	}
);

test('a deletion can be taken back whole, for thirty days', async () => {
	const goal = await active();
	await goals.deleteGoal(goal.id, now.at);
	expect(countNotes(await readNotes())).toMatchObject({ goals: 0, deleted: 1 });
	await goals.purgeGoals(now);
	await goals.restoreGoal(goal.id, now);
	expect(await goals.listGoals()).toEqual([goal]);
	await goals.deleteGoal(goal.id, now.at);
	await goals.purgeGoals(month);
	expect(await goals.listGoals()).toHaveLength(1);
	await goals.purgeGoals(later);
	expect(await goals.listGoals()).toEqual([]);
	await expect(goals.turnGoal(goal.id, 'met', now)).rejects.toMatchObject({
		code: 'changed-elsewhere'
	});
});

test('a goal taken back waits, where three others are under way by then', async () => {
	const first = await active();
	await goals.deleteGoal(first.id, now.at);
	for (let count = 0; count < 3; count += 1) await active();
	await goals.restoreGoal(first.id, now);
	const [back] = await goals.listGoals();
	expect(back && stateOf(back)).toBe('paused');
});

test('a clock set back does not reorder goals', async () => {
	const first = await goals.beginGoal(month);
	const second = await goals.beginGoal(now);
	expect((await goals.listGoals()).map(({ id }) => id)).toEqual([first.id, second.id]);
});
