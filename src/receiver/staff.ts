import { randomBytes } from 'node:crypto';
import { append } from './audit.ts';
import { hashOfCode } from './passkeys.ts';
import type { Store } from './store.ts';
import type { Minute } from './tables.ts';

const CODE_MINUTES = 24 * 60;

/** A code with which one person of a team can enrol a passkey within a day. */
export async function newEnrolment(db: Store, team: string, now: Minute): Promise<string> {
	const code = randomBytes(16).toString('hex').match(/.{4}/g)?.join('-') ?? '';
	const row = { code_hash: hashOfCode(code), team, until: now + CODE_MINUTES };
	await db.insertInto('enrolments').values(row).execute();
	return code;
}

/** Takes a person's passkeys and sessions away at once. Throws for an unknown one. */
export async function dismiss(db: Store, staff: string, now: Minute): Promise<void> {
	await db.transaction().execute(async (unit) => {
		await append(unit, [{ at: now, who: staff, what: 'dismissed', about: '' }]);
		const known = await unit
			.selectFrom('staff')
			.select('id')
			.where('id', '=', staff)
			.executeTakeFirst();
		if (!known) throw new Error(`There is nobody with the id "${staff}".`);
		await unit.deleteFrom('sessions').where('staff', '=', staff).execute();
		await unit.deleteFrom('passkeys').where('staff', '=', staff).execute();
	});
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
