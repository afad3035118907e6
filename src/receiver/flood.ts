import { createHash, createHmac, randomBytes, type KeyObject } from 'node:crypto';
import { zeroBits } from '#lib/domain/sealing/proof-of-work.ts';
import { same } from './digest.ts';

const WINDOW = 10_000;
const CALM_AFTER = 60_000;
const CHALLENGE_LIFE = 180_000;
/** About 2^bits hashes; the app does no more than the hardest. */
const [EASIEST, HARDEST] = [13, 20];
/** As much harder as the work grows for want of room: others than the team that is flooded do it as well. */
const FULLER_AT_MOST = 4;
/** It grows by no more at once, and what was asked just before is still taken, but no store of easy ones from long before. */
const EASIER = 2;

/**
 * Asks for work while far more arrives than usual: `limit` arrivals in ten seconds. What arrives unsolved makes the
 * work no harder for others; what is solved does, until no more than `limit` come through. Times in milliseconds.
 */
export class Flood {
	readonly #limit: number;
	readonly #key: () => Promise<KeyObject>;
	/** Here alone: the same answer at another receiver is for the same request, which is stored once. */
	readonly #used = new Map<string, number>();
	#window = { from: 0, arrivals: 0, solved: 0 };
	#until = 0;
	#bits = EASIEST;

	constructor(limit: number, key: () => Promise<KeyObject>) {
		this.#limit = limit;
		this.#key = key;
	}

	/** Counts an arrival, whatever becomes of it. */
	count(now: number) {
		this.#turn(now);
		this.#window.arrivals += 1;
		if (this.#window.arrivals <= this.#limit) return;
		if (now >= this.#until) this.#bits = EASIEST;
		this.#until = now + CALM_AFTER;
	}

	/** Begins a new window when one is over, or at once when too much is solved, and asks what was found right in it. */
	#turn(now: number) {
		const { from, solved } = this.#window;
		const passed = Math.max(1, now - from);
		const tooMany = solved > Math.max(1, this.#limit);
		if (passed < WINDOW && !tooMany) return;
		const times = (solved / Math.max(1, this.#limit)) * (WINDOW / passed);
		const harder = Math.min(EASIER, Math.ceil(Math.log2(times)));
		if (times > 1) this.#bits = Math.min(HARDEST, this.#bits + harder);
		else if (times < 1 / 4) this.#bits = Math.max(EASIEST, this.#bits - 1);
		this.#window = { from: now, arrivals: 0, solved: 0 };
	}

	/** Whether work is asked for just now; `filled` is how much of the room is taken, from 0 to 1. */
	isOn(now: number, filled = 0): boolean {
		return now < this.#until || filled >= 1 / 2;
	}

	/** Each time that half of the room that was left is taken, the work doubles. */
	#bitsAt(filled: number): number {
		const fuller = Math.floor(-Math.log2(Math.max(1 - filled, 2 ** -FULLER_AT_MOST)));
		return Math.min(HARDEST, this.#bits + fuller);
	}

	/** A challenge for one request; nothing is remembered until it is solved. */
	async challenge(
		id: string,
		now: number,
		filled = 0
	): Promise<{ challenge: string; bits: number }> {
		const bits = this.#bitsAt(filled);
		const terms = [now + CHALLENGE_LIFE, bits, randomBytes(12).toString('base64url')].join('.');
		return { challenge: `${terms}.${signature(await this.#key(), id, terms)}`, bits };
	}

	/** Whether an answer solves a challenge of ours for this request, in time and for the first time. */
	async accepts(id: string, answer: string, now: number, filled = 0): Promise<boolean> {
		const found = /^((\d{1,15})\.(\d{1,2})\.[\w-]{16})\.([\w-]{43})\.\d{1,15}$/.exec(answer);
		if (!found) return false;
		const [, terms = '', until, bits, signed = ''] = found;
		if (!same(signed, signature(await this.#key(), id, terms))) return false;
		if (Number(until) <= now || this.#used.has(terms)) return false;
		if (Number(bits) < this.#bitsAt(filled) - EASIER) return false;
		if (zeroBits(createHash('sha256').update(answer).digest()) < Number(bits)) return false;
		this.#forgetOld(now);
		this.#used.set(terms, Number(until));
		this.#window.solved += 1;
		return true;
	}

	#forgetOld(now: number) {
		for (const [old, end] of this.#used) {
			if (end > now) return;
			this.#used.delete(old);
		}
	}
}

const signature = (key: KeyObject, id: string, terms: string): string =>
	createHmac('sha256', key).update(`${id}.${terms}`).digest('base64url');
