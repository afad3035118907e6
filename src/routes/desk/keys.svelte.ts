import { rememberKeyCheck } from '#lib/device/key-check.ts';
import { AppError } from '#lib/domain/app-error.ts';
import { deskKeyId } from '#lib/domain/sealing/key-check.ts';
import type { OpeningKey } from '#lib/domain/sealing/sealing.ts';
import type { Team } from '#lib/domain/site/team.ts';
import { instantNow } from './clock.ts';
import { KeyRing } from './key-ring.ts';
import type { Tries } from './tries.svelte.ts';

const MAX_BYTES = 10_000;

/** The keys in memory, as the page shows them. */
export class Keys {
	readonly #ring = new KeyRing();
	readonly #tries: Tries;
	ids = $state.raw<string[]>([]);
	/** ISO moment of the last check that worked in this tab. */
	checkedAt = $state<string | null>(null);
	readonly unlocked = $derived(this.ids.length > 0);
	#locks = 0;

	constructor(tries: Tries) {
		this.#tries = tries;
	}

	keyOf(kid: string): OpeningKey {
		return this.#ring.keyOf(kid);
	}

	/** Takes a key file and its passphrase; true when the key is in memory. */
	unlock(team: Team | undefined, file: File, passphrase: string): Promise<boolean> {
		this.#tries.done = null;
		const before = this.#locks;
		return this.#tries.run('key', async () => {
			const own = withKeys(team);
			if (file.size > MAX_BYTES) throw new AppError('key-unreadable');
			const kid = await this.#ring.add(await file.text(), passphrase, own);
			// Whoever locked the desk or left it meanwhile has no key either.
			if (before !== this.#locks) return this.lock();
			this.ids = this.#ring.ids;
			if (kid === (await deskKeyId(own.keys))) this.#checked(kid);
			this.#tries.done = 'unlocked';
		});
	}

	/** Seals a word of no meaning and opens it, with the team's key in use. */
	async check(team: Team | undefined): Promise<void> {
		this.#tries.done = null;
		await this.#tries.run('key', async () => {
			const own = withKeys(team);
			await this.#ring.check(own);
			this.#checked(await deskKeyId(own.keys));
			this.#tries.done = 'check-worked';
		});
	}

	#checked(kid: string) {
		this.checkedAt = instantNow();
		rememberKeyCheck(kid, this.checkedAt);
	}

	lock(): void {
		this.#locks += 1;
		this.#ring.forget();
		this.ids = [];
	}
}

function withKeys(team: Team | undefined) {
	const { id, keys } = team ?? {};
	if (!id || !keys) throw new AppError('team-without-key');
	return { id, keys };
}
