import { expect, test } from 'vitest';
import { arrival } from '../../tests/fixtures/stores.ts';
import { Intake } from './intake.ts';
import type { Arrival, Stored } from './requests.ts';
import type { Store } from './store.ts';

type Unit = { size: number; minute: number };
/** An intake whose store answers each unit by what is listed, and takes all where nothing more is. */
function intakeWith(...answers: ('fails' | 'takes')[]) {
	const units: Unit[] = [];
	const keep = async (_: Store, arrivals: readonly Arrival[], minute: number) => {
		units.push({ size: arrivals.length, minute });
		if (answers.shift() === 'fails') throw new Error(`no ${units.length}`);
		return arrivals.map(({ id }) => (id === 'known' ? 'already-here' : 'stored') as Stored);
	};
	let minute = 7;
	return { intake: new Intake({} as Store, () => minute++, keep), units };
}

test('what arrives together is stored together, 256 at most, and each is told its own outcome', async () => {
	const { intake, units } = intakeWith();
	const ids = ['one', 'known', ...Array.from({ length: 300 }, (_, at) => `more-${at}`)];
	const outcomes = ids.map((id) => intake.store(arrival(id)));
	expect(intake.length).toBe(302);
	expect((await Promise.all(outcomes)).slice(0, 3)).toEqual(['stored', 'already-here', 'stored']);
	expect(units).toEqual([
		{ size: 256, minute: 7 },
		{ size: 46, minute: 8 }
	]);
	expect(intake.length).toBe(0);
});

test('what cannot be stored is tried once more, and then said to each who waits', async () => {
	const once = intakeWith('fails');
	expect(await once.intake.store(arrival('one'))).toBe('stored');
	expect(once.units).toHaveLength(2);
	const twice = intakeWith('fails', 'fails');
	const both = await Promise.allSettled(['a', 'b'].map((id) => twice.intake.store(arrival(id))));
	expect(both.map((one) => one.status === 'rejected' && String(one.reason))).toEqual([
		'Error: no 2',
		'Error: no 2'
	]);
	// What comes after it is stored as ever.
	expect(await twice.intake.store(arrival('c'))).toBe('stored');
});

test('nothing waits any more once it says that all is settled', async () => {
	const { intake, units } = intakeWith();
	await intake.settled();
	expect(units).toEqual([]);
	for (let at = 0; at < 600; at++) void intake.store(arrival(`${at}`));
	await intake.settled();
	expect([intake.length, units.length]).toEqual([0, 3]);
});
