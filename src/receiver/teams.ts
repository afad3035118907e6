import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
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

/** The id of a public key in base64url. */
export const kidOf = (publicKey: string) =>
	createHash('sha256')
		.update(fromBase64url(publicKey) ?? new Uint8Array())
		.digest()
		.subarray(0, 8)
		.toString('base64url');

/** Which pairs of key ids each team takes, and until which ISO day. */
export class KnownKeys {
	readonly #pairs = new Map<string, string | null>();
	readonly #teams: Set<string>;

	constructor(teams: readonly Team[]) {
		this.#teams = new Set(teams.map(({ id }) => id));
		for (const { id, keys } of teams) {
			if (!keys) continue;
			for (const { desk, recovery, until } of keys.previous)
				this.#pairs.set([id, desk, recovery].join(), until);
			this.#pairs.set([id, kidOf(keys.desk), kidOf(keys.recovery)].join(), null);
		}
	}

	has(team: string): boolean {
		return this.#teams.has(team);
	}

	/** Refuses a header whose team is unknown, or whose keys are out of use on an ISO day or revoked. */
	check({ team, to }: Header, day: string, revoked: ReadonlySet<string>) {
		if (!this.has(team)) throw new Refused('team-unknown');
		const until = this.#pairs.get([team, ...to].join());
		if (until === undefined || (until !== null && until < day)) throw new Refused('key-retired');
		if (to.some((kid) => revoked.has(kid))) throw new Refused('key-retired');
	}
}
