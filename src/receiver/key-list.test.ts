import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { listed, storeWithAna } from '../../tests/fixtures/receiver.ts';
import { madeUpTeam } from '../../tests/fixtures/requests.ts';
import { listAll, refuseUnlessKnown } from './key-list.ts';
import { dismiss, newEnrolment, revoke, unrevoke } from './staff.ts';
import { kidOf } from './teams.ts';

const T0 = 29_000_000;
const DAY = 24 * 60;
const { db, stop } = await storeWithAna();
afterAll(stop);
afterEach(() => vi.restoreAllMocks());
const team = listed(await madeUpTeam());
const previous = [{ desk: 'oldDesk', recovery: 'oldRecovery', until: '2026-12-01' }];
const keys = { ...(team.keys as NonNullable<typeof team.keys>), previous };
const teams = [
	{ ...team, keys },
	{ ...team, id: 'hill', keys: null }
];
const [desk, recovery] = [kidOf(keys.desk), kidOf(keys.recovery)];
const signedIn = async (staff: string, id: string) => {
	const passkey = { id, staff, public_key: new Uint8Array([1]), counter: 0 };
	await db.insertInto('passkeys').values(passkey).execute();
};
const person = (id: string, of: string, name: string) =>
	db.insertInto('staff').values({ id, team: of, name }).execute();
const off = async () =>
	(await db.selectFrom('revoked_keys').select('kid').execute()).map(({ kid }) => kid);
const told = async () =>
	(await db.selectFrom('audit').selectAll().orderBy('seq').execute()).map(
		({ at, what, about }) => `${at - T0} ${what} ${about}`
	);

describe('a key that is switched off', () => {
	test('is one that is or was in use: a mistyped id is refused', async () => {
		for (const kid of [desk, recovery, 'oldDesk', 'oldRecovery'])
			await expect(refuseUnlessKnown(db, teams, kid)).resolves.toBeUndefined();
		await expect(refuseUnlessKnown(db, teams, 'typo')).rejects.toThrow(
			'There is no key "typo" here: nothing was switched off.'
		);
		await db.insertInto('known_keys').values({ kid: 'before' }).execute();
		await expect(refuseUnlessKnown(db, [], 'before')).resolves.toBeUndefined();
		await expect(refuseUnlessKnown(db, [], desk)).rejects.toThrow(desk);
	});

	test('is switched on again within a day, and not after it', async () => {
		await expect(unrevoke(db, 'one', T0)).rejects.toThrow('The key one is not off.');
		await revoke(db, 'one', T0);
		await revoke(db, 'two', T0);
		await revoke(db, 'two', T0 + 1);
		await expect(unrevoke(db, 'one', T0 + DAY + 1)).rejects.toThrow(
			'The key one has been off for more than a day, and stays so: rotate.'
		);
		expect(await off()).toEqual(['one', 'two']);
		await unrevoke(db, 'one', T0 + DAY);
		expect(await off()).toEqual(['two']);
		expect(await told()).toEqual([
			'0 key-revoked one',
			'0 key-revoked two',
			'1 key-revoked two',
			`${DAY} key-restored one`
		]);
	});
});

describe('people of a team', () => {
	test('are named who may be the one that was dismissed: of the same team and name, able to sign in', async () => {
		await person('ana2', 'harbour', ' ANA ');
		await person('ana3', 'hill', 'Ana');
		await person('ana4', 'harbour', 'Ana');
		await person('ben', 'harbour', 'Ben');
		for (const id of ['ana', 'ana2', 'ana3', 'ben']) await signedIn(id, `key of ${id}`);
		expect(await dismiss(db, 'ana', T0)).toEqual(['ana2']);
		expect(await dismiss(db, 'ben', T0)).toEqual([]);
		await expect(dismiss(db, 'nobody', T0)).rejects.toThrow('nobody');
	});

	test('are listed with their keys and codes', async () => {
		const lines: string[] = [];
		vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
		await newEnrolment(db, 'harbour', T0);
		await newEnrolment(db, 'hill', T0, 'ana3');
		await expect(newEnrolment(db, 'harbour', T0, 'ana3')).rejects.toThrow(
			'The person "ana3" is not of the team "harbour".'
		);
		await listAll(db, teams);
		expect(lines).toEqual([
			`harbour: desk ${desk}, recovery ${recovery}, since ${keys.since}`,
			'  until 2026-12-01: desk oldDesk, recovery oldRecovery',
			'hill: no keys',
			'revoked: two',
			'person ana2:  ANA , harbour, passkeys 1, signed in 0',
			'person ana: Ana, harbour, cannot sign in',
			'person ana4: Ana, harbour, cannot sign in',
			'person ben: Ben, harbour, cannot sign in',
			'person ana3: Ana, hill, passkeys 1, signed in 0',
			'code not used yet: harbour',
			'code not used yet: hill, for person ana3'
		]);
	});
});
