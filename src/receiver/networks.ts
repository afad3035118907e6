import { createHmac, type KeyObject } from 'node:crypto';
import { isIPv4 } from 'node:net';
import type { Store } from './store.ts';

const MAX_NETWORKS = 50_000;
/** A name has 24 bits: each stands for 256 addresses of the old internet and many more of the new one. */
const NAME_BYTES = 3;
/** A /48 may hold many households, and has so many times the tokens of one /56. */
const WIDE = 4;
const AT_ONCE = 500;
/** The store counts seconds from 2026 on: those since 1970 end in 2038 there. */
const SINCE = Date.UTC(2026, 0) / 1000;

/** The networks of an address, the narrowest first: all 32 bits of IPv4; 56 and 48 of IPv6, which one sender may have whole. */
export function networksOf(address: string): string[] {
	// Some proxies write the port as well, which every connection has another of.
	const bare = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+(\.\d+){3}):\d+$/, '$1');
	const plain = bare.replace(/^::ffff:(?=\d+\.)/i, '').split('%')[0] ?? '';
	if (isIPv4(plain)) return [plain];
	const [left = '', right] = plain.toLowerCase().split('::');
	const groups = (part: string) => (part === '' ? [] : part.split(':'));
	const tail = right === undefined ? [] : groups(right);
	const gap = Array.from({ length: Math.max(0, 8 - groups(left).length - tail.length) }, () => '0');
	const hex = [...groups(left), ...gap, ...tail].map((group) => group.padStart(4, '0')).join('');
	return [hex.slice(0, 14), hex.slice(0, 12)];
}

/** When all tokens of a network will have grown back, in milliseconds, and how much of that is not told to other receivers. */
type Use = { full: number; untold: number };

/** Tokens of each network: `burst` at once, `perMinute` after that. Kept in memory; receivers on one database tell each other of networks that have used more than half. */
export class Networks {
	readonly #key: () => Promise<KeyObject>;
	readonly #uses = new Map<string, Use>();
	/** Milliseconds in which one token grows back, and all of them. */
	readonly #each: number;
	readonly #all: number;

	constructor(limits: { burst: number; perMinute: number }, key: () => Promise<KeyObject>) {
		this.#each = 60_000 / limits.perMinute;
		this.#all = limits.burst * this.#each;
		this.#key = key;
	}

	/** Takes a token; the seconds to wait where there is none. `now` in milliseconds. */
	async take(address: string, now: number): Promise<number> {
		const key = await this.#key();
		const taking = networksOf(address).map((network, index) => {
			const name = createHmac('sha256', key).update(network).digest().subarray(0, NAME_BYTES);
			return this.#after(`${index}${name.toString('base64url')}`, index > 0 ? WIDE : 1, now);
		});
		const wait = Math.max(...taking.map(({ full }) => full - now - this.#all));
		if (wait > 0) return Math.ceil(wait / 1000);
		for (const { name, ...use } of taking) this.#keep(name, use);
		return 0;
	}

	/** A use as it would be with one token fewer. */
	#after(name: string, width: number, now: number): Use & { name: string } {
		const { full, untold } = this.#uses.get(name) ?? { full: now, untold: 0 };
		const each = this.#each / width;
		const from = Math.min(Math.max(full, now), now + this.#all);
		return { name, full: from + each, untold: (full > now ? untold : 0) + each };
	}

	#keep(name: string, use: Use) {
		// Put back at the end, so that the longest unseen is the first to be dropped.
		this.#uses.delete(name);
		this.#uses.set(name, use);
		const [oldest] = this.#uses.keys();
		if (this.#uses.size > MAX_NETWORKS && oldest !== undefined) this.#uses.delete(oldest);
	}

	/** Tells other receivers on the database what networks took that have used more than half, and learns what those took there. `now` in milliseconds. */
	async exchange(db: Store, now: number): Promise<void> {
		const second = Math.floor(now / 1000) - SINCE;
		// In one order everywhere, so that no two receivers wait for each other's rows.
		const told = [...this.#uses]
			.filter(([, use]) => use.untold > 0 && use.full - now > this.#all / 2)
			.map(([name, { full, untold }]) => ({ name, untold, by: Math.min(untold, full - now) }))
			.sort((a, b) => (a.name < b.name ? -1 : 1));
		const rows = told.map(({ name, by }) => ({ name, full_at: second + Math.round(by / 1000) }));
		await db.deleteFrom('network_use').where('full_at', '<=', second).execute();
		for (let at = 0; at < rows.length; at += AT_ONCE)
			await db
				.insertInto('network_use')
				.values(rows.slice(at, at + AT_ONCE))
				.onConflict((row) =>
					row.column('name').doUpdateSet((of) => ({
						// What is left there of before, and what was taken here on top.
						full_at: of(of('network_use.full_at', '-', second), '+', of.ref('excluded.full_at'))
					}))
				)
				.execute();
		for (const { name, untold } of told) {
			// It may have taken more meanwhile.
			const use = this.#uses.get(name);
			if (use) use.untold = Math.max(0, use.untold - untold);
		}
		for (const { name, full_at } of await db.selectFrom('network_use').selectAll().execute()) {
			const known = this.#uses.get(name) ?? { full: now, untold: 0 };
			this.#keep(name, { ...known, full: Math.max(known.full, (full_at + SINCE) * 1000) });
		}
	}
}
