import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { isIPv4 } from 'node:net';

const MAX_NETWORKS = 50_000;

/** The first 56 bits of an IPv6 address, or the first 24 of an IPv4 one: a network, not a person. */
export function networkOf(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%')[0] ?? '';
	if (isIPv4(plain)) return plain.split('.').slice(0, 3).join('.');
	const [left = '', right] = plain.toLowerCase().split('::');
	const groups = (part: string) => (part === '' ? [] : part.split(':'));
	const tail = right === undefined ? [] : groups(right);
	const gap = Array.from({ length: Math.max(0, 8 - groups(left).length - tail.length) }, () => '0');
	const hex = [...groups(left), ...gap, ...tail].map((group) => group.padStart(4, '0')).join('');
	return hex.slice(0, 14);
}

/** Tokens of each network, in memory only and under a key that dies with the program. `burst` at once, `perMinute` after that. */
export class Networks {
	readonly #key = createSecretKey(randomBytes(32));
	readonly #tokens = new Map<string, { left: number; at: number }>();
	readonly #burst: number;
	readonly #perMinute: number;

	constructor({ burst, perMinute }: { burst: number; perMinute: number }) {
		this.#burst = burst;
		this.#perMinute = perMinute;
	}

	/** Takes a token; the seconds to wait where there is none. `now` in milliseconds. */
	take(address: string, now: number): number {
		const name = createHmac('sha256', this.#key).update(networkOf(address)).digest('base64url');
		const known = this.#tokens.get(name) ?? { left: this.#burst, at: now };
		const grown = known.left + ((now - known.at) / 60_000) * this.#perMinute;
		const left = Math.min(this.#burst, Math.max(0, grown));
		// Put back at the end, so that the longest unseen is the first to be dropped.
		this.#tokens.delete(name);
		this.#tokens.set(name, { left: left < 1 ? left : left - 1, at: now });
		if (this.#tokens.size > MAX_NETWORKS) this.#dropOldest();
		return left < 1 ? Math.ceil(((1 - left) / this.#perMinute) * 60) : 0;
	}

	#dropOldest() {
		const [oldest] = this.#tokens.keys();
		if (oldest !== undefined) this.#tokens.delete(oldest);
	}
}
