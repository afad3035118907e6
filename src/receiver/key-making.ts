import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { daysAfter } from '#lib/domain/days/day.ts';
import { toBase64url } from '#lib/domain/sealing/base64url.ts';
import { newPassphrase, wrapKey, type KeyRole } from '#lib/domain/sealing/key-file.ts';
import { keyId, newKeyBytes, randomBytes } from '#lib/domain/sealing/sealing.ts';
import type { Team, TeamKeys } from '#lib/domain/site/team.ts';
import { kidOf } from './teams.ts';

/** Days for which what was sealed to a key before is still taken: apps that were opened long ago. */
const DAYS_AFTER_ROTATION = 30;

/** A key file that was written, and the one passphrase that opens it. */
export type Written = { path: string; role: KeyRole; kid: string; passphrase: string };
export type Made = { publicKey: string; written: Written };

/** Makes a key pair and writes it to a folder, for its owner alone to read. */
export async function makeKey(
	team: string,
	role: KeyRole,
	folder: string,
	passphrase = newPassphrase(randomBytes),
	newBytes = newKeyBytes
): Promise<Made> {
	let bytes = await newBytes();
	let kid = await keyId(bytes.publicKey);
	// An id is typed behind a command, where a dash in front stands for something else.
	while (kid.startsWith('-')) {
		bytes = await newBytes();
		kid = await keyId(bytes.publicKey);
	}
	const path = join(folder, `${team}-${role}-${kid}.key.json`);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const text = await wrapKey(bytes, { team, role, kid }, passphrase, randomBytes);
	writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
	return { publicKey: toBase64url(bytes.publicKey), written: { path, role, kid, passphrase } };
}

/** Keys after a change of one or both on an ISO day; those before are taken for 30 days more. */
export function rotated(
	keys: TeamKeys,
	next: { desk?: string; recovery?: string },
	day: string
): TeamKeys {
	const before = {
		desk: kidOf(keys.desk),
		recovery: kidOf(keys.recovery),
		until: daysAfter(day, DAYS_AFTER_ROTATION)
	};
	const previous = [...keys.previous.filter(({ until }) => until >= day), before];
	const { desk = keys.desk, recovery = keys.recovery } = next;
	return { desk, recovery, since: day, previous };
}

/** Writes the keys of one team into a site file, which stays as it is otherwise. Throws when the team is not in it. */
export async function writeTeamKeys(file: string, team: string, keys: TeamKeys): Promise<void> {
	const site = JSON.parse(readFileSync(file, 'utf8')) as { teams: Team[] };
	const own = site.teams.find(({ id }) => id === team);
	if (!own)
		throw new Error(`There is no team "${team}" in ${file}: add it there with "keys": null.`);
	own.keys = keys;
	const text = JSON.stringify(site, null, '\t');
	// Laid out like every other file of the repository, where its formatter is installed.
	const laidOut = await import('prettier')
		.then(async ({ format, resolveConfig }) =>
			format(text, { ...(await resolveConfig(file)), filepath: file })
		)
		.catch(() => `${text}\n`);
	writeFileSync(file, laidOut);
}
