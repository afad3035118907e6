import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { features, type Keeping, type Tab } from '../../../tests/fixtures/drafts.ts';
import { setField } from '#lib/domain/goal/changes.ts';
import { eraseAll } from '#lib/db/erase.ts';
import { listGoals } from '#lib/db/goals.ts';
import { WRITTEN } from '#lib/db/vault/native-keeper.ts';
import { GoalDraft } from './goal-draft.svelte.ts';

/** Edits in each of three tabs. */
const EDITS = Number(process.env.DRAFT_EDITS ?? 34);
const put = IDBObjectStore.prototype.put;
const fill = () => {
	IDBObjectStore.prototype.put = () => {
		throw new DOMException('full', 'QuotaExceededError');
	};
};
const empty = () => {
	IDBObjectStore.prototype.put = put;
};
const moment = () => new Promise((over) => setTimeout(over));

// A watcher of the device hears on a channel of its own.
const hearing = new Set<BroadcastChannel>();
const Channel = BroadcastChannel;
class Counted extends Channel {
	constructor(name: string) {
		super(name);
		if (name === WRITTEN) hearing.add(this);
	}
	override close() {
		hearing.delete(this);
		super.close();
	}
}

const open: Keeping[] = [];
beforeEach(async () => {
	await eraseAll();
	globalThis.BroadcastChannel = Counted;
});
afterEach(() => {
	empty();
	open.splice(0).forEach((draft) => draft.close());
	globalThis.BroadcastChannel = Channel;
});

describe.each(Object.entries(features))('%s', (name, made) => {
	async function tab() {
		const one = made();
		open.push(one.draft);
		await one.draft.load();
		await one.begin?.();
		return one;
	}

	test('what is typed is on screen at once, and "saved" is said after it is kept', async () => {
		const { draft, say, shown } = await tab();
		say('words 1');
		say('words 2');
		expect([shown().at(-1), draft.saved]).toEqual(['2', null]);
		await draft.settled();
		expect(draft.saved).not.toBeNull();
		expect((await tab()).shown().at(-1)).toBe('2');
	});

	test('two tabs on different parts keep both', async () => {
		const [a, b] = [await tab(), await tab()];
		a.say('here 1', 'one');
		b.say('there 2', 'other');
		await Promise.all([a.draft.settled(), b.draft.settled()]);
		const { shown } = await tab();
		expect([shown('one').at(-1), shown('other').at(-1)]).toEqual(['1', '2']);
		expect([a.draft.clashes, b.draft.clashes]).toEqual([[], []]);
	});

	test('what could not be kept stays on screen and is told, until a later change keeps it too', async () => {
		const { draft, say, shown } = await tab();
		const other = await tab();
		await say('before 1');
		await draft.settled();
		fill();
		say('typed 2');
		await draft.settled();
		expect([shown().at(-1), draft.saved]).toEqual(['2', null]);
		expect(draft.failure).toMatch(/^storage-(full|failed)$/);
		// To hear of the other tab would be a try to keep, at a moment when it can.
		draft.close();
		await draft.settled();
		empty();
		other.say('theirs 3', 'other');
		await other.draft.settled();
		fill();
		// Loading is a read like any other.
		await draft.load();
		await draft.settled();
		expect([shown().at(-1), shown('other').at(-1)]).toEqual(['2', '3']);
		expect(draft.failure).toMatch(/^storage-(full|failed)$/);
		empty();
		say('more 4', 'other');
		await draft.settled();
		expect([draft.failure, draft.saved === null]).toEqual([null, false]);
		const { shown: kept } = await tab();
		expect([kept('one').at(-1), kept('other').at(-1)]).toEqual(['2', '4']);
	});

	test.each(['yours', 'theirs'] as const)(
		'one part changed in two tabs is shown from both sides, and a person keeps %s',
		async (side) => {
			const tabs = [await tab(), await tab()] as const;
			tabs[0].say('words 1');
			tabs[1].say('words 2');
			await Promise.all(tabs.map(({ draft }) => draft.settled()));
			const kept = (await tab()).shown();
			const [later] = tabs.filter(({ draft }) => draft.clashes.length > 0) as [Tab];
			const clash = later.draft.clashes[0]!;
			expect([kept.at(-1), later.shown().at(-1)].sort()).toEqual(['1', '2']);
			for (const [name, text] of Object.entries({ theirs: kept, yours: later.shown() }))
				expect(JSON.stringify(clash.pairs.map((pair) => pair[name as 'yours']))).toContain(text);
			// Typing on settles nothing.
			later.say('words 3');
			await later.draft.settled();
			expect((await tab()).shown()).toBe(kept);
			await later.draft.settle(later.draft.clashes[0]!, side);
			const end = side === 'yours' ? '3' : kept.at(-1);
			expect([later.draft.clashes.length, later.shown().at(-1)]).toEqual([0, end]);
			expect((await tab()).shown().at(-1)).toBe(end);
		}
	);

	test('of three tabs that type into one field, no edit is lost or overwritten in silence', async () => {
		const tabs = Object.entries({ a: await tab(), b: await tab(), c: await tab() });
		const drafts = tabs.map(([, { draft }]) => draft);
		for (let edit = 0; edit < EDITS; edit += 1)
			for (const [at, [letter, { say, shown }]] of tabs.entries()) {
				say(`${shown()} ${letter}${edit}`);
				if (edit % [3, 7, 5][at]! === 0) await moment();
			}
		for (let time = 0; time < 2; time += 1) {
			await Promise.all(drafts.map((draft) => draft.settled()));
			await moment();
		}
		const kept = (await tab()).shown();
		for (const [, one] of tabs)
			expect(one.shown() === kept || one.draft.clashes.length > 0, one.shown()).toBe(true);
		expect(drafts.map(({ failure }) => failure)).toEqual([null, null, null]);
		if (name === 'a check-in' || name === 'a time right now') return;
		const seen = [kept, ...tabs.map(([, { shown }]) => shown()), ''].join(' ');
		for (let edit = 0; edit < EDITS; edit += 1)
			for (const [letter] of tabs) expect(seen).toContain(` ${letter}${edit} `);
	}, 600_000);

	test('closing at any moment leaves nothing that hears', async () => {
		await tab();
		open.pop()?.close();
		for (let wait = 0; wait < 40; wait += 1) {
			const { draft, say } = made();
			const loading = draft.load();
			if (wait % 2) {
				await loading;
				say(`words ${wait % 10}`);
			}
			for (let turn = 0; turn < wait; turn += 1) await (wait % 3 ? Promise.resolve() : moment());
			draft.close();
			draft.close();
			await draft.settled();
		}
		await moment();
		await moment();
		expect(hearing.size).toBe(0);
	});
});

test('what is typed in a goal that another tab deletes for good stays on screen, and is told', async () => {
	const [here, there] = [new GoalDraft(), new GoalDraft()];
	open.push(here, there);
	await here.load();
	const id = (await here.begin())!;
	await there.load();
	fill();
	await here.change(id, setField('hope', 'Out more'));
	await there.erase(id);
	empty();
	expect(await listGoals()).toEqual([]);
	await here.load();
	expect(here.goals[0]?.hope).toBe('Out more');
	expect(here.failure).toBe('changed-elsewhere');
	expect(await listGoals()).toEqual([]);
});
