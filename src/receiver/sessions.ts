import { randomBytes } from 'node:crypto';
import type { Staff } from './desk-requests.ts';
import { sha256 } from './digest.ts';
import type { Store } from './store.ts';
import type { Minute } from './tables.ts';

/** Minutes without a request, and minutes at most, after which somebody has to sign in again. */
export const IDLE = 15;
export const AT_MOST = 8 * 60;

/** The token of a new session; only its hash is kept. Sessions that ran out are deleted. */
export async function startSession(db: Store, staff: string, now: Minute): Promise<string> {
	await db
		.deleteFrom('sessions')
		.where((row) => row.or([row('used', '<', now - IDLE), row('since', '<', now - AT_MOST)]))
		.execute();
	const token = randomBytes(24).toString('base64url');
	const session = { hash: sha256(token), staff, since: now, used: now };
	await db.insertInto('sessions').values(session).execute();
	return token;
}

/** Who holds a session, which this keeps alive; null when it is unknown or ran out. */
export async function staffOf(db: Store, token: string, now: Minute): Promise<Staff | null> {
	const hash = sha256(token);
	const session = await db
		.selectFrom('sessions')
		.innerJoin('staff', 'staff.id', 'sessions.staff')
		.select(['staff.id', 'staff.team', 'staff.name', 'since', 'used'])
		.where('hash', '=', hash)
		.executeTakeFirst();
	if (!session || session.used < now - IDLE || session.since < now - AT_MOST) return null;
	if (session.used !== now)
		await db.updateTable('sessions').set({ used: now }).where('hash', '=', hash).execute();
	const { id, team, name } = session;
	return { id, team, name };
}

export async function endSession(db: Store, token: string): Promise<void> {
	await db.deleteFrom('sessions').where('hash', '=', sha256(token)).execute();
}

/** A cookie that only the receiver reads; `__Host-` wherever the app has https. */
export function sessionCookie(origins: readonly string[]) {
	const secure = origins.every((origin) => origin.startsWith('https:'));
	const name = secure ? '__Host-desk' : 'desk';
	const rules = `Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
	return {
		read: (header: string | undefined) =>
			header
				?.split(/;\s*/)
				.find((part) => part.startsWith(`${name}=`))
				?.slice(name.length + 1) ?? '',
		set: (token: string) => `${name}=${token}; ${rules}; Max-Age=${AT_MOST * 60}`,
		clear: () => `${name}=; ${rules}; Max-Age=0`
	};
}
