import { createHash, createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { zeroBits } from '#lib/domain/sealing/proof-of-work.ts';
import { same } from './digest.ts';

const WINDOW = 10_000;
const CALM_AFTER = 60_000;
const CHALLENGE_LIFE = 600_000;
const [EASIEST, HARDEST] = [13, 17];

/** Asks for work while far more arrives than usual: `limit` arrivals in ten seconds. Times in milliseconds. */
export class Flood {
	readonly #limit: number;
	readonly #key = createSecretKey(randomBytes(32));
	readonly #used = new Map<string, number>();
	#window = { from: 0, arrivals: 0 };
	#until = 0;
	#bits = EASIEST;

	constructor(limit: number) {
		this.#limit = limit;
	}

	/** Counts an arrival, whatever becomes of it. */
	count(now: number) {
		if (now - this.#window.from >= WINDOW) this.#window = { from: now, arrivals: 0 };
		this.#window.arrivals += 1;
		const times = this.#window.arrivals / this.#limit;
		if (times <= 1) return;
		if (now >= this.#until) this.#bits = EASIEST;
		this.#until = now + CALM_AFTER;
		this.#bits = Math.min(HARDEST, Math.max(this.#bits, EASIEST + Math.floor(Math.log2(times))));
	}

	/** Whether work is asked for just now. */
	isOn(now: number): boolean {
		return now < this.#until;
	}

	/** A challenge for one request; nothing is remembered until it is solved. */
	challenge(id: string, now: number): { challenge: string; bits: number } {
		const terms = [now + CHALLENGE_LIFE, this.#bits, randomBytes(12).toString('base64url')].join(
			'.'
		);
		return { challenge: `${terms}.${this.#signature(id, terms)}`, bits: this.#bits };
	}

	/** Whether an answer solves a challenge of ours for this request, in time and for the first time. */
	accepts(id: string, answer: string, now: number): boolean {
		const found = /^((\d{1,15})\.(\d{1,2})\.[\w-]{16})\.([\w-]{43})\.\d{1,15}$/.exec(answer);
		if (!found) return false;
		const [, terms = '', until, bits, signature = ''] = found;
		if (!same(signature, this.#signature(id, terms))) return false;
		if (Number(until) <= now || this.#used.has(terms)) return false;
		if (zeroBits(createHash('sha256').update(answer).digest()) < Number(bits)) return false;
		this.#forgetOld(now);
		this.#used.set(terms, Number(until));
		return true;
	}

	#forgetOld(now: number) {
		for (const [old, end] of this.#used) {
			if (end > now) return;
			this.#used.delete(old);
		}
	}

	#signature(id: string, terms: string): string {
		return createHmac('sha256', this.#key).update(`${id}.${terms}`).digest('base64url');
	}
}
