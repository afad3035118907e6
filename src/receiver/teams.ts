import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { fromBase64url } from '#lib/domain/sealing/base64url.ts';
import type { Header } from '#lib/domain/sealing/envelope.ts';
import { siteFile } from '#lib/domain/site/site-file.ts';
import { DEMONSTRATION_FILE, Team } from '#lib/domain/site/team.ts';
import { Refused } from './refusals.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Where a site's file is. Throws one plain sentence when it is nowhere. */
export const siteFileOf = (site: string) =>
	join(
		ROOT,
		siteFile(site, (path) => existsSync(join(ROOT, path)))
	);
const Site = z.object({ teams: z.array(Team) });

/** The teams of a site file, and the demonstration team where there is one; none of those in production. Throws when a file is not as it should be. */
export function readTeams(at: { site: string; dataDir: string; production: boolean }): Team[] {
	const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
	const teams = Site.parse(read(siteFileOf(at.site))).teams;
	const shown = teams.find(({ demonstration }) => demonstration);
	if (at.production && shown)
		throw new Error(`Team ${shown.id} is a demonstration: it has no place in production.`);
	const file = join(at.dataDir, DEMONSTRATION_FILE);
	return at.production || !existsSync(file) ? teams : [...teams, Team.parse(read(file))];
}

/** Says when the files of the teams have changed since it was last asked. */
export function watchTeams(at: { site: string; dataDir: string }): () => boolean {
	const stamp = () =>
		[siteFileOf(at.site), join(at.dataDir, DEMONSTRATION_FILE)]
			.map((path) => statSync(path, { throwIfNoEntry: false }))
			.map((file) => `${file?.mtimeMs} ${file?.size} ${file?.ino}`)
			.join();
	let before = stamp();
	return () => {
		const now = stamp();
		const changed = now !== before;
		before = now;
		return changed;
	};
}

/** The id of a public key in base64url. */
export const kidOf = (publicKey: string) =>
	createHash('sha256')
		.update(fromBase64url(publicKey) ?? new Uint8Array())
		.digest()
		.subarray(0, 8)
		.toString('base64url');

/** Seconds within which a receiver reads its files again. */
const SOON = 30;

/** Which pairs of key ids each team takes, and until which ISO day. */
export class KnownKeys {
	readonly #pairs = new Map<string, string | null>();
	readonly #teams: Set<string>;
	readonly #heardOf: Set<string>;

	/** `before`: keys that were in use once, so that an old one is never taken for a new one. */
	constructor(teams: readonly Team[], before: Iterable<string> = []) {
		this.#heardOf = new Set(before);
		this.#teams = new Set(teams.map(({ id }) => id));
		for (const { id, keys } of teams) {
			if (!keys) continue;
			const now = { desk: kidOf(keys.desk), recovery: kidOf(keys.recovery), until: null };
			for (const { desk, recovery, until } of [...keys.previous, now]) {
				this.#pairs.set([id, desk, recovery].join(), until);
				for (const kid of [desk, recovery]) this.#heardOf.add(kid);
			}
		}
	}

	has(team: string): boolean {
		return this.#teams.has(team);
	}

	/** Every key that is or was in use. */
	get heardOf(): ReadonlySet<string> {
		return this.#heardOf;
	}

	/** Refuses a header whose team is unknown, whose keys are out of use on an ISO day or revoked, or for a while one whose keys nobody here has heard of. */
	check({ team, to }: Header, day: string, revoked: ReadonlySet<string>) {
		if (!this.has(team)) throw new Refused('team-unknown');
		if (to.some((kid) => revoked.has(kid))) throw new Refused('key-retired');
		const until = this.#pairs.get([team, ...to].join());
		// The app may have been published with a new key before this receiver has heard of it.
		if (until === undefined && to.some((kid) => !this.#heardOf.has(kid)))
			throw new Refused('key-not-yet', {}, SOON);
		if (until === undefined || (until !== null && until < day)) throw new Refused('key-retired');
	}
}
