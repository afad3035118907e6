import { AppError } from '#lib/domain/app-error.ts';
import { toBase64url } from '#lib/domain/sealing/base64url.ts';
import { checkKey, deskKeyId } from '#lib/domain/sealing/key-check.ts';
import { labelOf, unwrapKey, type KeyLabel } from '#lib/domain/sealing/key-file.ts';
import { openingKey, randomBytes, type OpeningKey } from '#lib/domain/sealing/sealing.ts';
import type { TeamKeys } from '#lib/domain/site/team.ts';

type Locks = { id: string; keys: TeamKeys };

/** The keys a colleague has unlocked: in the memory of this tab only, none of which can be taken out again. */
export class KeyRing {
	readonly #keys = new Map<string, OpeningKey>();

	/** Ids of the keys that are here. */
	get ids(): string[] {
		return [...this.#keys.keys()];
	}

	/** Unlocks a team's key file and proves that it opens what the app seals. Its id; rejects with AppError for a file, a passphrase or a key that won't do. */
	async add(text: string, passphrase: string, team: Locks): Promise<string> {
		const label = labelOf(text);
		await refuseUnlessOf(team, label);
		const bytes = await unwrapKey(text, passphrase);
		const current = label.kid === (await deskKeyId(team.keys));
		if (current && toBase64url(bytes.publicKey) !== team.keys.desk)
			throw new AppError('key-unknown');
		const key = await openingKey(bytes);
		bytes.privateKey.fill(0);
		if (key.kid !== label.kid) throw new AppError('key-unreadable');
		// What was sealed to a key of before cannot be made anew, so that key proves itself in use.
		if (current) await checkKey(team, key, toBase64url(randomBytes(9)));
		this.#keys.set(key.kid, key);
		return key.kid;
	}

	/** The key with an id. Throws `key-needed` when it isn't here. */
	keyOf(kid: string): OpeningKey {
		const key = this.#keys.get(kid);
		if (!key) throw new AppError('key-needed');
		return key;
	}

	/** Whether the team's key in use is here and opens what the app seals. Rejects with `key-needed` or `check-failed`. */
	async check(team: Locks): Promise<void> {
		await checkKey(team, this.keyOf(await deskKeyId(team.keys)), toBase64url(randomBytes(9)));
	}

	forget(): void {
		this.#keys.clear();
	}
}

async function refuseUnlessOf({ id, keys }: Locks, { team, role, kid }: KeyLabel): Promise<void> {
	if (team !== id) throw new AppError('key-other-team');
	if (role !== 'desk') throw new AppError('key-recovery');
	const known = [await deskKeyId(keys), ...keys.previous.map(({ desk }) => desk)];
	if (!known.includes(kid)) throw new AppError('key-unknown');
}
