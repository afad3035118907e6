import type { Store } from './store.ts';
import type { Minute } from './tables.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Further than this from the newest time that is stored, a clock is not believed. */
const BELIEVED_WITHIN = 24 * HOUR;
/** Whoever starts a receiver has this long to see that something is wrong before anything is deleted. */
const NOTHING_DELETED_FOR = HOUR;

/** Whether what is due is deleted, and if not, why. */
export type Deleting = 'as-due' | 'first-hour' | 'clock-doubted';

/**
 * The time, as far as it can be believed: a machine's clock can start years away from the truth, and
 * everything here is deleted by time. While the clock is doubted, time goes on from the newest that is stored.
 */
export class Clock {
	readonly #wall: () => number;
	readonly #elapsed: () => number;
	readonly #began: number;
	/** The last time that was believed, and how much had passed by then. */
	#at: number;
	#passed: number;
	#stored: Minute | null;

	/** `wall` may jump, `elapsed` only goes on; both in milliseconds. `newest` is null where nothing is stored yet. */
	constructor(wall = Date.now, elapsed = () => performance.now(), newest: Minute | null = null) {
		this.#wall = wall;
		this.#elapsed = elapsed;
		this.#began = elapsed();
		this.#passed = this.#began;
		this.#stored = newest;
		this.#at = newest === null ? wall() : newest * MINUTE;
	}

	#expected() {
		return this.#at + this.#elapsed() - this.#passed;
	}

	get doubted(): boolean {
		return Math.abs(this.#wall() - this.#expected()) > BELIEVED_WITHIN;
	}

	/** Milliseconds since 1970. */
	now(): number {
		if (this.doubted) return this.#expected();
		this.#at = this.#wall();
		this.#passed = this.#elapsed();
		return this.#at;
	}

	/** Learns a time that is stored and isn't from here: another receiver's, or one that somebody has confirmed. */
	learn(stored: Minute) {
		if (stored === this.#stored) return;
		this.#stored = stored;
		if (Math.abs(stored * MINUTE - this.#wall()) > BELIEVED_WITHIN) return;
		this.#at = stored * MINUTE;
		this.#passed = this.#elapsed();
	}

	/** The minute to be stored now. */
	toStore(): Minute {
		this.#stored = Math.floor(this.now() / MINUTE);
		return this.#stored;
	}

	get deleting(): Deleting {
		if (this.doubted) return 'clock-doubted';
		return this.#elapsed() - this.#began < NOTHING_DELETED_FOR ? 'first-hour' : 'as-due';
	}

	/** One sentence for the log while the clock is doubted, else null. */
	get doubt(): string | null {
		if (!this.doubted) return null;
		const [says, stored] = [this.#wall(), this.#expected()].map((at) => new Date(at).toISOString());
		return `This machine’s clock says ${says}, but by the newest time stored it is about ${stored}: nothing is deleted. Set the clock, or if it is right: npm run receiver -- confirm-clock`;
	}
}

/** The newest time that is stored, or null where there is none. */
export async function newestTime(db: Store): Promise<Minute | null> {
	const kept = await db.selectFrom('clock').select('at').executeTakeFirst();
	if (kept) return kept.at;
	const requests = await db
		.selectFrom('requests')
		.select(({ fn }) => [fn.max('received').as('a'), fn.max('seen').as('b')] as const)
		.executeTakeFirstOrThrow();
	const gone = db.selectFrom('tombstones').select(({ fn }) => fn.max('gone').as('at'));
	const told = db.selectFrom('audit').select(({ fn }) => fn.max('at').as('at'));
	const of = async (query: typeof gone | typeof told) => (await query.executeTakeFirst())?.at;
	const times = [requests.a, requests.b, await of(gone), await of(told)].filter(
		(at) => at !== null && at !== undefined
	);
	return times.length > 0 ? Math.max(...times.map(Number)) : null;
}

/** Keeps a time that was believed. */
export async function rememberTime(db: Store, at: Minute): Promise<void> {
	await db
		.insertInto('clock')
		.values({ one: 1, at })
		.onConflict((row) => row.column('one').doUpdateSet({ at }))
		.execute();
}

/** The minute for a command, which has no time of its own to compare with. Throws when the machine's clock is doubted. */
export async function minuteForCommand(db: Store, wall = Date.now): Promise<Minute> {
	const clock = new Clock(wall, () => 0, await newestTime(db));
	if (clock.doubt) throw new Error(clock.doubt);
	return Math.floor(wall() / MINUTE);
}

/** Learns what is stored meanwhile, and keeps the time as it now is; one unit, so that a confirmation is never written over unread. */
export async function keepTime(db: Store, clock: Clock): Promise<void> {
	await db.transaction().execute(async (unit) => {
		const kept = await unit.selectFrom('clock').select('at').executeTakeFirst();
		if (kept) clock.learn(kept.at);
		await rememberTime(unit, clock.toStore());
	});
}
