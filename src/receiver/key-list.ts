import type { Team } from '#lib/domain/site/team.ts';
import { peopleOf } from './staff.ts';
import type { Store } from './store.ts';
import { kidOf } from './teams.ts';

/** A mistyped id must not be taken for a key that is off now. */
export async function refuseUnlessKnown(
	db: Store,
	teams: readonly Team[],
	kid: string
): Promise<void> {
	const own = teams.flatMap(({ keys }) =>
		keys
			? [
					kidOf(keys.desk),
					kidOf(keys.recovery),
					...keys.previous.flatMap((one) => [one.desk, one.recovery])
				]
			: []
	);
	const before = await db.selectFrom('known_keys').select('kid').execute();
	if (![...own, ...before.map((one) => one.kid)].includes(kid))
		throw new Error(`There is no key "${kid}" here: nothing was switched off.`);
}

/** Prints teams with their keys, who can sign in, and codes that wait. */
export async function listAll(db: Store, teams: readonly Team[]): Promise<void> {
	for (const { id, keys } of teams) {
		console.log(
			keys
				? `${id}: desk ${kidOf(keys.desk)}, recovery ${kidOf(keys.recovery)}, since ${keys.since}`
				: `${id}: no keys`
		);
		for (const { desk, recovery, until } of keys?.previous ?? [])
			console.log(`  until ${until}: desk ${desk}, recovery ${recovery}`);
	}

	for (const { kid } of await db.selectFrom('revoked_keys').selectAll().execute())
		console.log(`revoked: ${kid}`);
	for (const { id, team, name, passkeys, sessions } of await peopleOf(db))
		console.log(
			passkeys === 0
				? `person ${id}: ${name}, ${team}, cannot sign in`
				: `person ${id}: ${name}, ${team}, passkeys ${passkeys}, signed in ${sessions}`
		);
	for (const { team, staff } of await db.selectFrom('enrolments').selectAll().execute())
		console.log(`code not used yet: ${team}${staff ? `, for person ${staff}` : ''}`);
}
