import { randomBytes } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { append } from './audit.ts';
import { challengeOf, giveChallenge, useUp } from './challenges.ts';
import { sha256 } from './digest.ts';
import { Refused } from './refusals.ts';
import type { Store } from './store.ts';
import type { Minute } from './tables.ts';

// Asked for when somebody first signs in: it is large, and whoever sends a request need not wait for it.
const webAuthn = () => import('@simplewebauthn/server');

/** Enrolment codes are copied from a screen: dashes, spaces and capitals don't matter. */
export const hashOfCode = (code: string) => sha256(code.toLowerCase().replace(/[^0-9a-f]/g, ''));

/** Signs staff in by passkey, with the person verified by their device. */
export class Passkeys {
	readonly #origins: string[];
	readonly #rpID: string;

	constructor(origins: string[]) {
		this.#origins = origins;
		this.#rpID = new URL(origins[0] ?? 'http://localhost').hostname;
	}

	#expected(challenge: string) {
		return {
			expectedChallenge: challenge,
			expectedOrigin: this.#origins,
			expectedRPID: this.#rpID,
			requireUserVerification: true
		};
	}

	/** Options for a new passkey, for whoever has a code that the command line printed. */
	async enrolOptions(db: Store, { code, name }: { code: string; name: string }, now: Minute) {
		const codeHash = hashOfCode(code);
		const known = await db
			.selectFrom('enrolments')
			.select('staff')
			.where('code_hash', '=', codeHash)
			.where('until', '>', now)
			.executeTakeFirst();
		if (!known) throw new Refused('sign-in-failed');
		const { generateRegistrationOptions } = await webAuthn();
		// Letters and digits alone: an id is typed behind a command.
		const staff = known.staff ?? randomBytes(16).toString('hex');
		const own = await db.selectFrom('passkeys').select('id').where('staff', '=', staff).execute();
		return generateRegistrationOptions({
			challenge: await giveChallenge(db, { codeHash, staff, name }, now),
			rpName: 'Waymark',
			rpID: this.#rpID,
			userName: name,
			userID: new TextEncoder().encode(staff),
			excludeCredentials: own,
			attestationType: 'none',
			authenticatorSelection: { residentKey: 'required', userVerification: 'required' }
		});
	}

	/** Keeps a new passkey and its person; the code is used up. The id of the person. */
	async enrol(db: Store, response: RegistrationResponseJSON, now: Minute): Promise<string> {
		const { challenge, enrol } = await challengeOf(db, response, now);
		if (!enrol) throw new Refused('sign-in-failed');
		const { verifyRegistrationResponse } = await webAuthn();
		const checked = await verifyRegistrationResponse({
			response,
			...this.#expected(challenge)
		}).catch(() => null);
		if (!checked?.verified) throw new Refused('sign-in-failed');
		const { id, publicKey, counter } = checked.registrationInfo.credential;
		await db.transaction().execute(async (unit) => {
			const used = await unit
				.deleteFrom('enrolments')
				.where('code_hash', '=', enrol.codeHash)
				.where('until', '>', now)
				.returning(['team', 'staff'])
				.executeTakeFirst();
			if (!used || (used.staff ?? enrol.staff) !== enrol.staff) throw new Refused('sign-in-failed');
			const staff = { id: enrol.staff, team: used.team, name: enrol.name };
			if (used.staff === null) await unit.insertInto('staff').values(staff).execute();
			const passkey = { id, staff: enrol.staff, public_key: publicKey, counter };
			await unit.insertInto('passkeys').values(passkey).execute();
			await append(unit, [{ at: now, who: enrol.staff, what: 'enrolled', about: enrol.codeHash }]);
		});
		return enrol.staff;
	}

	async signInOptions(db: Store, now: Minute) {
		const { generateAuthenticationOptions } = await webAuthn();
		return generateAuthenticationOptions({
			challenge: await giveChallenge(db, null, now),
			rpID: this.#rpID,
			userVerification: 'required'
		});
	}

	/** The id of the person whose passkey answered. */
	async signIn(db: Store, response: AuthenticationResponseJSON, now: Minute): Promise<string> {
		const { challenge, enrol } = await challengeOf(db, response, now);
		const passkey = await db
			.selectFrom('passkeys')
			.selectAll()
			.where('id', '=', response.id)
			.executeTakeFirst();
		if (!passkey || enrol) throw new Refused('sign-in-failed');
		const { id, counter } = passkey;
		const { verifyAuthenticationResponse } = await webAuthn();
		const checked = await verifyAuthenticationResponse({
			response,
			...this.#expected(challenge),
			credential: { id, counter, publicKey: Uint8Array.from(passkey.public_key) }
		}).catch(() => null);
		if (!checked?.verified) throw new Refused('sign-in-failed');
		await db.transaction().execute(async (unit) => {
			await useUp(unit, challenge, now);
			const { newCounter } = checked.authenticationInfo;
			await unit
				.updateTable('passkeys')
				.set({ counter: newCounter })
				.where('id', '=', id)
				.execute();
			await append(unit, [{ at: now, who: passkey.staff, what: 'signed-in', about: '' }]);
		});
		return passkey.staff;
	}
}
