import { randomBytes } from 'node:crypto';
import { append } from './audit.ts';
import { hashOfCode } from './passkeys.ts';
import type { Store } from './store.ts';
import type { Minute } from './tables.ts';

const CODE_MINUTES = 24 * 60;

/** A code with which one person of a team can enrol a passkey within a day; with `staff` a further one of somebody who has one. Throws when that person is not of the team. */
export async function newEnrolment(
	db: Store,
	team: string,
	now: Minute,
	staff: string | null = null
): Promise<string> {
	if (staff !== null && (await personOf(db, staff)).team !== team)
		throw new Error(`The person "${staff}" is not of the team "${team}".`);
	const code = randomBytes(16).toString('hex').match(/.{4}/g)?.join('-') ?? '';
	const row = { code_hash: hashOfCode(code), team, until: now + CODE_MINUTES, staff };
	await db.insertInto('enrolments').values(row).execute();
	return code;
}

async function personOf(db: Store, staff: string) {
	const known = db.selectFrom('staff').selectAll().where('id', '=', staff);
	const person = await known.executeTakeFirst();
	if (!person) throw new Error(`There is nobody with the id "${staff}".`);
	return person;
}

/** Takes a person's passkeys, codes and sessions away at once. Others of the same name and team who can still sign in: they may be the same person. Throws for an unknown one. */
export async function dismiss(db: Store, staff: string, now: Minute): Promise<string[]> {
	return db.transaction().execute(async (unit) => {
		const { name, team } = await personOf(unit, staff);
		await append(unit, [{ at: now, who: staff, what: 'dismissed', about: '' }]);
		for (const table of ['sessions', 'passkeys', 'enrolments'] as const)
			await unit.deleteFrom(table).where('staff', '=', staff).execute();
		const people = await peopleOf(unit);
		return people
			.filter((one) => one.passkeys > 0 && one.team === team && sameName(one.name, name))
			.map(({ id }) => id);
	});
}

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Ends the sessions of a person, on every device. Throws for an unknown one. */
export async function signOutEverywhere(db: Store, staff: string): Promise<void> {
	await personOf(db, staff);
	await db.deleteFrom('sessions').where('staff', '=', staff).execute();
}

/** Everyone, with how many passkeys and sessions they have; without a passkey nobody can sign in. */
export async function peopleOf(db: Store) {
	const people = await db.selectFrom('staff').selectAll().orderBy('team').orderBy('name').execute();
	const count = async (table: 'passkeys' | 'sessions') => {
		const rows = await db.selectFrom(table).select('staff').execute();
		return (id: string) => rows.filter(({ staff }) => staff === id).length;
	};
	const [passkeys, sessions] = [await count('passkeys'), await count('sessions')];
	return people.map((one) => ({
		...one,
		passkeys: passkeys(one.id),
		sessions: sessions(one.id)
	}));
}

/** Switches a key off for everything new. */
export async function revoke(db: Store, kid: string, now: Minute): Promise<void> {
	await db.transaction().execute(async (unit) => {
		await append(unit, [{ at: now, who: '', what: 'key-revoked', about: kid }]);
		await unit
			.insertInto('revoked_keys')
			.values({ kid, at: now })
			.onConflict((row) => row.doNothing())
			.execute();
	});
}

/** Switches a key on again that was switched off by mistake within the last day. Throws when it is not off, or for longer. */
export async function unrevoke(db: Store, kid: string, now: Minute): Promise<void> {
	await db.transaction().execute(async (unit) => {
		const off = unit.selectFrom('revoked_keys').select('at').where('kid', '=', kid);
		const at = (await off.executeTakeFirst())?.at;
		if (at === undefined) throw new Error(`The key ${kid} is not off.`);
		if (at < now - CODE_MINUTES)
			throw new Error(`The key ${kid} has been off for more than a day, and stays so: rotate.`);
		await append(unit, [{ at: now, who: '', what: 'key-restored', about: kid }]);
		await unit.deleteFrom('revoked_keys').where('kid', '=', kid).execute();
	});
}
