import { storeAll, type Arrival, type Stored } from './requests.ts';
import type { Store } from './store.ts';
import type { Minute } from './tables.ts';

const MAX_AT_ONCE = 256;

type Waiting = {
	arrival: Arrival;
	resolve(outcome: Stored): void;
	reject(reason: unknown): void;
};

/** Gathers what arrives at the same time into one durable unit, so that one write to the disk serves many. */
export class Intake {
	readonly #db: Store;
	readonly #minute: () => Minute;
	readonly #waiting: Waiting[] = [];
	readonly #storeAll: typeof storeAll;
	#running: Promise<void> | undefined;

	/** `keep` is what stores a unit. */
	constructor(db: Store, minute: () => Minute, keep = storeAll) {
		this.#db = db;
		this.#minute = minute;
		this.#storeAll = keep;
	}

	/** How many wait to be stored. */
	get length() {
		return this.#waiting.length;
	}

	/** Resolves once the arrival is on the disk, or was there before; rejects when it could not be stored. */
	store(arrival: Arrival): Promise<Stored> {
		const { promise, resolve, reject } = Promise.withResolvers<Stored>();
		this.#waiting.push({ arrival, resolve, reject });
		this.#running ??= this.#run();
		return promise;
	}

	/** Resolves when nothing waits any more. */
	async settled() {
		while (this.#running) await this.#running;
	}

	async #run() {
		while (this.#waiting.length > 0) {
			// Lets every socket that has something to say be read first.
			await new Promise((resolve) => setImmediate(resolve));
			await this.#unit(this.#waiting.splice(0, MAX_AT_ONCE));
		}
		this.#running = undefined;
	}

	async #unit(unit: Waiting[]) {
		const arrivals = unit.map(({ arrival }) => arrival);
		const store = () => this.#storeAll(this.#db, arrivals, this.#minute());
		try {
			// Again once: another receiver on the same database may have stored one of them meanwhile.
			const outcomes = await store().catch(store);
			unit.forEach(({ resolve }, index) => resolve(outcomes[index] as Stored));
		} catch (reason) {
			for (const { reject } of unit) reject(reason);
		}
	}
}
